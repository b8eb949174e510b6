import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useProblem } from './problems.ts';

type Props = {
  readonly label: string;
  readonly path: string;
  /** `MM-DD`. */
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** A day of every year, «31.05». */
export function DayField({ label, path, value, onChange }: Props) {
  const [text, setText] = useState(dayOf(value));
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    if (value !== storedOf(text)) setText(dayOf(value));
  }
  const problem = useProblem(path);
  return (
    <TextInput
      w={110}
      label={label}
      placeholder="31.05"
      inputMode="numeric"
      value={text}
      error={problem?.startsWith('не день') ? 'День и месяц: 31.05' : problem}
      onChange={(event) => {
        setText(event.currentTarget.value);
        onChange(storedOf(event.currentTarget.value));
      }}
    />
  );
}

function dayOf(stored: string): string {
  const [, month, day] = /^(\d\d)-(\d\d)$/.exec(stored) ?? [];
  return month === undefined ? stored : `${day}.${month}`;
}

/** What is no day stays as it was typed, and is told by the check. */
function storedOf(text: string): string {
  const [, day, month] = /^\s*(\d{1,2})\.(\d{1,2})\s*$/.exec(text) ?? [];
  return day === undefined ? text.slice(0, 10) : `${month!.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
