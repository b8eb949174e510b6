/** Addresses written in one field, with commas, semicolons or spaces between them, in the order and as often as they stand there. */
export function writtenAddresses(text: string): readonly string[] {
  return text.split(/[\s,;]+/).filter(Boolean);
}

/** The same, each once; capitals make no other address. */
export function addressesOf(text: string): readonly string[] {
  const all = writtenAddresses(text);
  return all.filter((one, index) => all.findIndex((other) => other.toLowerCase() === one.toLowerCase()) === index);
}
