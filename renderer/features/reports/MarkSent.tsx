import { NativeSelect, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Input } from '../../../shared/ipc/contract.ts';
import { notedWays, sentWayTitles } from '../../../shared/mail/sentWays.ts';
import { DateField } from '../../components/DateField.tsx';
import { EditForm } from '../../components/EditForm.tsx';
import { FormFoot } from '../../components/FormFoot.tsx';
import { SidePanel } from '../../components/SidePanel.tsx';
import { today } from '../../dates.ts';
import { Notice } from '../../components/Notice.tsx';
import { counted } from '../../plural.ts';
import { showToast } from '../../toasts.ts';
import { act } from '../../useAct.ts';
import { useSaving } from '../../useSaving.ts';
import { useOpenChanges } from './useOpenChanges.ts';

type Props = { readonly of: Input<'report.preview'>; readonly isOpen: boolean; readonly onClose: () => void };

/** A report that went otherwise than by mail: to whom, when and how; its version of now is kept as sent. */
export function MarkSent({ of, isOpen, onClose }: Props) {
  return (
    <SidePanel title="Отметить как отправленный" isOpen={isOpen} onClose={onClose}>
      <Form of={of} onClose={onClose} />
    </SidePanel>
  );
}

type Noted = Pick<Input<'sent.mark'>, 'way' | 'number' | 'format'>;

function Form({ of, onClose }: Pick<Props, 'of' | 'onClose'>) {
  const [to, setTo] = useState('');
  const [sentOn, setSentOn] = useState<string | null>(today());
  const [noted, setNoted] = useState<Noted>({ way: 'paper', number: '', format: 'docx' });
  const { errors, foot, run } = useSaving(['to', 'sentOn', 'number']);
  const open = useOpenChanges(of);
  async function save() {
    const names = to.split('\n').filter((line) => line.trim() !== '');
    await act('sent.mark', { ...of, ...noted, to: names, sentOn: sentOn ?? '' });
    showToast('Версия сохранена как отправленная.');
    onClose();
  }
  return (
    <EditForm onSubmit={() => run(save)}>
      <p>
        Отчёт сохранится таким, какой он сейчас{of.isPublic && ', без имён'}. Отметку и сохранённую версию потом не изменить и не убрать.
      </p>
      {open > 0 && (
        <Notice tone="warn" title={`Данные изменились после вашей правки: ${counted(open, 'место', 'места', 'мест')}`}>
          Эти тексты сохранятся прежними.
        </Notice>
      )}
      <Textarea
        data-autofocus
        required
        autosize
        minRows={2}
        label="Кому"
        description="Каждый адресат с новой строки"
        placeholder="Управление образования"
        value={to}
        error={errors['to']}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
      <Radio.Group label="Как" value={noted.way} onChange={(way) => setNoted({ ...noted, way })}>
        <Stack gap={6} mt={6}>
          {notedWays.map((way) => (
            <Radio key={way} value={way} label={sentWayTitles[way]} />
          ))}
        </Stack>
      </Radio.Group>
      <DateField label="Когда" value={sentOn} error={errors['sentOn']} onChange={setSentOn} />
      <TextInput
        label="Исходящий номер"
        value={noted.number}
        error={errors['number']}
        onChange={(event) => setNoted({ ...noted, number: event.currentTarget.value })}
      />
      <NativeSelect
        label="Сохранить файл"
        value={noted.format}
        data={[
          { value: 'docx', label: 'Word' },
          { value: 'pdf', label: 'PDF' },
        ]}
        onChange={(event) => setNoted({ ...noted, format: event.currentTarget.value as Noted['format'] })}
      />
      <FormFoot {...foot} submitTitle="Отметить" onCancel={onClose} />
    </EditForm>
  );
}
