import type { AssessmentResult } from '../../../shared/model/records.ts';
import { showToast } from '../../toasts.ts';
import { useUndo } from '../../undo.ts';
import { act } from '../../useAct.ts';
import type { CellValues } from './readCell.ts';
import { rowTitle, type ResultKey, type ResultRow } from './resultRows.ts';

export type ResultActions = {
  /** Saves one pair; what is overwritten can be taken back. The sentence of a refusal, or null. */
  readonly save: (key: ResultKey, year: number, values: CellValues, old: AssessmentResult | undefined) => Promise<string | null>;
  readonly remove: (row: ResultRow) => Promise<void>;
};

export function useResults(): ResultActions {
  const undo = useUndo();
  return {
    async save(key, year, values, old) {
      try {
        await act('result.save', { ...key, year, ...values, participants: old?.participants ?? null });
      } catch (error) {
        return error instanceof Error ? error.message : 'Значение не сохранено';
      }
      if (old && isWritten(old)) undo.push({ title: `Изменено: ${rowTitle(key)}, ${year} год`, undo: () => restore(old) });
      return null;
    },
    async remove(row) {
      const removed = [...row.byYear.values()];
      try {
        for (const { id } of removed) await act('result.remove', { id });
      } catch (error) {
        showToast(error instanceof Error ? error.message : 'Удалить не удалось', { tone: 'bad' });
        return;
      }
      undo.push({ title: `Удалено: ${rowTitle(row.key)}`, undo: async () => Promise.all(removed.map(restore)) });
    },
  };
}

function restore({ id: _, ...result }: AssessmentResult) {
  return act('result.save', result);
}

function isWritten({ low, high, isHeld }: AssessmentResult): boolean {
  return !isHeld || low !== null || high !== null;
}
