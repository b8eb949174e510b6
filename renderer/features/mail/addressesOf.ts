/** Addresses written in one field, with commas, semicolons or spaces between them. */
export function addressesOf(text: string): string[] {
  return [...new Set(text.split(/[\s,;]+/).filter(Boolean))];
}
