/** Structured clone as text, near enough for what crosses between a page and the program; runs on both sides. */
export function structured(): { encode(value: unknown): string; decode(text: string): unknown } {
  type Tagged = { readonly $: string; readonly v?: unknown };
  const pack = (value: unknown): unknown => {
    if (value === undefined) return { $: 'undefined' };
    if (typeof value === 'bigint') return { $: 'bigint', v: String(value) };
    if (typeof value === 'number' && !Number.isFinite(value)) return { $: 'number', v: String(value) };
    if (typeof value === 'function' || typeof value === 'symbol') throw new Error('An object could not be cloned.');
    if (value instanceof Date) return { $: 'date', v: value.getTime() };
    if (value instanceof Map) return { $: 'map', v: [...value].map(pack) };
    if (value instanceof Uint8Array) return { $: 'bytes', v: [...value] };
    if (Array.isArray(value)) return value.map(pack);
    if (typeof value !== 'object' || value === null) return value;
    return { $: 'object', v: Object.entries(value).map(([key, child]) => [key, pack(child)]) };
  };
  const unpack = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(unpack);
    if (typeof value !== 'object' || value === null) return value;
    const { $, v } = value as Tagged;
    if ($ === 'bigint') return BigInt(v as string);
    if ($ === 'number') return Number(v);
    if ($ === 'date') return new Date(v as number);
    if ($ === 'map') return new Map((v as unknown[]).map(unpack) as [unknown, unknown][]);
    if ($ === 'bytes') return new Uint8Array(v as number[]);
    if ($ === 'object') return Object.fromEntries((v as [string, unknown][]).map(([key, child]) => [key, unpack(child)]));
    return undefined;
  };
  return { encode: (value) => JSON.stringify(pack(value)), decode: (text) => unpack(JSON.parse(text)) };
}
