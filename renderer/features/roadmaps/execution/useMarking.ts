import type { ExecutionMark, MarkState } from '../../../../shared/model/executionMark.ts';
import type { Unit } from '../../../../shared/roadmaps/execution/executionOf.ts';
import { stateWords } from '../../../../shared/roadmaps/execution/stateWords.ts';
import { counted } from '../../../plural.ts';
import { showToast } from '../../../toasts.ts';
import { useUndo } from '../../../undo.ts';
import { act } from '../../../useAct.ts';

/** What is kept of a unit now, as `roadmap.mark` takes it. */
export function markOf({ key, mark }: Unit): ExecutionMark {
  return {
    ...key,
    state: mark?.state ?? null,
    doneOn: mark?.doneOn ?? null,
    evidence: [...(mark?.evidence ?? [])],
    note: mark?.note ?? '',
  };
}

/** Sets marks in one go and notes how to take them back. */
export function useMarking(day: string) {
  const { push } = useUndo();

  async function save(marks: readonly ExecutionMark[], title: string): Promise<void> {
    if (marks.length === 0) return;
    const { changed, undo } = await act('roadmap.mark', { marks: [...marks] });
    if (changed > 0) push({ title, undo: () => act('roadmap.mark', { marks: [...undo] }) });
  }

  /** Of what is already in the state nothing changes. The day is today; where the term is over it is left to be told. */
  async function mark(units: readonly Unit[], state: MarkState | null): Promise<void> {
    const changed = units.filter(({ mark: known }) => (known?.state ?? null) !== state);
    const marks = changed.map((unit): ExecutionMark => {
      const { to } = unit.occurrence;
      return { ...markOf(unit), state, doneOn: state === 'done' && (to === null || day <= to) ? day : null };
    });
    try {
      await save(marks, titleOf(marks.length, state));
    } catch (error) {
      showToast(error instanceof Error ? error.message : 'Отметить не удалось', { tone: 'bad' });
    }
  }

  return { mark, save };
}

function titleOf(count: number, state: MarkState | null): string {
  const what = state === null ? 'Снята отметка' : `Отмечено «${stateWords[state]}»`;
  return count === 1 ? what : `${what}: ${counted(count, 'мероприятие', 'мероприятия', 'мероприятий')}`;
}
