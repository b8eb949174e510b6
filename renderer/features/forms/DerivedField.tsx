import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { answerText } from './answerText.ts';
import type { AnswerValue } from './answerValue.ts';
import type { FieldProps } from './Field.tsx';
import { AnswerInput } from './inputs/AnswerInput.tsx';
import { TextCell } from './inputs/TextCell.tsx';

type Props = Pick<FieldProps, 'item' | 'derivedValue' | 'note' | 'onSave' | 'onNote'> & {
  readonly derived: { readonly submission: string; readonly title: string };
  readonly labelId: string;
};

/** A value that another form gives, with the way to it; another value may be put in its place with a reason. */
export function DerivedField({ item, derived, derivedValue, note, labelId, onSave, onNote }: Props) {
  const [own, setOwn] = useState<AnswerValue | null | undefined>(undefined);
  const [reason, setReason] = useState(note);
  if (own === undefined)
    return (
      <Group gap="xs">
        <Text fw={600}>{answerText(item, derivedValue)}</Text>
        <Text size="sm">
          из формы <Link href={`/form/${derived.submission}`}>«{derived.title}»</Link>
        </Text>
        <Button variant="subtle" size="compact-sm" data-stop onClick={() => setOwn(null)}>
          Указать иное
        </Button>
      </Group>
    );
  const replace = async () => {
    if (own !== null && (await onNote(reason))) onSave(own);
  };
  return (
    <Stack gap={6} align="flex-start">
      <AnswerInput item={item} value={own} labelId={labelId} describedBy={undefined} onSave={setOwn} />
      <Text size="sm" c="dimmed">
        Причина, по которой значение отличается от формы «{derived.title}» (обязательно)
      </Text>
      <div style={{ width: '100%' }}>
        <TextCell stored={reason} onFinish={setReason} label="Причина иного значения" isLong />
      </div>
      <Group gap="xs">
        <Button size="compact-sm" disabled={own === null || reason.trim() === ''} onClick={() => void replace()}>
          Заменить значение
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setOwn(undefined)}>
          Отмена
        </Button>
      </Group>
    </Stack>
  );
}
