import { z } from 'zod';
import { contract, type CallName } from '../../shared/ipc/contract.ts';
import { seeded } from './seeded.ts';

/** As much of JSON Schema as the contract needs. */
type Schema = {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly $defs?: Readonly<Record<string, Schema>>;
};

const oddTexts = ['', ' ', 'а', '<b>&amp;</b>', '\u0000\u0007\uffff\ud800', '=1+1', '%_\\', '../../x', 'о'.repeat(60), '\u202e"«»', '1'];
const years = ['2020/2021', '2021/2022', '0000/9999'];
const rounds = ['year', 'start', 'control', 'q1', '2020-12-17'];
const dates = ['2020-12-17', '0001-01-01', '2024-02-29'];
const numbers = [0, 1, 2, 0.5, -1, 100, 1e308, 2 ** 53];

/** Name of a field → words that mean something in the base; those of `id` serve wherever an id of any kind is asked for. */
export type KnownWords = Readonly<Record<string, readonly string[]>>;

const schemas = new Map<CallName, Schema>();

function schemaOf(name: CallName): Schema {
  const known = schemas.get(name) ?? (z.toJSONSchema(contract[name].input, { io: 'input' }) as Schema);
  schemas.set(name, known);
  return known;
}

/** A source of input that the contract accepts: what passes the door and must be borne behind it. Known words come more often than not. */
export function acceptedInput(seed: number, known: KnownWords): (name: CallName) => unknown {
  const { random, pick } = seeded(seed);
  return (name) => {
    const whole = schemaOf(name);
    const { input } = contract[name];
    for (let trial = 0; trial < 50; trial++) {
      const candidate = value(whole, whole, 0);
      if (input.safeParse(candidate).success) return candidate;
    }
    return value(whole, whole, 0);
  };

  function value(schema: Schema, whole: Schema, depth: number, key = ''): unknown {
    if (schema.$ref !== undefined) return value(whole.$defs?.[schema.$ref.split('/').at(-1) ?? ''] ?? {}, whole, depth + 1, key);
    if (schema.const !== undefined) return schema.const;
    if (schema.enum) return pick(schema.enum);
    if (schema.anyOf) return value(pick(depth > 4 ? schema.anyOf.slice(0, 4) : schema.anyOf), whole, depth);
    switch (schema.type) {
      case 'object':
        return objectOf(schema, whole, depth);
      case 'array':
        return Array.from({ length: Math.floor(random() * 4) }, () => value(schema.items ?? {}, whole, depth + 1, key));
      case 'string':
        return text(schema, key);
      case 'number':
      case 'integer':
        return number(schema);
      case 'boolean':
        return random() < 0.5;
      default:
        return null;
    }
  }

  function objectOf({ properties, additionalProperties }: Schema, whole: Schema, depth: number): unknown {
    if (properties) return Object.fromEntries(Object.entries(properties).map(([key, child]) => [key, value(child, whole, depth + 1, key)]));
    const child = typeof additionalProperties === 'object' ? additionalProperties : {};
    const keys = Array.from({ length: Math.floor(random() * 3) }, () => pick([...Object.values(known).flat(), ...oddTexts]));
    return Object.fromEntries(keys.map((key) => [key, value(child, whole, depth + 1)]));
  }

  function text({ pattern, minLength = 0 }: Schema, key: string): string {
    if (pattern?.includes('\\/')) return pick(years);
    if (pattern?.includes('start')) return pick(rounds);
    if (pattern !== undefined) return pick(dates);
    const words = known[key] ?? [];
    const found = random() < 0.8 && words.length > 0 ? pick(words) : pick(oddTexts);
    return found.trim().length < minLength ? 'а' : found;
  }

  function number({ minimum = -Infinity, maximum = Infinity, type }: Schema): number {
    const chosen = Math.min(Math.max(pick(numbers), minimum), maximum);
    return type === 'integer' ? Math.trunc(chosen) : chosen;
  }
}
