import { letterWarnings } from '../../../shared/mail/letterWarnings.ts';
import { Notice } from '../../components/Notice.tsx';
import classes from './Mail.module.css';

/** What is worth a look before the letter goes. */
export function LetterWarnings(written: Parameters<typeof letterWarnings>[0]) {
  const all = letterWarnings(written);
  return (
    <div role="status">
      {all.length > 0 && (
        <Notice tone="warn" title="Проверьте перед отправкой">
          <ul className={classes['warnings']}>
            {all.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
