import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { itemsById } from '../../../../shared/engine/answers.ts';
import type { Instrument } from '../../../../shared/engine/instrument.ts';
import { useProblem } from './problems.ts';

type Props = {
  readonly id: string;
  readonly path: string;
  readonly instrument: Instrument;
  readonly onRename: (id: string) => void;
};

/** The item's number; taken over on leaving the field, so that no half of it is ever somebody else's. */
export function NumberField({ id, path, instrument, onRename }: Props) {
  const [text, setText] = useState(id);
  const [known, setKnown] = useState(id);
  if (known !== id) {
    setKnown(id);
    setText(id);
  }
  const wanted = text.trim();
  const further = (instrument.furtherTotals ?? []).some((one) => one.id === wanted);
  const isTaken = wanted !== id && (itemsById(instrument).has(wanted) || further);
  const problem = useProblem(path);
  const commit = () => {
    if (wanted === '' || isTaken) setText(id);
    else if (wanted !== id) onRename(wanted);
  };
  return (
    <TextInput
      w={96}
      label="Номер"
      value={text}
      error={isTaken ? 'Такой номер есть' : problem}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && commit()}
    />
  );
}
