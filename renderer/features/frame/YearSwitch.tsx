import { ActionIcon, NativeSelect, Tooltip } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { setYear, useYear, useYears } from '../../year.ts';

const AddYear = lazy(async () => ({ default: (await import('./AddYear.tsx')).AddYear }));

/** The school year of all screens, and a new one. */
export function YearSwitch() {
  const year = useYear();
  const years = useYears();
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      {years.length > 0 && (
        <NativeSelect
          aria-label="Учебный год"
          w={136}
          value={year}
          data={years.toReversed()}
          onChange={(event) => setYear(event.currentTarget.value)}
        />
      )}
      <Tooltip label="Добавить учебный год">
        <ActionIcon variant="default" size="lg" aria-label="Добавить учебный год" onClick={() => setAdding(true)}>
          <IconPlus size={18} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
      {isAdding && (
        <Suspense>
          <AddYear onClose={() => setAdding(false)} />
        </Suspense>
      )}
    </>
  );
}
