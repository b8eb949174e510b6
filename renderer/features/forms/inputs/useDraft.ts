import { useEffect, useRef, useState, type KeyboardEvent } from 'react';

export type Draft = {
  readonly value: string;
  /** Present while something typed is not finished yet: Ctrl+Z then belongs to the box. */
  readonly 'data-draft': true | undefined;
  readonly onChange: (event: { readonly currentTarget: { readonly value: string } }) => void;
  readonly onBlur: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
};

/** Text being typed: finished by leaving the field or by Enter, taken back by Escape. */
export function useDraft(stored: string, onFinish: (text: string) => void): Draft {
  const [draft, setDraft] = useState<string | null>(null);
  // Enter finishes and then moves the focus away, which finishes again before the next drawing: the reference knows better.
  const typed = useRef<string | null>(null);
  const type = (text: string | null) => {
    typed.current = text;
    setDraft(text);
  };
  const finish = () => {
    const text = typed.current?.trim() ?? stored;
    type(null);
    if (text !== stored) onFinish(text);
  };
  // The box may go with its screen while it is being typed in (a step back in the browser): what was typed is kept.
  const leave = useRef(finish);
  useEffect(() => {
    leave.current = finish;
  });
  useEffect(() => () => leave.current(), []);
  return {
    value: draft ?? stored,
    'data-draft': draft === null ? undefined : true,
    onChange: (event) => type(event.currentTarget.value),
    onBlur: finish,
    onKeyDown: (event) => {
      if (event.key === 'Escape' && draft !== null) {
        event.stopPropagation();
        type(null);
      }
      if (event.key !== 'Enter') return;
      const isLine = event.currentTarget.dataset['line'] !== undefined;
      // One line of text stays one line, in however many it is shown.
      if (isLine) event.preventDefault();
      if (isLine || event.currentTarget.tagName === 'INPUT') finish();
    },
  };
}
