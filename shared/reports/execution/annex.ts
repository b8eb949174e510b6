import { stateDetail, stateWords, termText } from '../../roadmaps/execution/stateWords.ts';
import { bySection, stateTogether } from '../../roadmaps/execution/tally.ts';
import { executionStates } from '../../roadmaps/execution/unitState.ts';
import type { Unit } from '../../roadmaps/execution/executionOf.ts';
import { sectionTitle } from '../../roadmaps/sectionTitle.ts';
import { cell, center, note, table, title } from '../monitoring/blocks.ts';
import { annexTitle } from '../monitoring/rulesAnnex.ts';
import type { Block, Cell, Section } from '../tree.ts';
import { byTerm, numberOf, type Context } from './context.ts';
import { evidenceTable } from './evidence.ts';

/** Annex 1: every measure with its state; annex 2: documents. */
export function annexes(context: Context): readonly Section[] {
  const documents = evidenceTable(context);
  return [
    {
      orientation: 'landscape',
      blocks: [...annexTitle(1, 'Мероприятия и их состояние', 'справке'), ...notes(context), ...everything(context)],
    },
    ...(documents.length === 0
      ? []
      : [
          {
            orientation: 'portrait' as const,
            blocks: [
              ...annexTitle(2, 'Документы, подтверждающие выполнение', 'справке'),
              ...documents,
              ...note('annex.2.note', lateNote(context)),
            ],
          },
        ]),
  ];
}

function lateNote({ tally }: Context): string {
  return tally.doneLate === 0 ? '' : '* Выполнено позже срока.';
}

function everything(context: Context): readonly Block[] {
  const { roadmap, units, typed, source } = context;
  const hasBodies = roadmap.bodies.length > 0;
  const columns = hasBodies ? 5 : 4;
  return table({
    id: 'annex.1.table',
    caption: null,
    widths: hasBodies ? [14, 96, 50, 48, 58] : [14, 124, 56, 72],
    head: [['№', 'Мероприятие', 'Срок', ...(hasBodies ? ['Ответственные'] : []), 'Состояние'].map((text) => title(text))],
    body: bySection(roadmap, units).flatMap(({ of, units: own }): readonly (readonly Cell[])[] => [
      [cell(sectionTitle(of), { isBold: true, columns })],
      ...byTerm(own).map((group): readonly Cell[] => {
        const [unit] = group;
        return [
          center(numberOf(unit)),
          cell(unit.measure.title),
          cell(`${termText(unit)}${unit.isCarried ? '; перешло с прошлых лет' : ''}${unit.isBeforeOrder ? '; раньше даты приказа' : ''}`),
          ...(hasBodies ? [cell(unit.measure.responsible.text ?? '')] : []),
          cell(typed(stateText(group, context)), { source: source({ section: of.id }) }),
        ];
      }),
    ]),
  });
}

/** «просрочено, на 45 дней, не отмечено»; of several schools how many are in which state and who is not done. */
function stateText(units: readonly Unit[], { schoolTitle, isOne }: Context): string {
  const [unit] = units;
  if (unit && (unit.school === null || isOne)) {
    const said = unit.mark?.note ? `. ${unit.mark.note}` : '';
    return `${stateWords[unit.state]}${joined(stateDetail(unit))}${said}`;
  }
  const groups = executionStates.flatMap((state) => {
    const own = units.filter((one) => one.state === state);
    if (own.length === 0) return [];
    const names = state === 'done' ? '' : ` (${own.map(({ school }) => schoolTitle(school)).join(', ')})`;
    return [`${stateWords[state]} – ${own.length} из ${units.length}${names}`];
  });
  return stateTogether(units) === 'done' ? `выполнено всеми школами (${units.length})` : groups.join('; ');
}

const joined = (detail: string): string => (detail === '' ? '' : `, ${detail}`);

/** What the reader should know of the roadmap itself: before the table, so that it never stands alone on a last sheet. */
function notes({ roadmap }: Context): readonly Block[] {
  return roadmap.notes.flatMap(({ text }, index) =>
    note(`annex.1.notes.${index + 1}`, roadmap.notes.length === 1 ? `Примечание. ${text}` : `Примечание ${index + 1}. ${text}`),
  );
}
