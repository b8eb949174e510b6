import { ActionIcon, Button, Group, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { ExecutionMark, MarkState } from '../../../../shared/model/executionMark.ts';
import type { Unit } from '../../../../shared/roadmaps/execution/executionOf.ts';
import { stateWords } from '../../../../shared/roadmaps/execution/stateWords.ts';
import { DateField } from '../../../components/DateField.tsx';
import { EditForm } from '../../../components/EditForm.tsx';
import { FormFoot } from '../../../components/FormFoot.tsx';
import { useSaving } from '../../../useSaving.ts';
import { applied, draftOf } from './markDraft.ts';

type Props = {
  readonly units: readonly Unit[];
  /** Where the focus begins. */
  readonly at: 'state' | 'evidence';
  readonly onSave: (marks: readonly ExecutionMark[]) => Promise<void>;
  readonly onCancel: () => void;
};

const states: readonly MarkState[] = ['done', 'underway', 'not-done'];

/** State, day, documents and a note of one measure, or of several at once: what is left empty then stays as each has it. */
export function MarkForm({ units, at, onSave, onCancel }: Props) {
  const isOne = units.length === 1;
  const [draft, setDraft] = useState(() => draftOf(units));
  const { errors, foot, run } = useSaving(['doneOn']);
  const put = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const putEvidence = (index: number, part: Partial<ExecutionMark['evidence'][number]>) =>
    put({ evidence: draft.evidence.map((one, place) => (place === index ? { ...one, ...part } : one)) });
  const first = (state: string) => (at === 'state' && draft.state === state ? { 'data-autofocus': true } : {});
  const submit = () => run(() => onSave(units.map((unit) => applied(unit, draft, isOne))));
  return (
    <EditForm onSubmit={submit}>
      <Radio.Group label="Состояние" value={draft.state} onChange={(state) => put({ state })}>
        <Group gap="md" mt={4}>
          {!isOne && <Radio value="" label="не менять" {...first('')} />}
          {states.map((state) => (
            <Radio key={state} value={state} label={stateWords[state]} {...first(state)} />
          ))}
          <Radio value="none" label="не отмечено" {...first('none')} />
        </Group>
      </Radio.Group>
      {draft.state === 'done' && (
        <DateField
          label="Дата выполнения"
          description="дд.мм.гггг; если не известна, оставьте пустой"
          value={draft.doneOn}
          error={errors['doneOn']}
          onChange={(doneOn) => put({ doneOn })}
        />
      )}
      <Stack gap="xs" role="group" aria-label="Подтверждение">
        {draft.evidence.map((one, index) => (
          // Documents have no identity of their own: they are known by place.
          <Group key={index} gap={6} align="flex-end" wrap="nowrap">
            <TextInput
              flex={3}
              label={`Документ${index === 0 ? '' : ` ${index + 1}`}: реквизиты`}
              placeholder="Приказ УО от 25.01.2021 № 34"
              value={one.requisites}
              {...(at === 'evidence' && index === 0 ? { 'data-autofocus': true } : {})}
              onChange={(event) => putEvidence(index, { requisites: event.currentTarget.value })}
            />
            <TextInput
              flex={2}
              label="Ссылка"
              aria-label={`Документ ${index + 1}: ссылка`}
              value={one.link}
              onChange={(event) => putEvidence(index, { link: event.currentTarget.value })}
            />
            {draft.evidence.length > 1 && (
              <ActionIcon
                variant="subtle"
                color="gray"
                mb={4}
                aria-label={`Удалить документ ${index + 1}`}
                onClick={() => put({ evidence: draft.evidence.filter((_, place) => place !== index) })}
              >
                <IconX size={16} />
              </ActionIcon>
            )}
          </Group>
        ))}
        <Button
          variant="subtle"
          size="compact-sm"
          style={{ alignSelf: 'flex-start' }}
          leftSection={<IconPlus size={14} />}
          onClick={() => put({ evidence: [...draft.evidence, { requisites: '', link: '' }] })}
        >
          Добавить документ
        </Button>
      </Stack>
      <Textarea label="Примечание" autosize minRows={2} value={draft.note} onChange={(event) => put({ note: event.currentTarget.value })} />
      <FormFoot {...foot} onCancel={onCancel} />
    </EditForm>
  );
}
