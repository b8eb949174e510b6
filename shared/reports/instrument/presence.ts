import Fraction from 'fraction.js';
import type { AboutKind, Part } from '../../engine/instrument.ts';
import { presenceOf, presenceTogether, type Presence, type PresenceCount } from '../../engine/presence.ts';
import { barCharts } from '../monitoring/barCharts.ts';
import { cell, center, paragraph, table, title } from '../monitoring/blocks.ts';
import { decimal, rounded } from '../phrasing/numbers.ts';
import { presenceShare } from '../phrasing/presence.ts';
import { capitalised } from '../phrasing/text.ts';
import type { Block, Cell, Source } from '../tree.ts';
import { earlierSource, formSource, from, itemSource, levelTitle, partsOf } from './criteria.ts';
import type { Answered, Context, FilledForm } from './context.ts';

/** Presence on one level: of the municipality, or of the schools together. */
export type Level = {
  readonly kind: AboutKind;
  readonly title: string;
  readonly forms: readonly { readonly form: Answered; readonly presence: Presence }[];
  readonly together: Omit<Presence, 'leftOut'>;
  /** Of the year before; null: no forms. */
  readonly before: Omit<Presence, 'leftOut'> | null;
  readonly sources: readonly Source[];
};

export function levelsOf(context: Context): readonly Level[] {
  const { answered } = context;
  const kinds = [...new Set(answered.map(({ about }) => about.kind))];
  return kinds.flatMap((kind): readonly Level[] => {
    const own = answered.filter(({ about }) => about.kind === kind);
    const forms = own.flatMap((form) => withPresence(form.filled).map((presence) => ({ form, presence })));
    if (forms.length === 0) return [];
    const before = own.flatMap((form) => (form.before ? withPresence(form.before) : []));
    return [
      {
        kind,
        title: levelTitle(kind),
        forms,
        together: presenceTogether(forms.map(({ presence }) => presence)),
        before: before.length === 0 ? null : presenceTogether(before),
        sources: own.map((form) => formSource(context, form)),
      },
    ];
  });
}

/** Share present by part of the order, both levels beside each other, then each against the year before and its organisations one by one. */
export function presenceBlocks(context: Context): readonly Block[] {
  const levels = levelsOf(context);
  return [...sideBySide(context, levels), ...levels.flatMap((level) => levelBlocks(context, level)), ...directionChart(context, levels)];
}

/** Municipality and schools in one table; nothing where there is one level only. */
function sideBySide(context: Context, levels: readonly Level[]): readonly Block[] {
  const { numbering, year, yearBefore } = context;
  if (levels.length < 2) return [];
  const parts = [...new Map(levels.flatMap(({ together }) => together.parts).map((part) => [part.id, part])).values()];
  const cells = (
    { together, before }: Level,
    of: (one: Pick<Level['together'], 'whole' | 'parts'>) => PresenceCount | null,
  ): readonly Cell[] => {
    const [now, earlier] = [of(together), before && of(before)];
    return [
      center(earlier ? presenceShare(earlier) : '–'),
      center(now ? presenceShare(now) : '–'),
      center(changeOfShare(earlier ?? null, now)),
    ];
  };
  return table({
    id: 'presence.levels',
    caption: numbering.table('Доля имеющегося по направлениям на обоих уровнях'),
    widths: [54, ...levels.flatMap(() => [20, 22, 16])],
    head: [
      [title('Направление', { rows: 2 }), ...levels.map(({ title: level }) => title(capitalised(level), { columns: 3 }))],
      levels.flatMap(() => [title(yearBefore), title(year), title('п.п.')]),
    ],
    body: [
      ...parts.map(({ id, title: words }) => [
        cell(`${id}. ${words}`, { sources: levels.flatMap((level) => partSources(context, level, id)) }),
        ...levels.flatMap((level) => cells(level, ({ parts: own }) => own.find((part) => part.id === id) ?? null)),
      ]),
      [
        cell('Всего', { isBold: true, sources: levels.flatMap(({ sources }) => sources) }),
        ...levels.flatMap((level) => cells(level, ({ whole }) => whole)),
      ],
    ],
  }).map((block) => ({ ...block, sources: levels.flatMap(({ sources }) => sources) }));
}

