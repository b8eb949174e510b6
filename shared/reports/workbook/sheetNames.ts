const longest = 31;

/** Names as Excel takes them: no forbidden characters, at most 31, each unlike the others in any case. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const names: string[] = [];
  for (const text of wanted) names.push(free(allowed(text), names));
  return names;
}

/** The name, or with « (2)», « (3)»… where it is taken. */
function free(plain: string, names: readonly string[]): string {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const tail = number === 1 ? '' : ` (${number})`;
    const name = cut(plain, longest - tail.length) + tail;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

function allowed(text: string): string {
  const name = text
    .replace(/[\u00ad\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/[:\\/?*[\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[' ]+|[' ]+$/g, '');
  return name === '' || /^history$/i.test(name) ? `Лист ${name}`.trim() : name;
}

/** Cut where a word ends, if one ends in the second half. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most + 1);
  const space = start.lastIndexOf(' ');
  const kept = space > most / 2 ? start.slice(0, space) : start.slice(0, most);
  return kept
    .toWellFormed()
    .replaceAll('\ufffd', '')
    .replace(/[' ,;–-]+$/, '');
}
