import { IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { IconButton } from '../../components/IconButton.tsx';
import { setYear, useYear, useYears } from '../../year.ts';
import styles from './YearSwitch.module.css';

const AddYear = lazy(async () => ({ default: (await import('./AddYear.tsx')).AddYear }));

/** The school year of all screens, and a new one. */
export function YearSwitch() {
  const year = useYear();
  const years = useYears();
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      {years.length > 0 && (
        <select aria-label="Учебный год" className={styles.select} value={year} onChange={(event) => setYear(event.currentTarget.value)}>
          {years.toReversed().map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      )}
      <IconButton label="Добавить учебный год" onClick={() => setAdding(true)}>
        <IconPlus size={18} aria-hidden="true" />
      </IconButton>
      {isAdding && (
        <Suspense>
          <AddYear onClose={() => setAdding(false)} />
        </Suspense>
      )}
    </>
  );
}
