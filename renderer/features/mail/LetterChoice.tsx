import { Radio, Stack } from '@mantine/core';
import classes from './Mail.module.css';

type Props = { readonly isEach: boolean; readonly schools: number; readonly files: number; readonly onChange: (isEach: boolean) => void };

/** A letter for each school, or one with everything. */
export function LetterChoice({ isEach, schools, files, onChange }: Props) {
  return (
    <>
      <Radio.Group label="Письма" value={isEach ? 'each' : 'one'} onChange={(value) => onChange(value === 'each')}>
        <Stack gap={6} mt={6}>
          <Radio value="each" label={`каждой школе своё, с её файлами (школ: ${schools})`} />
          <Radio value="one" label={`одно письмо со всеми файлами (${files})`} />
        </Stack>
      </Radio.Group>
      {isEach && (
        <p className={classes['note']}>
          Адреса берутся из карточек школ. «{'{школа}'}», «{'{директор}'}» и «{'{вложения}'}» в теме и тексте заменятся для каждой школы.
        </p>
      )}
    </>
  );
}
