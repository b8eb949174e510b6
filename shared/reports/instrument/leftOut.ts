import { cell, center, paragraph, statement, subheading, table, title, type Statement } from '../monitoring/blocks.ts';
import { presenceMark } from '../phrasing/presence.ts';
import type { Block } from '../tree.ts';
import { byKind, criteriaOf, formSource, itemSource, itemSources, type CriterionAnswer } from './criteria.ts';
import { namesOf, numberOf, type Answered, type Context } from './context.ts';

const reasons = {
  negative: 'нежелательное: хорошо, когда отсутствует',
  conditional: 'условное: спрашивается лишь при определённых обстоятельствах',
} as const;

/** Criteria that ask for something negative or conditional: apart from the share, with where they are. */
export function leftOutBlocks(context: Context): readonly Block[] {
  const levels = byKind(context).map(([kind, forms]) => ({
    kind,
    forms: forms.map((form) => ({ form, answers: new Map(leftOut(form).map((one) => [one.item.id, one])) })),
  }));
  const items = new Map(
    levels.flatMap(({ forms }) => forms.flatMap(({ answers }) => [...answers.values()].map((one) => [one.item.id, one.item]))),
  );
  if (items.size === 0) return [];
  return [
    subheading('left-out', 'Критерии, которые не засчитываются'),
    ...paragraph(
      'left-out.text',
      'Эти критерии приказа говорят о нежелательном или условном: в долю имеющегося они не входят, их наличие показано отдельно.',
    ),
    ...table({
      id: 'left-out.table',
      caption: context.numbering.table('Нежелательные и условные критерии'),
      widths: [16, 56, 42, ...levels.map(() => 30)],
      head: [[title('№'), title('Критерий'), title('Почему не засчитывается'), ...levels.map(({ kind }) => title(headOf(kind)))]],
      body: [...items.values()].map((item) => [
        center(numberOf(item.id), {
          sources: levels.flatMap(({ forms }) =>
            forms.flatMap(({ form, answers }) => (answers.has(item.id) ? (itemSource(context, form, item.id) ?? []) : [])),
          ),
        }),
        cell(item.title),
        cell(reasons[item.asksFor!]),
        ...levels.map(({ forms }) =>
          cell(whereText(forms.map(({ form, answers }) => ({ form, one: answers.get(item.id) ?? null }))), { align: 'center' }),
        ),
      ]),
    }).map((block) => ({ ...block, sources: levels.flatMap(({ forms }) => forms.map(({ form }) => formSource(context, form))) })),
  ];
}

/** Undesirable criteria that are there, with whom: a finding of the report. */
export function undesirable(context: Context): readonly Statement[] {
  const found = context.answered.flatMap((form) =>
    leftOut(form).flatMap(({ item, isPresent }) => (item.asksFor === 'negative' && isPresent === true ? [{ item, form }] : [])),
  );
  return [...Map.groupBy(found, ({ item }) => item.id).values()].map((list) => {
    const { id, title: words } = list[0]!.item;
    const forms = list.map(({ form }) => form);
    return statement(`№ ${numberOf(id)} «${words}» – ${namesOf(forms, 5)}`, ...itemSources(context, forms, id));
  });
}

function leftOut(form: Answered): readonly CriterionAnswer[] {
  return criteriaOf(form).filter(({ item }) => item.asksFor !== undefined);
}

function headOf(kind: Answered['about']['kind']): string {
  return kind === 'municipality' ? 'Муниципальный уровень' : 'Образовательные организации';
}

type Asked = { readonly form: Answered; readonly one: CriterionAnswer | null };

/** «имеется»; of several «в 2 из 8: …». */
function whereText(all: readonly Asked[]): string {
  const asked = all.filter(({ one }) => one !== null);
  if (asked.length === 0) return 'не спрашивается';
  if (all.length === 1) return presenceMark(asked[0]!.one!.isPresent);
  const there = asked.filter(({ one }) => one!.isPresent === true).map(({ form }) => form);
  return there.length === 0 ? `0 из ${asked.length}` : `${there.length} из ${asked.length}: ${namesOf(there, 3)}`;
}
