import type { Person } from '../../../shared/model/records.ts';
import { SidePanel } from '../../components/SidePanel.tsx';
import { showToast } from '../../toasts.ts';
import { useUndo } from '../../undo.ts';
import { act } from '../../useAct.ts';
import { PersonForm, type PersonDraft } from './PersonForm.tsx';
import { unknownOfPerson } from '../../../shared/model/unknownOfPerson.ts';

type Props = {
  readonly isOpen: boolean;
  /** null: a new person. */
  readonly person: Person | null;
  /** School of a new person. */
  readonly school?: string | null;
  readonly onClose: () => void;
};

/** Adding and changing a person at the side of the screen. */
export function PersonPanel({ isOpen, person, school = null, onClose }: Props) {
  const undo = useUndo();
  async function add(draft: PersonDraft) {
    const added = await act('person.add', draft);
    showToast(`Добавлена запись: ${added.name}`);
    onClose();
  }
  async function change(draft: PersonDraft) {
    if (!person) return;
    const { municipality: _municipality, ...before } = person;
    await act('person.save', { id: person.id, ...draft });
    undo.push({ title: `Изменена запись: ${draft.name}`, undo: () => act('person.save', before) });
    onClose();
  }
  return (
    <SidePanel title={person ? 'Изменить запись' : 'Новый педагог'} isOpen={isOpen} onClose={onClose}>
      <PersonForm draft={person ? draftOf(person) : blank(school)} onSave={person ? change : add} onCancel={onClose} />
    </SidePanel>
  );
}

function blank(school: string | null): PersonDraft {
  return {
    school,
    role: 'teacher',
    name: '',
    ...unknownOfPerson,
  };
}

function draftOf({ id: _id, municipality: _municipality, ...draft }: Person): PersonDraft {
  return draft;
}
