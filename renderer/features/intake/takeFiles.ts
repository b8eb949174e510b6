import { call } from '../../api.ts';
import { queryClient } from '../../queryClient.ts';
import { markSaved } from '../../saved.ts';
import { useUndo, type Undoable } from '../../undo.ts';
import { act } from '../../useAct.ts';
import type { Intake } from '../../../shared/model/records.ts';
import { choicesOf, filesOf, type Counts } from './choices.ts';
import { changeIntake, intakeState } from './intakeStore.ts';

/** Writes what the plan says; files that could not be read stay on the list. Can be taken back. */
export function useTakeFiles(): (counts: Counts) => Promise<void> {
  const { push } = useUndo();
  return (counts) => takeFiles(counts, push);
}

async function takeFiles(counts: Counts, push: (done: Undoable) => void): Promise<void> {
  const state = intakeState();
  const intakes = await call('intake.take', { ...choicesOf(state), left: [...state.left] });
  const taken = new Set(filesOf(state).map(({ token }) => token));
  const sentence = `Обновлено ${counts.change}, добавлено ${counts.add}, отклонено ${counts.rejected}`;
  changeIntake(({ files }) => ({
    files: files.filter((file) => file.state.status !== 'open' || !taken.has(file.state.view.token)),
    schools: {},
    left: new Set(),
    outcome: { intakes, sentence },
  }));
  markSaved();
  push({ title: `Загрузка: ${sentence.toLocaleLowerCase('ru')}`, undo: () => undoIntakes(intakes) });
  await queryClient.invalidateQueries();
}

/** Takes intakes back, the last first. */
export async function undoIntakes(intakes: readonly Intake[]): Promise<void> {
  for (const { id } of intakes.toReversed()) await act('intake.undo', { id });
}
