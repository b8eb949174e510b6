/** Text as it is compared in searches: case, «ё» and runs of spaces make no difference. */
export function plainText(text: string): string {
  return text.toLocaleLowerCase('ru').replaceAll('ё', 'е').replace(/\s+/g, ' ').trim();
}
