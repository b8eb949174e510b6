/**
 * Her order of sections, with those that have come since in their own place: after the section that the program has before them. Those that
 * are gone are left out.
 */
export function mergeOrder(generated: readonly string[], hers: readonly string[]): readonly string[] {
  const result = hers.filter((id, index) => generated.includes(id) && hers.indexOf(id) === index);
  for (const [index, id] of generated.entries()) {
    if (result.includes(id)) continue;
    const before = generated[index - 1];
    result.splice(before === undefined ? 0 : result.indexOf(before) + 1, 0, id);
  }
  return result;
}
