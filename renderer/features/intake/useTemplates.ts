import type { Mapping } from '../../../shared/intake/mapping.ts';
import { showToast } from '../../toasts.ts';
import { useUndo } from '../../undo.ts';
import { act } from '../../useAct.ts';

export type Templates = {
  /** False where it was refused; why is said. */
  readonly save: (mapping: Mapping, known: readonly Mapping[]) => Promise<boolean>;
  readonly remove: (mapping: Mapping) => Promise<boolean>;
};

/** Saves and removes templates of columns; both can be taken back. */
export function useTemplates(): Templates {
  const undo = useUndo();
  const trying = async (work: () => Promise<unknown>, title: string, back: () => Promise<unknown>) => {
    try {
      await work();
      undo.push({ title, undo: back });
      return true;
    } catch (error) {
      showToast(error instanceof Error ? error.message : 'Шаблон не сохранён', { tone: 'bad' });
      return false;
    }
  };
  return {
    save(mapping, known) {
      const before = known.find(({ name }) => name === mapping.name);
      return trying(
        () => act('intake.saveTemplate', mapping),
        `${before ? 'Заменён' : 'Сохранён'} шаблон «${mapping.name}»`,
        () => (before ? act('intake.saveTemplate', before) : act('intake.removeTemplate', { name: mapping.name })),
      );
    },
    remove: (mapping) =>
      trying(
        () => act('intake.removeTemplate', { name: mapping.name }),
        `Удалён шаблон «${mapping.name}»`,
        () => act('intake.saveTemplate', mapping),
      ),
  };
}
