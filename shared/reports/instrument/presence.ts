import Fraction from 'fraction.js';
import type { AboutKind } from '../../engine/instrument.ts';
import { presenceOf, presenceTogether, type Presence } from '../../engine/presence.ts';
import { barCharts } from '../monitoring/barCharts.ts';
import { cell, center, paragraph, table, title } from '../monitoring/blocks.ts';
import { presenceShare } from '../phrasing/presence.ts';
import type { Block } from '../tree.ts';
import type { Answered, Context, FilledForm } from './context.ts';

/** Presence on one level: of the municipality, or of the schools together. */
export type Level = {
  readonly kind: AboutKind;
  readonly title: string;
  readonly forms: readonly { readonly form: Answered; readonly presence: Presence }[];
  readonly together: Omit<Presence, 'leftOut'>;
  /** Of the year before; null: no forms. */
  readonly before: Omit<Presence, 'leftOut'> | null;
};

export function levelsOf({ answered }: Context): readonly Level[] {
  const kinds = [...new Set(answered.map(({ about }) => about.kind))];
  return kinds.flatMap((kind): readonly Level[] => {
    const own = answered.filter(({ about }) => about.kind === kind);
    const forms = own.flatMap((form) => withPresence(form.filled).map((presence) => ({ form, presence })));
    if (forms.length === 0) return [];
    const before = own.flatMap((form) => (form.before ? withPresence(form.before) : []));
    return [
      {
        kind,
        title: kind === 'municipality' ? 'муниципальный уровень' : 'уровень образовательных организаций',
        forms,
        together: presenceTogether(forms.map(({ presence }) => presence)),
        before: before.length === 0 ? null : presenceTogether(before),
      },
    ];
  });
}

/** Share present by part of the order, on each level, against the year before; schools one by one below. */
export function presenceBlocks(context: Context): readonly Block[] {
  const { numbering, yearBefore, year } = context;
  return levelsOf(context).flatMap(({ kind, title: level, forms, together, before }) => {
    const id = `presence.${kind}`;
    const rows = together.parts.map((part) => ({ part, earlier: before?.parts.find((other) => other.id === part.id) ?? null }));
    return [
      ...paragraph(
        `${id}.text`,
        `${level.slice(0, 1).toUpperCase()}${level.slice(1)}: имеется ${together.whole.present} из ${together.whole.asked} критериев (${presenceShare(together.whole)})${
          before ? `; в ${yearBefore} учебном году – ${presenceShare(before.whole)}` : ''
        }.`,
      ),
      ...table({
        id: `${id}.table`,
        caption: numbering.table(`Доля имеющегося по направлениям, ${level}`),
        widths: [70, 20, 20, 28, 28],
        head: [['Направление', 'Критериев', 'Имеется', `Доля, ${year}`, `Доля, ${yearBefore}`].map((text) => title(text))],
        body: rows.map(({ part, earlier }) => [
          cell(`${part.id}. ${part.title}`),
          center(String(part.asked)),
          center(String(part.present)),
          center(presenceShare(part)),
          center(earlier ? presenceShare(earlier) : '–'),
        ]),
      }),
      ...barCharts(
        {
          id: `${id}.chart`,
          title: `Доля имеющегося, ${level}`,
          unit: '%',
          categories: rows.map(({ part }) => part.id),
          series: [
            ...(before ? [{ name: yearBefore, values: rows.map(({ earlier }) => percentOf(earlier?.share?.from)) }] : []),
            { name: year, values: rows.map(({ part }) => percentOf(part.share?.from)) },
          ],
        },
        numbering,
      ),
      ...(forms.length < 2
        ? []
        : table({
            id: `${id}.forms`,
            caption: numbering.table('Доля имеющегося по организациям'),
            widths: [80, 26, 26, 34],
            head: [['', 'Критериев', 'Имеется', 'Доля'].map((text) => title(text))],
            body: forms.map(({ form, presence: { whole } }) => [
              cell(form.name),
              center(String(whole.asked)),
              center(String(whole.present)),
              center(presenceShare(whole)),
            ]),
          })),
    ];
  });
}

function withPresence({ form, answers }: FilledForm): readonly Presence[] {
  const presence = presenceOf(form, answers);
  return presence ? [presence] : [];
}

function percentOf(share: string | undefined): number | null {
  return share === undefined ? null : new Fraction(share).mul(100).valueOf();
}
