import type { Person } from '../../../shared/model/records.ts';
import { showToast } from '../../toasts.ts';
import { useUndo } from '../../undo.ts';
import { act } from '../../useAct.ts';

/** Removes a person; it can be taken back. False if it was refused. */
export function useRemovePerson(): (person: Pick<Person, 'id' | 'name'>) => Promise<boolean> {
  const undo = useUndo();
  return async (person) => {
    try {
      await act('person.remove', { id: person.id });
    } catch (error) {
      showToast(error instanceof Error ? error.message : 'Запись не удалось удалить', { tone: 'bad' });
      return false;
    }
    undo.push({ title: `Удалена запись: ${person.name}`, undo: () => act('person.restore', { id: person.id }) });
    return true;
  };
}
