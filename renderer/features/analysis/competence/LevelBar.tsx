import type { Distribution } from '../../../../shared/analysis/competence.ts';
import styles from './LevelBar.module.css';
import { levels } from './levels.ts';

/** Levels of a group as one bar: a letter and a hatching each. Its numbers stand beside it in the table. */
export function LevelBar({ of: { byLevel, determined } }: { readonly of: Distribution }) {
  if (determined === 0) return null;
  return (
    <span className={styles.bar} aria-hidden="true">
      {levels.map(({ code, title }) => {
        const count = byLevel[code] ?? 0;
        if (count === 0) return null;
        return (
          <span key={code} className={styles.part} data-level={code} style={{ flexGrow: count }} title={`${title}: ${count}`}>
            <span>{title}</span>
          </span>
        );
      })}
    </span>
  );
}
