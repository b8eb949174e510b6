import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { NameForms } from '../../../shared/model/nameForms.ts';
import { declineName, type DeclinedName } from '../../../shared/reports/phrasing/cases.ts';
import { cases, type Case } from '../../../shared/reports/phrasing/cases/case.ts';
import { noRefusal, refusalOf, type Refusal } from '../../refusal.ts';
import { useUndo } from '../../undo.ts';
import { act } from '../../useAct.ts';
import { useCall } from '../../useCall.ts';

const titles: Readonly<Record<Case, string>> = {
  genitive: 'Родительный (кого?)',
  dative: 'Дательный (кому?)',
  instrumental: 'Творительный (кем?)',
};

/** How a name is declined in letters and orders: the program's guess, and what the user sets in place of it. */
export function NameCases({ name: given, title = '' }: { readonly name: string; readonly title?: string }) {
  const name = given.trim();
  const saved = useCall('name.list', {}).data;
  const [isEditing, setEditing] = useState(false);
  if (name === '' || !saved) return null;
  const own = saved.find((one) => one.name === name) ?? { name, sex: null, genitive: '', dative: '', instrumental: '' };
  const declined = declineName(name, own);
  return (
    <Stack gap={6} align="flex-start">
      <Sentence title={title} declined={declined} />
      {isEditing ? (
        <Editor own={own} onClose={() => setEditing(false)} />
      ) : (
        <Button variant="default" size="compact-sm" onClick={() => setEditing(true)}>
          Изменить склонение
        </Button>
      )}
    </Stack>
  );
}

function Sentence({ title, declined }: { readonly title: string; readonly declined: DeclinedName }) {
  const unknown = cases.filter((one) => declined[one] === null);
  const known = cases.filter((one) => declined[one] !== null);
  return (
    <Text size="sm">
      {title !== '' && `${title}: `}
      {known.length > 0 && `${known.map((one) => `${questions[one]} – ${declined[one]}`).join(', ')}. `}
      {unknown.length > 0 && <>Неизвестно: {unknown.map((one) => questions[one]).join(', ')}. До уточнения оно печатается без склонения.</>}
    </Text>
  );
}

const questions: Readonly<Record<Case, string>> = { genitive: 'кого', dative: 'кому', instrumental: 'кем' };

type Sex = NonNullable<NameForms['sex']>;

function Editor({ own, onClose }: { readonly own: NameForms; readonly onClose: () => void }) {
  const [draft, setDraft] = useState(own);
  const [refusal, setRefusal] = useState<Refusal>(noRefusal);
  const undo = useUndo();
  const guess = declineName(own.name, { ...draft, genitive: '', dative: '', instrumental: '' });
  const sex = declineName(own.name).sex;
  async function save() {
    try {
      await act('name.save', draft);
      undo.push({ title: `Изменено склонение: ${own.name}`, undo: () => act('name.save', own) });
      onClose();
    } catch (error) {
      setRefusal(refusalOf(error, Object.keys(draft)));
    }
  }
  return (
    <Stack gap="xs" w="100%" maw={460} role="group" aria-label={`Склонение: ${own.name}`}>
      <NativeSelect
        label="Обращение"
        value={draft.sex ?? ''}
        data={[
          { value: '', label: sex === null ? 'Неизвестно' : `${sex === 'female' ? 'Уважаемая' : 'Уважаемый'} – по имени` },
          { value: 'female', label: 'Уважаемая' },
          { value: 'male', label: 'Уважаемый' },
        ]}
        onChange={(event) => setDraft({ ...draft, sex: (event.currentTarget.value || null) as Sex | null })}
      />
      {cases.map((one) => (
        <TextInput
          key={one}
          label={titles[one]}
          placeholder={guess[one] ?? 'неизвестно'}
          value={draft[one]}
          error={refusal.fields[one]}
          onChange={(event) => setDraft({ ...draft, [one]: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            void save();
          }}
        />
      ))}
      <Text size="sm">Пустое поле – так, как предлагает программа. Склонение действует везде, где имя записано так же.</Text>
      {refusal.rest && (
        <Text size="sm" role="alert">
          {refusal.rest}
        </Text>
      )}
      <Group gap="xs">
        <Button size="compact-md" onClick={() => void save()}>
          Сохранить склонение
        </Button>
        <Button size="compact-md" variant="default" onClick={onClose}>
          Отмена
        </Button>
      </Group>
    </Stack>
  );
}
