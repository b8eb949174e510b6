import { memo } from 'react';
import type { AnswerValue } from './answerValue.ts';
import { Field, type FieldProps } from './Field.tsx';

type Props = Omit<FieldProps, 'onSave' | 'onRetry' | 'onNote'> & {
  readonly save: (item: string, value: AnswerValue | null) => void;
  readonly retry: (item: string) => void;
  readonly saveNote: (item: string, note: string) => Promise<boolean>;
};

/** A field that is drawn again only when something of its own has changed: an answer must not redraw a form of ninety. */
export const FormField = memo(function FormField({ save, retry, saveNote, ...field }: Props) {
  const { id } = field.item;
  return <Field {...field} onSave={(value) => save(id, value)} onRetry={() => retry(id)} onNote={(note) => saveNote(id, note)} />;
});
