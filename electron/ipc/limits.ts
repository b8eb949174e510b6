/** Enough for the largest form; far below what would stall the program. */
const maxDepth = 24;
const maxSize = 1_000_000;

/**
 * Whether a value from outside is small, shallow and plain enough to be parsed: at most 24 levels, a million characters and values together,
 * plain objects and arrays only, no `__proto__` key. Circular values are refused by the depth.
 */
export function isWithinLimits(input: unknown): boolean {
  const left: { readonly value: unknown; readonly depth: number }[] = [{ value: input, depth: 0 }];
  let size = 0;
  for (let next = left.pop(); next; next = left.pop()) {
    const { value, depth } = next;
    size += typeof value === 'string' ? value.length + 1 : 1;
    if (size > maxSize) return false;
    if (typeof value !== 'object' || value === null) continue;
    if (depth === maxDepth || !isPlain(value) || Object.hasOwn(value, '__proto__')) return false;
    if (Array.isArray(value) && value.length > maxSize) return false;
    for (const [key, child] of Object.entries(value)) {
      size += key.length;
      left.push({ value: child, depth: depth + 1 });
    }
    if (left.length > maxSize) return false;
  }
  return true;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === Array.prototype || prototype === null;
}
