import type { School, SchoolYearStatus } from '../../../shared/model/records.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { SidePanel } from '../../components/SidePanel.tsx';
import { showToast } from '../../toasts.ts';
import { useUndo } from '../../undo.ts';
import { act } from '../../useAct.ts';
import { useCall } from '../../useCall.ts';
import { schoolTitle } from '../../words.ts';
import { useYear } from '../../year.ts';
import { SchoolForm, type SchoolDraft } from './SchoolForm.tsx';

type Props = {
  readonly isOpen: boolean;
  /** null: a new school. */
  readonly school: Pick<School, 'id'> | null;
  readonly onClose: () => void;
};

/** Adding and changing a school at the side of the screen. */
export function SchoolPanel({ isOpen, school, onClose }: Props) {
  return (
    <SidePanel title={school ? 'Изменить школу' : 'Новая школа'} isOpen={isOpen} onClose={onClose}>
      {school ? <Edit id={school.id} onClose={onClose} /> : <Add onClose={onClose} />}
    </SidePanel>
  );
}

const blank: SchoolDraft = { name: '', shortName: '', code: '', director: '', locality: null, email: '', status: 'shnor', basis: '' };

function Add({ onClose }: { readonly onClose: () => void }) {
  const year = useYear();
  async function save({ status, basis, ...fields }: SchoolDraft) {
    const added = await act('school.add', fields);
    if (status !== 'none' || basis) await act('school.setStatus', { school: added.id, year, status, basis });
    showToast(`Добавлена школа «${schoolTitle(added)}»`);
    onClose();
  }
  return <SchoolForm draft={blank} year={year} onSave={save} onCancel={onClose} />;
}

function Edit({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const year = useYear();
  const undo = useUndo();
  const card = useCall('school.get', { id });
  return (
    <Loaded query={card}>
      {({ school, statuses }) => {
        const before = statuses.find((one) => one.year === year) ?? { school: id, year, status: 'none', basis: '' };
        const { id: _id, municipality: _municipality, ...fields } = school;
        async function save({ status, basis, ...changed }: SchoolDraft) {
          await act('school.save', { id, ...changed });
          if (status !== before.status || basis !== before.basis) await act('school.setStatus', { school: id, year, status, basis });
          undo.push({ title: `Изменена школа «${schoolTitle(changed)}»`, undo: () => putBack({ id, ...fields }, before) });
          onClose();
        }
        return (
          <SchoolForm draft={{ ...fields, status: before.status, basis: before.basis }} year={year} onSave={save} onCancel={onClose} />
        );
      }}
    </Loaded>
  );
}

async function putBack(school: Omit<School, 'municipality'>, status: SchoolYearStatus): Promise<void> {
  await act('school.save', school);
  await act('school.setStatus', status);
}
