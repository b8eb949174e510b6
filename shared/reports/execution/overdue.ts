import { daysText, stateWords } from '../../roadmaps/execution/stateWords.ts';
import type { Unit } from '../../roadmaps/execution/executionOf.ts';
import { cell, center, heading, note, paragraph, table, title } from '../monitoring/blocks.ts';
import { shortDate } from '../phrasing/dates.ts';
import type { Block, Cell } from '../tree.ts';
import { byTerm, numberOf, part, type Context } from './context.ts';

/** Section 5: each overdue term with its days; those of schools together, with the schools named. */
export function overdueBlocks(context: Context): readonly Block[] {
  const { numbering, overdue, tally, isOne, source } = context;
  const groups = byTerm(overdue).toSorted(([a], [b]) => (b.late ?? 0) - (a.late ?? 0));
  const underway = overdue.filter(({ said }) => said === 'underway').length;
  const notDone = overdue.filter(({ said }) => said === 'not-done').length;
  const before = overdue.filter(({ isBeforeOrder }) => isBeforeOrder).length;
  return [
    heading('overdue', numbering.section('Просроченные мероприятия')),
    {
      ...paragraph(
        'overdue.text',
        overdue.length === 0
          ? 'Просроченных мероприятий нет.'
          : `Просрочено ${part(overdue.length, tally.total)}: отмечено «${stateWords.underway}» – ${underway}, «${stateWords['not-done']}» – ${notDone}, не отмечено – ${tally.overdueUnmarked}.`,
        groups[0] ? `Наибольшая просрочка – ${daysText(groups[0][0].late ?? 0)}.` : '',
        before === 0 ? '' : `В их числе с датой раньше даты приказа – ${before}.`,
      )[0]!,
      sources: [source({ state: 'overdue' })],
    },
    ...table({
      id: 'overdue.table',
      caption: groups.length === 0 ? null : numbering.table('Просроченные мероприятия'),
      widths: [12, 66, 22, 18, isOne ? 34 : 40, 32],
      head: [
        ['№', 'Мероприятие', 'Срок истёк', 'Дней', isOne ? 'Ответственный' : 'Ответственный, школы', 'Отмечено'].map((text) => title(text)),
      ],
      body: groups.map((units): readonly Cell[] => {
        const [unit] = units;
        const { measure, occurrence } = unit;
        return [
          center(numberOf(unit)),
          cell(`${measure.title}${occurrence.title === null ? '' : ` (${occurrence.title})`}`),
          center(`${shortDate(occurrence.to ?? '')}${unit.isBeforeOrder ? '*' : ''}`),
          center(String(unit.late ?? 0)),
          cell(whoOf(units, context)),
          cell(saidOf(units), { source: source({ state: 'overdue', section: measure.section }) }),
        ];
      }),
    }),
    ...note('overdue.note', before === 0 ? '' : '* Срок закончился раньше даты приказа.'),
  ];
}

/** Schools by name; of the municipality and of one school who answers. */
export function whoOf(units: readonly Unit[], { schoolTitle, isOne }: Context): string {
  const [unit] = units;
  const responsible = unit?.measure.responsible.text ?? 'муниципалитет';
  if (unit?.school === null) return responsible;
  return isOne ? (unit?.measure.responsible.text ?? 'школа') : units.map(({ school }) => schoolTitle(school)).join(', ');
}

/** «выполняется – 2, не отмечено – 1»; of one the word alone. */
function saidOf(units: readonly Unit[]): string {
  const groups = Map.groupBy(units, ({ said }) => (said === null ? 'не отмечено' : stateWords[said]));
  return [...groups].map(([words, own]) => (units.length === 1 ? words : `${words} – ${own.length}`)).join(', ');
}