function levelBlocks(context: Context, one: Level): readonly Block[] {
  const { kind, title: level, forms, together, before, sources } = one;
  const { numbering, yearBefore, year } = context;
  const id = `presence.${kind}`;
  const rows = together.parts.map((part) => ({ part, earlier: before?.parts.find((other) => other.id === part.id) ?? null }));
  const earlierOf = new Map(forms.map(({ form }) => [form, form.before ? (withPresence(form.before)[0]?.whole ?? null) : null]));
  return [
    ...paragraph(
      `${id}.text`,
      `${capitalised(level)}: имеется ${together.whole.present} из ${together.whole.asked} критериев (${presenceShare(together.whole)})${
        before ? `; в ${yearBefore} учебном году – ${presenceShare(before.whole)}${changeSaid(before.whole, together.whole)}` : ''
      }.`,
    ),
    ...table({
      id: `${id}.table`,
      caption: numbering.table(`Имеющееся по направлениям, ${level}`),
      widths: [62, 18, 18, 20, 20, 32],
      head: [['Направление', 'Критериев', 'Имеется', 'Отсут­ствует', 'Не заполнено', `Доля, ${year}`].map((text) => title(text))],
      body: rows.map(({ part }) => [
        cell(`${part.id}. ${part.title}`, { sources: partSources(context, one, part.id) }),
        ...[part.asked, part.present, part.absent, part.unfilled].map((count) => center(String(count))),
        center(presenceShare(part)),
      ]),
    }),
    ...(forms.length < 2
      ? []
      : table({
          id: `${id}.forms`,
          caption: numbering.table('Доля имеющегося по организациям'),
          widths: [58, 22, 22, 28, 24, 20],
          head: [['Организация', 'Критериев', 'Имеется', `Доля, ${year}`, yearBefore, 'п.п.'].map((text) => title(text))],
          body: forms.map(({ form, presence: { whole } }) => [
            cell(form.name),
            center(String(whole.asked), { source: formSource(context, form) }),
            center(String(whole.present), { source: formSource(context, form) }),
            center(presenceShare(whole), { source: formSource(context, form) }),
            center(earlierOf.get(form) ? presenceShare(earlierOf.get(form)!) : '–', from(earlierSource(context, form))),
            center(changeOfShare(earlierOf.get(form) ?? null, whole), from(formSource(context, form), earlierSource(context, form))),
          ]),
        })),
  ].map((block) => ({ ...block, sources }));
}

/** The forms of a level at the first criterion of a part of the order. */
function partSources(context: Context, { forms }: Level, part: string): readonly Source[] {
  return forms.flatMap(({ form }) => {
    const [first] = [...partsOf(form.filled.form)].find(([, own]) => own.id === part) ?? [];
    return first === undefined ? [] : (itemSource(context, form, first) ?? []);
  });
}

/** One figure: the levels beside each other, or of one level both years. */
function directionChart(context: Context, levels: readonly Level[]): readonly Block[] {
  const { numbering, year, yearBefore } = context;
  const parts = [...new Map(levels.flatMap(({ together }) => together.parts).map((part) => [part.id, part])).values()];
  const valuesOf = (all: readonly Part[], own: readonly (PresenceCount & Part)[]) =>
    all.map(({ id }) => percentOf(own.find((part) => part.id === id)?.share?.from));
  const [only] = levels;
  if (parts.length < 2 || !only) return [];
  return barCharts(
    {
      id: 'presence.chart',
      title: `Доля имеющегося по направлениям (номера – по таблице), ${levels.length > 1 ? `${year} учебный год, ` : ''}%`,
      unit: '%',
      categories: parts.map(({ id }) => id),
      across: 12,
      series:
        levels.length > 1
          ? levels.map(({ title: level, together }) => ({ name: capitalised(level), values: valuesOf(parts, together.parts) }))
          : [
              ...(only.before ? [{ name: yearBefore, values: valuesOf(parts, only.before.parts) }] : []),
              { name: year, values: valuesOf(parts, only.together.parts) },
            ],
    },
    numbering,
  ).map((block) => ({ ...block, sources: levels.flatMap((level) => parts.flatMap(({ id }) => partSources(context, level, id))) }));
}

/** «+12,5» between shares that are both certain; «–» while something is not filled. */
function changeOfShare(before: PresenceCount | null, now: PresenceCount | null): string {
  if (!before?.share || !now?.share || before.share.from !== before.share.to || now.share.from !== now.share.to) return '–';
  const [was, is] = [before.share.from, now.share.from].map((share) => rounded(new Fraction(share).mul(100), 1));
  const change = is!.sub(was!);
  return `${change.compare(0) > 0 ? '+' : ''}${decimal(change)}`;
}

/** «, изменение – +10,3 п.п.»; empty while something is not filled. */
function changeSaid(before: PresenceCount, now: PresenceCount): string {
  const change = changeOfShare(before, now);
  return change === '–' ? '' : `, изменение – ${change} п.п.`.replace(/\.$/, '');
}

function withPresence({ form, answers }: FilledForm): readonly Presence[] {
  const presence = presenceOf(form, answers);
  return presence ? [presence] : [];
}

function percentOf(share: string | undefined): number | null {
  return share === undefined ? null : rounded(new Fraction(share).mul(100), 1).valueOf();
}
