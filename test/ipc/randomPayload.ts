import { seeded } from './seeded.ts';

const keys = [
  'id',
  'name',
  'year',
  'school',
  'kind',
  'text',
  'item',
  'value',
  'submission',
  'author',
  'token',
  'constructor',
  'toString',
  '',
];
const strings = [
  '',
  ' ',
  'а',
  '2020/2021',
  '2020-12-17',
  'empty',
  '../../etc/passwd',
  "'; drop table answers; --",
  '<img src=x onerror=alert(1)>',
];
const oddStrings = ['\u0000', '\ud800', '\uffff', '\u202e', 'x'.repeat(5000), 'NaN', '__proto__', 'null', '9'.repeat(400)];
const scalars = [
  null,
  undefined,
  true,
  false,
  0,
  -0,
  1,
  -1,
  1.5,
  NaN,
  Infinity,
  -Infinity,
  2 ** 53,
  1e308,
  10n,
  new Date(NaN),
  new Map(),
  /x/,
];

/** A source of awkward values that can cross between processes; the same values for the same seed. */
export function randomPayload(seed: number): () => unknown {
  const { random, pick } = seeded(seed);
  const value = (depth: number): unknown => {
    const kind = random();
    if (depth > 3 || kind < 0.3) return pick(scalars);
    if (kind < 0.6) return pick([...strings, ...oddStrings]);
    const length = Math.floor(random() * 5);
    if (kind < 0.7) return Array.from({ length }, () => value(depth + 1));
    return Object.fromEntries(Array.from({ length }, () => [pick(keys), value(depth + 1)]));
  };
  return () => value(0);
}
