import { useState, type KeyboardEvent } from 'react';

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
  const finish = () => {
    if (draft !== null && draft.trim() !== stored) onFinish(draft.trim());
    setDraft(null);
  };
  return {
    value: draft ?? stored,
    'data-draft': draft === null ? undefined : true,
    onChange: (event) => setDraft(event.currentTarget.value),
    onBlur: finish,
    onKeyDown: (event) => {
      if (event.key === 'Escape' && draft !== null) {
        event.stopPropagation();
        setDraft(null);
      }
      if (event.key === 'Enter' && event.currentTarget.tagName === 'INPUT') finish();
    },
  };
}
