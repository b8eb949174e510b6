import { IconAlertTriangle } from '@tabler/icons-react';
import type { Term } from '../../../shared/roadmaps/term.ts';
import { whenWords } from '../../../shared/roadmaps/whenWords.ts';
import styles from './RoadmapTable.module.css';
import { flagWords } from './words.ts';

/** The order's words on the term; below them how the program understood it. */
export function TermCell({ term }: { readonly term: Term }) {
  return (
    <>
      {term.text}
      <span className={styles.read}>{term.when.map(whenWords).join('; ')}</span>
      {term.flags.map((flag) => (
        <span key={flag} className={styles.flag}>
          <IconAlertTriangle size={14} aria-hidden /> {flagWords[flag]}
        </span>
      ))}
    </>
  );
}
