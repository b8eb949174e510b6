import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { dateOf, plainDate } from '../dates.ts';

type Props = {
  readonly label: string;
  readonly description?: string;
  /** ISO date; null: not given. */
  readonly value: string | null;
  readonly error?: string | null | undefined;
  readonly isFirst?: boolean;
  readonly isDisabled?: boolean;
  /** Called with the ISO date, with null when the field is emptied, and not at all while it holds no date. */
  readonly onChange: (value: string | null) => void;
};

/** A date as it is written on paper, «31.07.2021», whatever language the browser speaks. */
export function DateField({ label, description = 'дд.мм.гггг', value, error, isFirst = false, isDisabled = false, onChange }: Props) {
  const [text, setText] = useState(value ? plainDate(value) : '');
  const [known, setKnown] = useState(value);
  const [isLeft, setLeft] = useState(false);
  if (value !== known) {
    setKnown(value);
    if (value !== (dateOf(text) ?? null)) setText(value ? plainDate(value) : '');
  }
  const isWrong = isLeft && text.trim() !== '' && dateOf(text) === null;
  function type(next: string) {
    setText(next);
    setLeft(false);
    if (next.trim() === '' || dateOf(next)) onChange(dateOf(next));
  }
  return (
    <TextInput
      {...(isFirst ? { 'data-autofocus': true } : {})}
      label={label}
      description={description}
      placeholder="31.07.2021"
      inputMode="numeric"
      disabled={isDisabled}
      value={text}
      error={isWrong ? problemOf(text.trim()) : error}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => setLeft(true)}
    />
  );
}

function problemOf(text: string): string {
  return /^\d\d\.\d\d\.\d{4}$/.test(text) ? `Такого дня нет: ${text}` : 'Дата пишется так: 31.07.2021';
}
