import { useRef, useState } from 'react';
import type { Instrument } from '../../../../shared/engine/instrument.ts';
import type { Problem } from '../../../../shared/instruments/parse.ts';
import type { InstrumentCheck } from '../../../../shared/ipc/calls/instruments.ts';
import { isTextField } from '../../../textField.ts';
import { useCall } from '../../../useCall.ts';
import { useSettled } from '../../search/useSettled.ts';

export type Change = (next: Instrument) => void;

export type Draft = {
  /** null: its file is being edited and cannot be read as an instrument. */
  readonly instrument: Instrument | null;
  /** As it would be saved: JSON. */
  readonly text: string;
  readonly isChanged: boolean;
  /** Of the text as it stands; null: not checked yet. */
  readonly check: InstrumentCheck | null;
  /** Of the last check, until the next one tells otherwise. */
  readonly problems: readonly Problem[];
  readonly change: Change;
  readonly changeText: (text: string) => void;
  /** Back to what the fields hold. */
  readonly dropText: () => void;
  /** One step back; null: nothing was changed. */
  readonly back: (() => void) | null;
};

type State = { readonly instrument: Instrument; readonly json: string | null };

/** Letters typed one after another are one step back. */
const typingMs = 1000;

/** An instrument in the making: changed by fields or as a file, checked while it is changed, a step back at a time. */
export function useDraft(first: Instrument): Draft {
  const [{ instrument, json }, setState] = useState<State>({ instrument: first, json: null });
  const [past, setPast] = useState<readonly State[]>([]);
  const changedAt = useRef(0);
  const text = json ?? fileText(instrument);
  const settled = useSettled(text, 400);
  const { data, isPlaceholderData } = useCall('instrument.check', { text: settled });
  const check = settled === text && !isPlaceholderData && data ? data : null;
  const read = json === null ? instrument : (check?.instrument ?? null);

  function put(next: State): void {
    const now = performance.now();
    if (!isTextField(document.activeElement) || now - changedAt.current > typingMs) setPast([...past, { instrument, json }].slice(-100));
    changedAt.current = now;
    setState(next);
  }

  function back(): void {
    const last = past.at(-1);
    if (!last) return;
    changedAt.current = 0;
    setState(last);
    setPast(past.slice(0, -1));
  }

  return {
    instrument: read,
    text,
    isChanged: text !== fileText(first),
    check,
    problems: data?.problems ?? [],
    change: (next) => put({ instrument: next, json: null }),
    changeText: (next) => put({ instrument: read ?? instrument, json: next }),
    dropText: () => put({ instrument, json: null }),
    back: past.length > 0 ? back : null,
  };
}

function fileText(instrument: Instrument): string {
  return `${JSON.stringify(instrument, null, 2)}\n`;
}
