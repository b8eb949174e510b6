import { Radio, Stack } from '@mantine/core';
import type { MailView } from '../../../shared/ipc/calls/mail.ts';
import classes from './Mail.module.css';

type Props = {
  readonly isEach: boolean;
  readonly each: NonNullable<MailView['each']>;
  readonly files: number;
  readonly onChange: (isEach: boolean) => void;
};

/** A letter for each school or each of those chosen, or one for all. */
export function LetterChoice({ isEach, each: { of, letters }, files, onChange }: Props) {
  const [each, one] =
    of === 'schools'
      ? [`каждой школе своё, с её файлами (школ: ${letters.length})`, `одно письмо со всеми файлами (${files})`]
      : [`каждому своё, с обращением (адресатов: ${letters.length})`, 'одно письмо всем'];
  const missing = letters.filter(({ email }) => email === '').map(({ title }) => title);
  return (
    <>
      <Radio.Group label="Письма" value={isEach ? 'each' : 'one'} onChange={(value) => onChange(value === 'each')}>
        <Stack gap={6} mt={6}>
          <Radio value="each" label={each} />
          <Radio value="one" label={one} />
        </Stack>
      </Radio.Group>
      {isEach && (
        <p className={classes['note']}>
          Адреса берутся из карточек. «{'{школа}'}», «{'{обращение}'}», «{'{директор}'}» и «{'{вложения}'}» в теме и тексте заменятся в
          каждом письме.
        </p>
      )}
      {isEach && missing.length > 0 && <p className={classes['note']}>Без адреса, письма не будет: {missing.join(', ')}.</p>}
    </>
  );
}
