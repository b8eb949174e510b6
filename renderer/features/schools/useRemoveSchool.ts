import type { School } from '../../../shared/model/records.ts';
import { showToast } from '../../toasts.ts';
import { useUndo } from '../../undo.ts';
import { act } from '../../useAct.ts';
import { schoolTitle } from '../../words.ts';

/** Removes a school; it can be taken back. False if it was refused. */
export function useRemoveSchool(): (school: Pick<School, 'id' | 'name' | 'shortName'>) => Promise<boolean> {
  const undo = useUndo();
  return async (school) => {
    try {
      await act('school.remove', { id: school.id });
    } catch (error) {
      showToast(error instanceof Error ? error.message : 'Школу не удалось удалить', { tone: 'bad' });
      return false;
    }
    undo.push({ title: `Удалена школа «${schoolTitle(school)}»`, undo: () => act('school.restore', { id: school.id }) });
    return true;
  };
}
