import { IconPaperclip } from '@tabler/icons-react';
import { useId } from 'react';
import classes from './Mail.module.css';

/** Names of the files that go along; a long list is cut. */
export function AttachedFiles({ names }: { readonly names: readonly string[] }) {
  const id = useId();
  const shown = names.length > most ? names.slice(0, most - 1) : names;
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={classes['label']}>
        Вложений: {names.length}
      </h3>
      <ul className={classes['files']}>
        {shown.map((name) => (
          <li key={name}>
            <IconPaperclip size={16} aria-hidden />
            <span>{name}</span>
          </li>
        ))}
        {shown.length < names.length && <li>…и ещё {names.length - shown.length}</li>}
      </ul>
    </section>
  );
}

const most = 6;
