import { Button, Checkbox, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { IntakePlan, PlannedResult } from '../../../shared/intake/plan.ts';
import type { School } from '../../../shared/model/records.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import type { Counts } from './choices.ts';
import classes from './Intake.module.css';
import { changeIntake, useIntake } from './intakeStore.ts';
import { PlanRow } from './PlanRow.tsx';
import { RejectedTable } from './RejectedTable.tsx';

type Props = {
  readonly plan: IntakePlan;
  readonly counts: Counts;
  /** Names of the files that are no schools of the base. */
  readonly names: IntakePlan['unknown'];
  readonly schools: readonly School[];
};

const page = 200;
const filters = ['add', 'change', 'same', 'rejected'] as const;
type Filter = (typeof filters)[number];

/** Results as they would stand, told by what becomes of them; each new or changed one can be left out. */
export function PlanTable({ plan, counts, names, schools }: Props) {
  const { left } = useIntake();
  const first = filters.find((one) => (one === 'rejected' ? counts.rejected : countOf(plan, one)) > 0) ?? 'add';
  const [chosen, setChosen] = useState<Filter | null>(null);
  const [shown, setShown] = useState(page);
  const filter = chosen ?? first;
  const rows = plan.results.filter(({ status }) => status === filter);
  const ids = rows.map(({ id }) => id);
  const out = ids.filter((id) => left.has(id)).length;
  return (
    <>
      <SegmentedControl
        // Drawn anew with its words: its mark stays where the old ones were.
        key={Object.values(counts).join(' ')}
        aria-label="Какие строки показать"
        className={classes['filter']}
        value={filter}
        onChange={(value) => {
          setChosen(filters.find((one) => one === value) ?? null);
          setShown(page);
        }}
        data={[
          { value: 'add', label: `Добавится ${counts.add}` },
          { value: 'change', label: `Изменится ${counts.change}` },
          { value: 'same', label: `Без изменений ${counts.same}` },
          { value: 'rejected', label: `Отклонено ${counts.rejected}` },
        ]}
      />
      {filter === 'rejected' ? (
        <RejectedTable plan={plan} />
      ) : rows.length === 0 ? (
        <EmptyState title={nothing[filter]} />
      ) : (
        <div className={classes['plan']} role="region" aria-label="Результаты из файлов" tabIndex={0}>
          <table>
            <thead>
              <tr>
                {filter !== 'same' && (
                  <th scope="col" className={classes['check']}>
                    <Checkbox
                      aria-label="Загружать все строки"
                      checked={out === 0}
                      indeterminate={out > 0 && out < ids.length}
                      onChange={(event) => leave(ids, !event.currentTarget.checked)}
                    />
                  </th>
                )}
                <th scope="col">Чьи результаты</th>
                <th scope="col">Процедура</th>
                <th scope="col">{filter === 'change' ? 'Было → станет' : 'Значения'}</th>
                <th scope="col">Откуда</th>
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, shown).map((result) => (
                <PlanRow
                  key={result.id}
                  result={result}
                  whose={whoseOf(result, names, schools)}
                  isTaken={result.status === 'same' ? null : !left.has(result.id)}
                  onTake={(isTaken) => leave([result.id], !isTaken)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {filter !== 'rejected' && rows.length > shown && (
        <Button variant="default" className={classes['more']} onClick={() => setShown(shown + page)}>
          Показать ещё {Math.min(page, rows.length - shown)} из {rows.length - shown}
        </Button>
      )}
    </>
  );
}

const nothing: Readonly<Record<Exclude<Filter, 'rejected'>, string>> = {
  add: 'Новых результатов нет',
  change: 'Изменений нет',
  same: 'Совпадающих результатов нет',
};

function countOf({ results }: IntakePlan, status: PlannedResult['status']): number {
  return results.filter((one) => one.status === status).length;
}

function leave(ids: readonly string[], isLeft: boolean): void {
  changeIntake(({ left }) => {
    const next = new Set(left);
    for (const id of ids) {
      if (isLeft) next.add(id);
      else next.delete(id);
    }
    return { left: next };
  });
}

const levels = { municipality: 'Муниципалитет', region: 'Регион', whole: 'Вся выборка' } as const;

function whoseOf({ about }: PlannedResult, names: IntakePlan['unknown'], schools: readonly School[]): string {
  if (about.kind !== 'school') return about.kind === 'whole' ? levels.whole : `${levels[about.kind]}: ${about.name}`;
  const school = schools.find(({ id }) => id === about.school);
  if (school) return school.shortName || school.name;
  return `${names.find(({ alias }) => alias === about.school)?.name ?? about.school} (новая)`;
}
