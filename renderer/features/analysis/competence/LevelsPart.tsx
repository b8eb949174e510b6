import { IconAlertTriangle } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { Link } from 'wouter';
import type { CompetenceView } from '../../../../shared/ipc/calls/analysis.ts';
import { counted } from '../../../plural.ts';
import { useAddress } from '../useAddress.ts';
import { GroupTable } from './GroupTable.tsx';
import { levelOfCode } from './levels.ts';
import styles from './LevelsPart.module.css';
import { LevelTable } from './LevelTable.tsx';

const LevelsChart = lazy(async () => ({ default: (await import('./LevelsChart.tsx')).LevelsChart }));

/** Levels of the municipality beside those of the year before, then by subject and by school. */
export function LevelsPart({ view }: { readonly view: CompetenceView }) {
  const { now, before } = view;
  return (
    <>
      <Attention view={view} />
      <div className={styles.split}>
        <LevelTable now={now} before={before} />
        {now.whole.determined > 0 && (
          <Suspense fallback={<div className={styles.waiting} />}>
            <LevelsChart now={now} before={before} />
          </Suspense>
        )}
      </div>
      <GroupTable
        title="По предметам"
        by="subject"
        rows={now.subjects.map((group) => ({ ...group, id: group.key, name: group.key }))}
        before={before?.subjects.map(({ key, distribution }) => ({ id: key, distribution })) ?? null}
      />
      <GroupTable
        title="По школам"
        by="school"
        rows={now.schools.map((group) => ({ ...group, id: group.key.id, name: group.key.name }))}
        before={before?.schools.map(({ key, distribution }) => ({ id: key.id, distribution })) ?? null}
      />
    </>
  );
}

/** What to look at first: those with system deficits, those without data, those on a point the order leaves open. */
function Attention({ view: { now } }: { readonly view: CompetenceView }) {
  const address = useAddress();
  const lowest = levelOfCode('A')!;
  const bySubject = now.subjects.flatMap(({ key, distribution }) => {
    const count = distribution.byLevel[lowest.code] ?? 0;
    return count > 0 ? [{ subject: key, count }] : [];
  });
  const count = now.whole.byLevel[lowest.code] ?? 0;
  return (
    <div className={styles.attention}>
      <p>
        <IconAlertTriangle size={18} stroke={1.75} aria-hidden /> Уровень {lowest.title}, {lowest.words}:{' '}
        {count === 0 ? (
          'таких педагогов нет'
        ) : (
          <Link href={address.href({ part: 'teachers', level: lowest.code })}>{counted(count, 'педагог', 'педагога', 'педагогов')}</Link>
        )}
        {bySubject.length > 0 && ' – '}
        {bySubject
          .toSorted((a, b) => b.count - a.count)
          .map(({ subject, count: inSubject }, index) => (
            <span key={subject}>
              {index > 0 && ', '}
              <Link href={address.href({ part: 'teachers', level: lowest.code, subject })}>
                {subject} {inSubject}
              </Link>
            </span>
          ))}
      </p>
      <p>
        {now.missing.length > 0 ? (
          <>
            Уровень не определён у <Link href={address.href({ part: 'missing' })}>{now.missing.length}</Link> из {now.whole.owed}.{' '}
          </>
        ) : (
          'Уровень определён у всех. '
        )}
        {now.onBoundary.length > 0 && (
          <>
            На точке, которую приказ не относит ни к одному уровню:{' '}
            <Link href={address.href({ part: 'rules' })}>{now.onBoundary.length}</Link>.
          </>
        )}
      </p>
    </div>
  );
}
