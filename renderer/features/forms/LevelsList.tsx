import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { LevelPresence, SubmissionView } from '../../../shared/ipc/calls/forms.ts';
import { paths } from '../../../shared/model/paths.ts';
import { presenceCount, presenceShare } from '../../../shared/reports/phrasing/presence.ts';
import { counted } from '../../plural.ts';
import { useCall } from '../../useCall.ts';
import classes from './PresencePanel.module.css';

/** Share present on each level that the order asks, the forms of the year together and one by one; read when it is opened. */
export function LevelsList({ submission }: Pick<SubmissionView, 'submission'>) {
  const [isOpen, setOpen] = useState(false);
  const { instrument, year, updatedAt } = submission;
  const { data, error, refetch } = useCall('presence.levels', { instrument, year }, isOpen);
  useEffect(() => {
    if (isOpen) void refetch();
  }, [isOpen, updatedAt, refetch]);
  return (
    <details className={classes['levels']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>По уровням и школам</summary>
      {error && <p role="alert">{error.message}</p>}
      {data?.map((level) => (
        <Level key={level.about} level={level} current={submission.id} />
      ))}
    </details>
  );
}

function Level({ level: { about, forms, together }, current }: { readonly level: LevelPresence; readonly current: string }) {
  return (
    <div>
      <p>
        <strong>{about === 'school' ? 'Школы' : 'Муниципалитет'}</strong>: {presenceShare(together.whole)}
      </p>
      <p className={classes['dim']}>
        {forms.length > 1 && `${counted(forms.length, 'форма', 'формы', 'форм')}, `}
        {presenceCount(together.whole)}
      </p>
      {about === 'school' && (
        <ul>
          {forms.map(({ submission, title, whole }) => (
            <li key={submission}>
              {submission === current ? title : <Link href={paths.form(submission)}>{title}</Link>}: {presenceShare(whole)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
