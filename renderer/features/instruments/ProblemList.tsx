import type { Problem } from '../../../shared/instruments/parse.ts';
import classes from './Instruments.module.css';

/** What is wrong with a file: the item in words, the place to a letter, the sentence. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  return (
    <ul className={classes['problems']}>
      {problems.map(({ path, place, message }) => (
        <li key={`${path} ${message}`}>
          {place !== null && <strong>{place} </strong>}
          {path !== '' && <code>{path}</code>}
          {place === null && path === '' ? '' : ': '}
          {message}
        </li>
      ))}
    </ul>
  );
}
