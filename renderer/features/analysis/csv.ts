/** A table as it is saved for a spreadsheet. */
export type Sheet = { readonly name: string; readonly head: readonly string[]; readonly rows: readonly (readonly (string | number)[])[] };

/** Semicolons, decimal commas and a byte order mark, as a Russian spreadsheet reads them. */
export function csvText({ head, rows }: Sheet): string {
  const lines = [head, ...rows].map((row) => row.map(cell).join(';'));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** Hands the table to the user as a file. */
export function saveCsv(sheet: Sheet): void {
  const url = URL.createObjectURL(new Blob([csvText(sheet)], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${sheet.name.replaceAll(/[\\/:*?"<>|]+/g, '-')}.csv`;
  link.click();
  URL.revokeObjectURL(url);
}

function cell(value: string | number): string {
  const text = typeof value === 'number' ? String(value).replace('.', ',') : harmless(value);
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A text that a spreadsheet would run as a formula is kept a text; a signed number is no formula. */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !/^[+-][\d,]+$/.test(text) ? `'${text}` : text;
}
