import { Button, NumberInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { Target } from '../../../shared/model/records.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { useUndo } from '../../undo.ts';
import { act, useAct } from '../../useAct.ts';
import { useCall } from '../../useCall.ts';
import { useYears } from '../../year.ts';
import styles from './Settings.module.css';

const AddYear = lazy(async () => ({ default: (await import('../frame/AddYear.tsx')).AddYear }));

/** School years of the base, each with the target share of ШНОР. */
export function YearsTab() {
  const years = useYears();
  const targets = useCall('targets.list', {});
  const [isAdding, setAdding] = useState(false);
  return (
    <section className={styles.part} aria-labelledby="years-heading">
      <h2 id="years-heading">Учебные годы и целевая доля ШНОР</h2>
      <p>Целевой показатель – доля школ с низкими результатами, к которой муниципалитет идёт в этом году. Пусто – цель не установлена.</p>
      <Loaded query={targets}>
        {(list) => (
          <table className={styles.table} aria-labelledby="years-heading">
            <thead>
              <tr>
                <th scope="col">Учебный год</th>
                <th scope="col">Цель, %</th>
              </tr>
            </thead>
            <tbody>
              {[...new Set([...years, ...list.map(({ year }) => year)])].toSorted().map((year) => (
                <TargetRow key={year} year={year} share={shareOf(list, year)} />
              ))}
            </tbody>
          </table>
        )}
      </Loaded>
      <Button variant="default" leftSection={<IconPlus size={18} aria-hidden="true" />} onClick={() => setAdding(true)}>
        Добавить учебный год
      </Button>
      {isAdding && (
        <Suspense>
          <AddYear onClose={() => setAdding(false)} />
        </Suspense>
      )}
    </section>
  );
}

function TargetRow({ year, share }: { readonly year: string; readonly share: number | null }) {
  const undo = useUndo();
  const [text, setText] = useState<number | string>(share ?? '');
  const save = useAct('targets.save');
  function store() {
    const next = typeof text === 'number' ? text : null;
    if (next === share) return;
    save.mutate({ year, share: next }, { onSuccess: remember });
  }
  function remember() {
    if (share === null) return;
    undo.push({
      title: `Изменена цель на ${year}`,
      undo: async () => {
        await act('targets.save', { year, share });
        setText(share);
      },
    });
  }
  return (
    <tr>
      <th scope="row">{year}</th>
      <td>
        <NumberInput
          aria-label={`Целевая доля ШНОР, ${year}, %`}
          w={112}
          hideControls
          decimalSeparator=","
          value={text}
          error={save.error?.message}
          onChange={setText}
          onBlur={store}
          onKeyDown={(event) => event.key === 'Enter' && store()}
        />
      </td>
    </tr>
  );
}

function shareOf(targets: readonly Target[], year: string): number | null {
  return targets.find((target) => target.year === year)?.share ?? null;
}
