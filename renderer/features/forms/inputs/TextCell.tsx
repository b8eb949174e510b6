import { Textarea, TextInput } from '@mantine/core';
import { useDraft } from './useDraft.ts';

type Props = {
  readonly stored: string;
  readonly onFinish: (text: string) => void;
  readonly label?: string;
  readonly labelId?: string;
  readonly describedBy?: string | undefined;
  readonly placeholder?: string;
  readonly isLong?: boolean;
  /** One line of text that may be too long for the width of the box. */
  readonly isGrowing?: boolean;
  readonly isNumber?: boolean;
  readonly width?: number;
};

/** One text box of a form. */
export function TextCell({ stored, onFinish, label, labelId, describedBy, placeholder, isLong, isGrowing, isNumber, width }: Props) {
  const draft = useDraft(stored, onFinish);
  const named = {
    'aria-label': label,
    'aria-labelledby': labelId,
    'aria-describedby': describedBy,
    placeholder,
    'data-stop': true,
    ...draft,
  };
  if (isGrowing) return <Textarea {...named} autosize minRows={1} maxRows={6} data-line />;
  if (isLong) return <Textarea {...named} autosize minRows={2} maxRows={12} />;
  return (
    <TextInput
      {...named}
      w={width}
      inputMode={isNumber ? 'decimal' : 'text'}
      styles={isNumber ? { input: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } } : {}}
    />
  );
}
