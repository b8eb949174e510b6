/** Where a text stops being JSON: line and character, from 1. The parser's own words are English and do not always tell. */
export function jsonPlace(text: string): { readonly line: number; readonly character: number } {
  let [right, wrong] = [0, text.length + 1];
  while (wrong - right > 1) {
    const middle = Math.floor((right + wrong) / 2);
    if (mayGoOn(text.slice(0, middle))) right = middle;
    else wrong = middle;
  }
  const before = text.slice(0, right).split('\n');
  return { line: before.length, character: before.at(-1)!.length + 1 };
}

/** Whether what follows could still make it JSON. */
function mayGoOn(start: string): boolean {
  try {
    JSON.parse(start);
    return true;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    if (/end of JSON|Unterminated/.test(message)) return true;
    const [, position] = /position (\d+)/.exec(message) ?? [];
    return position !== undefined && Number(position) >= start.length;
  }
}
