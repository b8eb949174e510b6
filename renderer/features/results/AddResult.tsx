import { NativeSelect, NumberInput, Stack, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { AssessmentResult, School } from '../../../shared/model/records.ts';
import { subjects as orderSubjects } from '../../../shared/instruments/subjects.ts';
import { FormFoot } from '../../components/FormFoot.tsx';
import { SidePanel } from '../../components/SidePanel.tsx';
import { refusalOf } from '../../refusal.ts';
import { useAct } from '../../useAct.ts';
import { schoolTitle } from '../../words.ts';
import { readCell } from './readCell.ts';

type Props = {
  readonly schools: readonly School[];
  readonly school: string;
  readonly results: readonly AssessmentResult[];
  readonly onClose: () => void;
};

/** A result that the table does not have yet. */
export function AddResult({ schools, school: first, results, onClose }: Props) {
  const save = useAct('result.save');
  const [form, setForm] = useState({
    school: first,
    procedure: 'ВПР',
    subject: '',
    grade: '5',
    year: String(new Date().getFullYear()),
    low: '',
    high: '',
    participants: '',
  });
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const refusal = refusalOf(save.error, fieldNames);
  const errorOf = (name: string) => wrong[name] ?? refusal.fields[name];
  const set = (name: keyof typeof form) => (event: { readonly currentTarget: { readonly value: string } }) =>
    setForm({ ...form, [name]: event.currentTarget.value });
  const known = [...new Set([...results.map(({ subject }) => subject), ...orderSubjects.map(({ short, name }) => short ?? name)])];

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const low = readCell(form.low, 'low', undefined);
    const high = 'values' in low && form.high.trim() !== '' ? readCell(form.high, 'high', low.values) : low;
    const key = {
      school: form.school,
      procedure: form.procedure as AssessmentResult['procedure'],
      subject: form.subject.trim(),
      grade: form.grade === '' ? null : Number(form.grade),
      year: Number(form.year),
    };
    const isKnown = results.some(
      (one) =>
        one.school === key.school &&
        one.procedure === key.procedure &&
        one.subject === key.subject &&
        one.grade === key.grade &&
        one.year === key.year,
    );
    const found = {
      ...(form.subject.trim() === '' ? { subject: 'Укажите предмет' } : {}),
      ...('error' in low ? { low: low.error } : {}),
      ...('error' in high && !('error' in low) ? { high: high.error } : {}),
      ...(isKnown ? { year: 'Такой результат уже есть в таблице: измените его там' } : {}),
    };
    setWrong(found);
    if (Object.keys(found).length > 0 || 'error' in high) return;
    save.mutate(
      { ...key, ...high.values, participants: form.participants === '' ? null : Number(form.participants) },
      { onSuccess: onClose },
    );
  };

  return (
    <SidePanel title="Новый результат" isOpen onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <NativeSelect
            label="Школа"
            value={form.school}
            onChange={set('school')}
            data={schools.map((one) => ({ value: one.id, label: schoolTitle(one) }))}
          />
          <NativeSelect label="Процедура" value={form.procedure} onChange={set('procedure')} data={['ВПР', 'ОГЭ', 'ЕГЭ']} />
          <TextInput
            label="Предмет"
            list="known-subjects"
            value={form.subject}
            onChange={set('subject')}
            error={errorOf('subject')}
            data-autofocus
          />
          <datalist id="known-subjects">
            {known.map((subject) => (
              <option key={subject} value={subject} />
            ))}
          </datalist>
          <NativeSelect
            label="Класс"
            value={form.grade}
            onChange={set('grade')}
            data={[{ value: '', label: 'не указан' }, ...Array.from({ length: 11 }, (_, index) => String(index + 1))]}
            error={errorOf('grade')}
          />
          <NumberInput
            label="Календарный год процедуры"
            value={Number(form.year)}
            onChange={(year) => setForm({ ...form, year: String(year) })}
            error={errorOf('year')}
            allowDecimal={false}
            hideControls
          />
          <TextInput
            label="Доля «2», %"
            description="Число от 0 до 100; «-», если результата нет"
            value={form.low}
            onChange={set('low')}
            error={errorOf('low')}
            inputMode="decimal"
          />
          <TextInput
            label="Доля высоких результатов, %"
            value={form.high}
            onChange={set('high')}
            error={errorOf('high')}
            inputMode="decimal"
          />
          <TextInput
            label="Участников"
            description="Необязательно"
            value={form.participants}
            onChange={set('participants')}
            error={errorOf('participants')}
            inputMode="numeric"
          />
          <FormFoot isBusy={save.isPending} error={refusal.rest} submitTitle="Добавить" onCancel={onClose} />
        </Stack>
      </form>
    </SidePanel>
  );
}

const fieldNames = ['school', 'procedure', 'subject', 'grade', 'year', 'low', 'high', 'participants'];
