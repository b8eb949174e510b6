import { summarise, type Concluded, type IndicatorChange } from '../../engine/dynamics.ts';
import { outcomeOrder, outcomeWords } from '../phrasing/outcomes.ts';
import { capitalised } from '../phrasing/text.ts';
import type { Block } from '../tree.ts';
import type { FormData } from './context.ts';

/** What the two periods of a filled form show: the conclusion, the indicators by their change, the rule. */
export function dynamicsBlocks({ instrument, answers }: FormData): readonly Block[] {
  const summary = answers === null ? null : summarise(instrument, answers);
  if (!summary) return [];
  const { conclusion } = instrument;
  return [
    ...(summary.conclusion ? [said('dynamics.conclusion', conclusionText(summary.conclusion))] : []),
    { kind: 'paragraph', id: 'dynamics.changes', text: [{ text: changesText(summary.changes) }] },
    ...(conclusion
      ? [
          {
            kind: 'paragraph',
            id: 'dynamics.rule',
            text: [{ text: `${conclusion.rule} Основание: ${conclusion.clause}` }],
            isNote: true,
          } as const,
        ]
      : []),
  ];
}

function said(id: string, text: string): Block {
  return { kind: 'paragraph', id, text: [{ text, isBold: true }], align: 'left' };
}

/** The conclusion in a sentence or two: its title, and what it waits for. */
export function conclusionText({ title, awaited, isFinal }: Concluded): string {
  const awaits = `ожидаются данные по показателям ${awaited.join(', ')}`;
  if (title === null) return awaited.length === 0 ? 'Вывода нет: сравнивать нечего.' : `Вывода пока нет: ${awaits}.`;
  return isFinal ? `${title}.` : `${title}. Вывод предварительный: ${awaits}.`;
}

/** «Положительная динамика: 1.3, 2.1; без изменений: 2.2.» */
function changesText(changes: readonly IndicatorChange[]): string {
  const parts = outcomeOrder.flatMap((outcome) => {
    const ids = changes.filter((change) => change.outcome === outcome).map(({ item }) => item);
    return ids.length === 0 ? [] : [`${outcomeWords[outcome]}: ${ids.join(', ')}`];
  });
  return `${capitalised(parts.join('; '))}.`;
}
