import { Checkbox, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { IdentificationView } from '../../../../shared/identification/identificationView.ts';
import type { IdentificationRule } from '../../../../shared/identification/rule.ts';
import type { Procedure } from '../../../../shared/model/records.ts';
import { EditForm } from '../../../components/EditForm.tsx';
import { FormFoot } from '../../../components/FormFoot.tsx';
import { useSaving } from '../../../useSaving.ts';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { useUndo } from '../../../undo.ts';
import { act } from '../../../useAct.ts';
import styles from './Identification.module.css';
import { LiveResult } from './LiveResult.tsx';
import type { Setting } from './useSetting.ts';

type Props = {
  readonly view: IdentificationView;
  readonly setting: Setting;
  readonly rule: IdentificationRule;
  readonly onClose: () => void;
};

const procedures: readonly Procedure[] = ['ВПР', 'ОГЭ', 'ЕГЭ'];
/** Where a procedure is counted for the first time. */
const firstThreshold = 30;

/** A rule edited at the side of the screen; what it would find is shown while it is changed. */
export function RulePanel({ view, setting, rule, onClose }: Props) {
  const undo = useUndo();
  const before = view.rules.find(({ id }) => id === rule.id);
  const [draft, setDraft] = useState(rule);
  const { errors, foot, run } = useSaving(['name', 'years', 'leastLow', 'leastParticipants']);
  const set = (changes: Partial<IdentificationRule>) => setDraft({ ...draft, ...changes });
  const number = (value: number | string) => (typeof value === 'number' ? value : 0);
  async function submit() {
    await act('identification.saveRule', { ...draft, name: draft.name.trim() });
    undo.push({
      title: before ? `Изменено правило «${draft.name}»` : `Добавлено правило «${draft.name}»`,
      undo: () => (before ? act('identification.saveRule', before) : act('identification.removeRule', { id: rule.id })),
    });
    onClose();
  }
  return (
    <SidePanel title={before ? 'Правило выявления' : 'Новое правило'} isOpen onClose={onClose}>
      <EditForm onSubmit={() => run(submit)}>
        <TextInput
          label="Название"
          data-autofocus
          value={draft.name}
          error={errors['name']}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <NumberInput
          label="Сколько календарных лет учитывать"
          description="Последний год и предыдущие"
          min={1}
          max={10}
          clampBehavior="strict"
          allowDecimal={false}
          value={draft.years}
          error={errors['years']}
          onChange={(years) => set({ years: number(years) })}
        />
        <table className={styles.thresholds}>
          <thead>
            <tr>
              <th scope="col">Процедура</th>
              <th scope="col">Порог, % «2»</th>
              <th scope="col">Вес</th>
            </tr>
          </thead>
          <tbody>
            {procedures.map((procedure) => (
              <ProcedureRow key={procedure} procedure={procedure} draft={draft} onChange={set} />
            ))}
          </tbody>
        </table>
        <NumberInput
          label="Наименьшее число низких результатов"
          description="С весами – наименьшая сумма весов"
          min={0.1}
          max={100}
          decimalSeparator=","
          value={draft.leastLow}
          error={errors['leastLow']}
          onChange={(leastLow) => set({ leastLow: number(leastLow) })}
        />
        <NumberInput
          label="Наименьшее число участников"
          description="Результат с меньшим числом не учитывается; без числа учитывается. 0 – учитывать все"
          min={0}
          max={1000}
          clampBehavior="strict"
          allowDecimal={false}
          value={draft.leastParticipants}
          error={errors['leastParticipants']}
          onChange={(leastParticipants) => set({ leastParticipants: number(leastParticipants) })}
        />
        <LiveResult view={view} setting={setting} draft={draft} />
        <FormFoot {...foot} onCancel={onClose} />
      </EditForm>
    </SidePanel>
  );
}

type RowProps = {
  readonly procedure: Procedure;
  readonly draft: IdentificationRule;
  readonly onChange: (changes: Partial<IdentificationRule>) => void;
};

function ProcedureRow({ procedure, draft: { thresholds, weights }, onChange }: RowProps) {
  const threshold = thresholds[procedure];
  return (
    <tr>
      <th scope="row">
        <Checkbox
          mt={8}
          label={procedure}
          checked={threshold !== null}
          onChange={(event) =>
            onChange({ thresholds: { ...thresholds, [procedure]: event.currentTarget.checked ? firstThreshold : null } })
          }
        />
      </th>
      <td>
        <NumberInput
          aria-label={`Порог ${procedure}, % «2»`}
          disabled={threshold === null}
          min={0}
          max={100}
          clampBehavior="strict"
          decimalSeparator=","
          value={threshold ?? ''}
          placeholder="не учитывается"
          onChange={(value) => onChange({ thresholds: { ...thresholds, [procedure]: typeof value === 'number' ? value : 0 } })}
        />
      </td>
      <td>
        <NumberInput
          aria-label={`Вес ${procedure}`}
          w={90}
          disabled={threshold === null}
          min={0.1}
          max={10}
          step={0.5}
          decimalSeparator=","
          value={weights[procedure]}
          onChange={(value) => onChange({ weights: { ...weights, [procedure]: typeof value === 'number' ? value : 1 } })}
        />
      </td>
    </tr>
  );
}
