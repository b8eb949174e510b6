/** «№ 3.2», «№ 2 (строка 1)»: what a score lacks, a row of a table once however many of its cells are empty. */
export function missingNumbers(missing: readonly string[]): readonly string[] {
  return [...new Set(missing.map(numberOf))];
}

function numberOf(id: string): string {
  const [, field = id, row] = /^([^[]*)(?:\[(\d+)\])?/.exec(id) ?? [];
  const number = /^\d+(\.\d+)*/.exec(field)?.[0] ?? field;
  return `№\u00a0${number}${row === undefined ? '' : ` (строка\u00a0${Number(row) + 1})`}`;
}
