import { Button } from '@mantine/core';
import { useState } from 'react';
import type { IntakePlan } from '../../../shared/intake/plan.ts';
import type { School } from '../../../shared/model/records.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { Notice } from '../../components/Notice.tsx';
import { counted, plural } from '../../plural.ts';
import { useCall } from '../../useCall.ts';
import { choicesOf, countsOf, undecided, unreadSheets } from './choices.ts';
import classes from './Intake.module.css';
import { isBusy, isOpen, useIntake } from './intakeStore.ts';
import { PlanTable } from './PlanTable.tsx';
import { SchoolNames } from './SchoolNames.tsx';
import { useTakeFiles } from './takeFiles.ts';

/** Whose the results are and what they would change; «Загрузить» writes it. */
export function PlanPart({ schools }: { readonly schools: readonly School[] }) {
  const state = useIntake();
  const choices = choicesOf(state);
  const isAny = choices.files.length > 0;
  const asked = useCall('intake.plan', { ...choices, schools: [], newSchools: [] }, isAny);
  const plan = useCall('intake.plan', choices, isAny);
  const unread = state.files.filter(isOpen).reduce((sum, file) => sum + unreadSheets(file), 0);
  if (!isAny) {
    const isWaiting = isBusy(state);
    return isWaiting ? null : (
      <Notice tone="info" title={unread > 0 ? 'Укажите столбцы: пока загружать нечего.' : 'Загружать нечего: выберите другие файлы.'} />
    );
  }
  return (
    <Loaded query={asked}>
      {({ unknown }) => (
        <>
          {unknown.length > 0 && <SchoolNames unknown={unknown} schools={schools} />}
          <Loaded query={plan}>
            {(whole) => <Preview plan={whole} names={unknown} schools={schools} isStale={plan.isPlaceholderData} unread={unread} />}
          </Loaded>
        </>
      )}
    </Loaded>
  );
}

type Props = {
  readonly plan: IntakePlan;
  readonly names: IntakePlan['unknown'];
  readonly schools: readonly School[];
  readonly isStale: boolean;
  readonly unread: number;
};

function Preview({ plan, names, schools, isStale, unread }: Props) {
  const state = useIntake();
  const take = useTakeFiles();
  const [isTaking, setTaking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const counts = countsOf(plan, state.left);
  const waiting = undecided(names, state.schools).length;
  const reason = reasonOf({ waiting, isReading: isBusy(state), isEmpty: counts.add + counts.change === 0 });
  const submit = async () => {
    setTaking(true);
    setProblem(null);
    try {
      await take(counts);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'Загрузить не удалось');
    } finally {
      setTaking(false);
    }
  };
  return (
    <section aria-labelledby="intake-plan" className={classes['part']}>
      <h2 id="intake-plan">Что изменится в базе</h2>
      <PlanTable plan={plan} counts={counts} names={names} schools={schools} />
      {unread > 0 && (
        <Notice
          tone="warn"
          title={`${counted(unread, 'лист', 'листа', 'листов')} без указанных столбцов не ${plural(unread, 'загрузится', 'загрузятся', 'загрузятся')}: форма неизвестна.`}
        />
      )}
      {problem && <Notice tone="bad" title={problem} isLive />}
      <div className={classes['foot']}>
        <Button onClick={() => void submit()} loading={isTaking} disabled={reason !== null || isStale}>
          Загрузить
        </Button>
        <p role="status" className={reason === null ? classes['dim'] : classes['warn']}>
          {reason ?? `Будет добавлено ${counts.add}, изменено ${counts.change}. Загрузку можно отменить.`}
        </p>
      </div>
    </section>
  );
}

type Standing = { readonly waiting: number; readonly isReading: boolean; readonly isEmpty: boolean };

/** Why nothing can be written yet; null: it can. */
function reasonOf({ waiting, isReading, isEmpty }: Standing): string | null {
  if (isReading) return 'Файлы ещё читаются.';
  if (waiting > 0) return `Решите, чьи это результаты: ${counted(waiting, 'название', 'названия', 'названий')} без ответа.`;
  return isEmpty ? 'В базе ничего не изменится.' : null;
}
