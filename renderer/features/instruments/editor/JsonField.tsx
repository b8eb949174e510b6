import { Textarea } from '@mantine/core';
import classes from './Editor.module.css';

type Props = { readonly text: string; readonly onChange: (text: string) => void };

/** The instrument as its file: whatever the fields do not change is changed here. */
export function JsonField({ text, onChange }: Props) {
  return (
    <Textarea
      label="Методика целиком"
      description="Здесь меняется всё, чего нет в полях: условия, таблицы, несколько итогов, составные формулы, другие сроки, бланк. Формат описан в README программы."
      classNames={{ input: classes['json'] ?? '' }}
      rows={26}
      spellCheck={false}
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
