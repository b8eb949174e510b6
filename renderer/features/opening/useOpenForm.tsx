import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { paths } from '../../../shared/model/paths.ts';
import type { SubmissionKey } from '../../../shared/model/records.ts';
import { today } from '../../dates.ts';
import { showToast } from '../../toasts.ts';
import { act } from '../../useAct.ts';

const VisitDate = lazy(async () => ({ default: (await import('./VisitDate.tsx')).VisitDate }));

/** A form as the screens point at it: one that is there, the key of one to begin, or the list of several. */
export type Wanted =
  | { readonly submission: string }
  /** `round` null: a visit, whose date is asked for first. */
  | { readonly key: Omit<SubmissionKey, 'year' | 'round'> & { readonly round: string | null } }
  /** `place`: the school, or whoever else the forms are about. */
  | { readonly list: { readonly instrument: string; readonly place: string; readonly round: string | null } };

/** Opens forms: an existing one by its id, a new one by its key, several by their list. */
export function useOpenForm(year: string): { readonly open: (wanted: Wanted) => void; readonly panel: ReactNode } {
  const [, navigate] = useLocation();
  const [asking, setAsking] = useState<SubmissionKey | null>(null);

  async function openByKey(key: SubmissionKey): Promise<void> {
    try {
      const view = await act('submission.open', key);
      navigate(paths.form(view.submission.id));
    } catch (error) {
      showToast(error instanceof Error ? error.message : 'Форму не удалось открыть', { tone: 'bad' });
    }
  }

  function open(wanted: Wanted): void {
    if ('submission' in wanted) navigate(paths.form(wanted.submission));
    else if ('list' in wanted) navigate(listPath(wanted.list));
    else if (wanted.key.round === null) setAsking({ ...wanted.key, year, round: today() });
    else void openByKey({ ...wanted.key, year, round: wanted.key.round });
  }

  const panel = asking && (
    <Suspense>
      <VisitDate
        year={year}
        onClose={() => setAsking(null)}
        onChosen={(round) => {
          setAsking(null);
          void openByKey({ ...asking, round });
        }}
      />
    </Suspense>
  );
  return { open, panel };
}

function listPath({ instrument, place, round }: { instrument: string; place: string; round: string | null }): string {
  const query = new URLSearchParams({ school: place, ...(round === null ? {} : { round }) });
  return `${paths.monitoring(instrument)}?${query.toString()}`;
}
