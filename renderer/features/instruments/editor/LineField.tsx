import { Textarea, TextInput } from '@mantine/core';
import { useProblem } from './problems.ts';

type Props = {
  readonly label: string;
  /** The label is only read out: a column is headed by it. */
  readonly isLabelHidden?: boolean;
  readonly description?: string;
  /** Where the value stands in the file. */
  readonly path: string;
  readonly value: string;
  readonly isLong?: boolean;
  readonly onChange: (value: string) => void;
};

/** A text of the instrument; what is wrong with it stands beside it. */
export function LineField({ label, isLabelHidden = false, description, path, value, isLong = false, onChange }: Props) {
  const props = {
    ...(isLabelHidden ? { 'aria-label': label } : { label, description }),
    value,
    error: useProblem(path),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => onChange(event.currentTarget.value),
  };
  return isLong ? <Textarea {...props} autosize minRows={2} maxRows={8} /> : <TextInput {...props} />;
}
