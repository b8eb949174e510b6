import Fraction from 'fraction.js';
import { paragraph, subheading } from '../monitoring/blocks.ts';
import { decimal } from '../phrasing/numbers.ts';
import type { Block } from '../tree.ts';
import { beforeOf } from './before.ts';
import { type Answered, type Context } from './context.ts';
import { itemSource } from './criteria.ts';
import { samplesOf } from './samples.ts';

/** Volume of the load: how many of those who are helped come to one of those who help, against the year before. */
export function loadBlocks(context: Context): readonly Block[] {
  const { load } = context.instrument.reported ?? {};
  if (!load) return [];
  const now = loadOf(context);
  const then = loadOf(beforeOf(context));
  const { numbering, yearBefore } = context;
  return [
    {
      ...subheading('load', `${numbering.subsection()} ${load.title}`),
      sources: context.answered.flatMap((form) => [load.helpers, load.helped].flatMap((id) => itemSource(context, form, id) ?? [])),
    },
    ...paragraph(
      'load.text',
      now ? `${said(now)}.` : 'Нагрузка не определена: выборки в форме не заполнены.',
      now && then ? `В ${yearBefore} учебном году: ${said(then).toLowerCase()}.` : '',
      now ? 'Поимённого закрепления форма не содержит, поэтому нагрузка дана в среднем.' : '',
    ),
  ];
}

export type Load = { readonly helpers: Sampled; readonly helped: Sampled };
type Sampled = { readonly of: string; readonly count: number };

/** Of all forms of the report together; null: one of the samples is empty. */
export function loadOf({ answered, instrument }: Pick<Context, 'answered' | 'instrument'>): Load | null {
  const { load } = instrument.reported ?? {};
  const [helpers, helped] = load ? [sampled(answered, load.helpers), sampled(answered, load.helped)] : [null, null];
  return helpers && helped ? { helpers, helped } : null;
}

function sampled(answered: readonly Answered[], id: string): Sampled | null {
  const found = answered.flatMap((form) => samplesOf(form).filter(({ item }) => item.id === id));
  const [first] = found;
  return first ? { of: first.item.of, count: found.reduce((sum, { rows }) => sum + rows.length, 0) } : null;
}

/** «Наставников – 5, школ – 6, в среднем 1,2 на одного» */
export function said({ helpers, helped }: Load): string {
  const mean = decimal(new Fraction(helped.count, helpers.count), 1);
  return `${helpers.of.slice(0, 1).toUpperCase()}${helpers.of.slice(1)} – ${helpers.count}, ${helped.of}, которым они помогают, – ${helped.count}: в среднем ${mean} на одного`;
}
