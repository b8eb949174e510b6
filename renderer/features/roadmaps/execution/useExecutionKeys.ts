import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { MarkState } from '../../../../shared/model/executionMark.ts';
import type { ExecutionRow } from './rows.ts';

const stateKeys: Readonly<Record<string, MarkState | null>> = {
  '1': 'done',
  '2': 'underway',
  '3': 'not-done',
  '0': null,
  Backspace: null,
  Delete: null,
};

type Doing = {
  readonly onMark: (rows: readonly ExecutionRow[], state: MarkState | null) => void;
  readonly onOpen: (rows: readonly ExecutionRow[], at: 'state' | 'evidence') => void;
};

/** Keys of the table of execution: where one stands, which rows are chosen, what is marked. */
export function useExecutionKeys(rows: readonly ExecutionRow[], { onMark, onOpen }: Doing) {
  const [at, setAt] = useState(0);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [steps, setSteps] = useState(0);
  const table = useRef<HTMLTableElement>(null);
  const isInside = useRef(false);
  const here = Math.max(0, Math.min(at, rows.length - 1));
  const current = rows[here];
  const chosen = rows.filter(({ id }) => picked.has(id));
  const targets = chosen.length > 0 ? chosen : current ? [current] : [];
  const focusedId = current?.id;

  // A step moves the focus; a row that its new state has taken from the sight gives it to the next.
  useLayoutEffect(() => {
    const isLost = isInside.current && document.activeElement === document.body;
    if (steps === 0 && !isLost) return;
    const row = table.current?.querySelector<HTMLElement>('tr[tabindex="0"]');
    if (!isLost && !table.current?.contains(document.activeElement)) return;
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  }, [steps, focusedId]);

  function go(next: number): void {
    setAt(Math.max(0, Math.min(next, rows.length - 1)));
    setSteps((count) => count + 1);
  }

  function toggle(row: ExecutionRow): void {
    const next = new Set(picked);
    if (!next.delete(row.id)) next.add(row.id);
    setPicked(next);
  }

  function extend(next: number): void {
    const to = rows[Math.max(0, Math.min(next, rows.length - 1))];
    setPicked(new Set([...picked, ...(current ? [current.id] : []), ...(to ? [to.id] : [])]));
    go(next);
  }

  function handle({ key, code, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
    const isCommand = ctrlKey || metaKey;
    if (isCommand && code === 'KeyA') {
      setPicked(new Set(rows.map(({ id }) => id)));
      return true;
    }
    const next = { ArrowDown: here + 1, ArrowUp: here - 1, PageDown: here + 10, PageUp: here - 10, Home: 0, End: rows.length - 1 }[key];
    if (next !== undefined) {
      if (shiftKey) extend(next);
      else go(next);
      return true;
    }
    if (isCommand || !current) return false;
    if (Object.hasOwn(stateKeys, key)) {
      onMark(targets, stateKeys[key] ?? null);
      return true;
    }
    if (key === ' ') toggle(current);
    else if (key === 'Enter') onOpen(targets, 'state');
    else if (key === 'F2') onOpen(targets, 'evidence');
    else if (key === 'Escape' && picked.size > 0) setPicked(new Set());
    else return false;
    return true;
  }

  return {
    here,
    targets,
    isPicked: ({ id }: ExecutionRow) => picked.has(id),
    picked: chosen.length,
    toggle,
    pickAll: (isOn: boolean) => setPicked(new Set(isOn ? rows.map(({ id }) => id) : [])),
    focus: (row: number) => setAt(row),
    table: {
      ref: table,
      onFocus: () => {
        isInside.current = true;
      },
      onBlur: (event: { readonly relatedTarget: EventTarget | null }) => {
        // Focus that goes nowhere went with its row.
        if (event.relatedTarget !== null) isInside.current = false;
      },
      onKeyDown(event: KeyboardEvent): void {
        const isRow = event.target instanceof HTMLElement && event.target.hasAttribute('data-row');
        if (isRow && !event.altKey && handle(event)) event.preventDefault();
      },
    },
  };
}
