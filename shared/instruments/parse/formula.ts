import { z } from 'zod';
import type { Formula } from '../../engine/instrument.ts';
import { isNumeral } from './numeral.ts';
import type { Path, Report } from './problem.ts';

const deepest = 12;
const mostParts = 1000;

/** What a formula may name. */
export type Terms = {
  /** Items that yield points. */
  readonly scored: ReadonlySet<string>;
  /** Items that do not. */
  readonly unscored: ReadonlySet<string>;
  readonly further: ReadonlySet<string>;
};

/** Reads a formula of the file; what is wrong with it is reported. */
export function checkFormula(
  value: unknown,
  at: Path,
  { terms, report }: { readonly terms: Terms; readonly report: Report },
): value is Formula {
  let parts = 0;
  let isRight = true;
  const wrong = (path: Path, message: string) => {
    isRight = false;
    report(path, message);
  };

  function read(part: unknown, path: Path, depth: number): void {
    parts += 1;
    if (parts === mostParts + 1) return wrong(at, `формула длиннее ${mostParts} частей`);
    if (parts > mostParts) return;
    if (depth > deepest) return wrong(path, `формула вложена глубже ${deepest} уровней`);
    if (typeof part === 'string') return readId(part, path);
    const form = formNames.find((name) => typeof part === 'object' && part !== null && Object.hasOwn(part, name));
    if (form === undefined) return wrong(path, `ожидается номер показателя или одно из: ${formNames.join(', ')}`);
    const { data, error } = forms[form].safeParse(part);
    if (error) return wrong(path, `${form}: ${formHelp[form]}`);
    const { [form]: inner, of } = data as Readonly<Record<string, unknown>>;
    if (Array.isArray(inner)) for (const [index, term] of inner.entries()) read(term, [...path, form, index], depth + 1);
    else if (form === 'cap') read(inner, [...path, form], depth + 1);
    else if (form === 'times') read(of, [...path, 'of'], depth + 1);
    else readReversed(String(inner), [...path, form]);
    if (form === 'mean') readWeights(data as Weighted, path);
  }

  function readId(id: string, path: Path): void {
    if (terms.scored.has(id) || terms.further.has(id)) return;
    wrong(path, terms.unscored.has(id) ? `показатель ${id} не даёт баллов: в формулу он не входит` : `в форме нет показателя «${id}»`);
  }

  function readReversed(id: string, path: Path): void {
    if (terms.further.has(id)) wrong(path, `«${id}» – итог, обратить можно только показатель`);
    else readId(id, path);
  }

  function readWeights({ mean, weights }: Weighted, path: Path): void {
    if (weights && weights.length !== mean.length)
      wrong([...path, 'weights'], `весов ${weights.length}, а слагаемых ${mean.length}: нужно поровну`);
  }

  read(value, at, 1);
  return isRight;
}

type Weighted = { readonly mean: readonly unknown[]; readonly weights?: readonly string[] | undefined };

const Some = z.array(z.unknown()).min(1).max(600);
const Numeral = z.string().refine(isNumeral);

const forms = {
  sum: z.strictObject({ sum: Some }),
  mean: z.strictObject({ mean: Some, weights: z.array(Numeral).optional() }),
  cap: z.strictObject({ cap: z.unknown(), at: z.number().min(-1_000_000).max(1_000_000) }),
  times: z.strictObject({ times: Numeral, of: z.unknown() }),
  best: z.strictObject({ best: Some }),
  either: z.strictObject({ either: Some }),
  reversed: z.strictObject({ reversed: z.string() }),
} as const;

const formNames = Object.keys(forms) as readonly (keyof typeof forms)[];

const formHelp: Readonly<Record<keyof typeof forms, string>> = {
  sum: 'ожидается непустой список слагаемых',
  mean: 'ожидается непустой список слагаемых; weights – список весов: положительные числа в кавычках («0,4» или «2/3»)',
  cap: 'ожидается {"cap": формула, "at": число}',
  times: 'ожидается {"times": "0,4", "of": формула}: положительное число в кавычках, «0,4» или «2/3»',
  best: 'ожидается непустой список',
  either: 'ожидается непустой список',
  reversed: 'ожидается номер показателя',
};
