import { reference } from '../assessment/numbering.ts';
import { isWithoutEvidence } from '../../roadmaps/execution/tally.ts';
import type { Unit } from '../../roadmaps/execution/executionOf.ts';
import { cell, center, heading, paragraph, table, title } from '../monitoring/blocks.ts';
import { shortDate } from '../phrasing/dates.ts';
import { decimal } from '../phrasing/numbers.ts';
import type { Block, Cell } from '../tree.ts';
import { byTerm, numberOf, part, type Context } from './context.ts';
import { whoOf } from './overdue.ts';

/** Section 6: how much of what is done is shown by documents, and what is not. */
export function evidenceBlocks(context: Context): readonly Block[] {
  const { numbering, done, tally, source } = context;
  const lacking = done.filter(isWithoutEvidence);
  return [
    heading('evidence', numbering.section('Подтверждающие документы')),
    {
      ...paragraph(
        'evidence.text',
        done.length === 0
          ? 'Выполненных мероприятий нет, подтверждать нечего.'
          : `Документами подтверждено ${part(done.length - lacking.length, done.length)}, отмеченных выполненными${reference('annex.2', '; их реквизиты приведены в приложении ', '')}.`,
        lacking.length === 0 ? '' : `Без подтверждения – ${decimal(lacking.length)}.`,
        tally.withoutDate === 0 ? '' : `Дата выполнения не указана – ${decimal(tally.withoutDate)}: выполнены ли они в срок, не известно.`,
      )[0]!,
      sources: [source({ state: 'done' })],
    },
    ...table({
      id: 'evidence.lacking',
      caption: lacking.length === 0 ? null : numbering.table('Выполнено без подтверждающего документа'),
      widths: [12, 78, 36, 52],
      head: [['№', 'Мероприятие', 'Выполнено', context.isOne ? 'Ответственный' : 'Ответственный, школы'].map((text) => title(text))],
      body: byTerm(lacking).map((units): readonly Cell[] => {
        const [unit] = units;
        return [
          center(numberOf(unit)),
          cell(`${unit.measure.title}${unit.occurrence.title === null ? '' : ` (${unit.occurrence.title})`}`),
          cell(datesOf(units), { source: source({ state: 'no-evidence', section: unit.measure.section }) }),
          cell(whoOf(units, context)),
        ];
      }),
    }),
  ];
}

/** Documents of everything done, for the annex. */
export function evidenceTable({ done, schoolTitle, isOne, typed, source }: Context): readonly Block[] {
  const shown = done.filter((unit) => !isWithoutEvidence(unit));
  return table({
    id: 'annex.2.table',
    caption: null,
    widths: isOne ? [12, 84, 24, 70] : [12, 66, 34, 24, 66],
    head: [['№', 'Мероприятие', ...(isOne ? [] : ['Школа']), 'Выполнено', 'Документ'].map((text) => title(text))],
    body: shown.map((unit): readonly Cell[] => [
      center(numberOf(unit)),
      cell(`${unit.measure.title}${unit.occurrence.title === null ? '' : ` (${unit.occurrence.title})`}`),
      ...(isOne ? [] : [cell(schoolTitle(unit.school))]),
      center(doneText(unit)),
      cell(typed(documentsOf(unit)), { source: source({ state: 'done', section: unit.measure.section }) }),
    ]),
  });
}

export function documentsOf({ mark }: Unit): string {
  return (mark?.evidence ?? []).map(({ requisites, link }) => [requisites, link].filter(Boolean).join(', ')).join('; ');
}

function doneText({ mark, late }: Unit): string {
  return mark?.doneOn ? `${shortDate(mark.doneOn)}${late === null ? '' : '*'}` : 'дата не указана';
}

function datesOf(units: readonly Unit[]): string {
  return [...new Set(units.map(doneText))].toSorted().join(', ').replaceAll('*', '');
}
