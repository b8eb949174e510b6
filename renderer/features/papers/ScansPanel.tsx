import { useState } from 'react';
import type { SubmissionView } from '../../../shared/ipc/calls/forms.ts';
import { Notice } from '../../components/Notice.tsx';
import { showToast } from '../../toasts.ts';
import { act } from '../../useAct.ts';
import { useCall } from '../../useCall.ts';
import classes from './Papers.module.css';
import { ScanPicker } from './ScanPicker.tsx';
import { ScanRow } from './ScanRow.tsx';
import { sendScan } from './sendScan.ts';

/** Scans of the signed form: to look at, to add, to take away. */
export function ScansPanel({ view: { submission } }: { readonly view: SubmissionView }) {
  const scans = useCall('scan.list', { id: submission.id });
  const [isBusy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const add = async (files: readonly File[]) => {
    setBusy(true);
    const refused: string[] = [];
    for (const file of files)
      try {
        const { same } = await act('scan.add', { submission: submission.id, token: await sendScan(file) });
        for (const { title, about } of same) showToast(`«${file.name}» приложен и к другой форме: ${title}, ${about}`);
      } catch (error) {
        refused.push(error instanceof Error ? error.message : `${file.name}: не приложен`);
      }
    setProblems(refused);
    setBusy(false);
  };
  const all = scans.data ?? [];
  const current = all.filter(({ isOutdated }) => !isOutdated);
  const outdated = all.filter(({ isOutdated }) => isOutdated);
  return (
    <>
      {submission.isSigned ? (
        <>
          {scans.data && current.length === 0 && <p>Скана подписанного листа нет. Приложите PDF, JPEG или PNG до 20 МБ.</p>}
          <ul className={classes['list']} aria-label="Сканы подписанной формы">
            {current.map((scan) => (
              <ScanRow key={scan.id} scan={scan} />
            ))}
          </ul>
          <ScanPicker title="Приложить скан" isBusy={isBusy} onFiles={(files) => void add(files)} />
        </>
      ) : (
        <p>Форма в работе. Скан прикладывается после подписания.</p>
      )}
      {problems.map((problem) => (
        <Notice key={problem} tone="bad" title={problem} isLive />
      ))}
      {outdated.length > 0 && (
        <>
          <h3>Сканы устаревших копий</h3>
          <ul className={classes['list']} aria-label="Сканы устаревших копий">
            {outdated.map((scan) => (
              <ScanRow key={scan.id} scan={scan} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}
