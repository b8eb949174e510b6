import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { SubmissionKey } from '../../../shared/model/records.ts';
import { showToast } from '../../toasts.ts';
import { act } from '../../useAct.ts';
import { today } from '../../dates.ts';

const VisitDate = lazy(async () => ({ default: (await import('./VisitDate.tsx')).VisitDate }));

/** A form as the screens point at it. */
export type Wanted = {
  readonly instrument: string;
  /** Id of the school or the teacher. */
  readonly about: string;
  /** Academic subject of a teacher's form; null where the form has none. */
  readonly subject?: string | null;
  /** The form itself, if there is one. */
  readonly submission: string | null;
  /** There are several: their list is opened. */
  readonly hasSeveral?: boolean;
};

/**
 * Opens forms: an existing one by its id, a new one by its key. A form of a visit asks for the date first; a form about
 * teachers that is asked for by a school leads to the list of that school's forms.
 */
export function useOpenForm(year: string): { readonly open: (wanted: Wanted) => void; readonly panel: ReactNode } {
  const [, navigate] = useLocation();
  const [asking, setAsking] = useState<SubmissionKey | null>(null);

  async function openByKey(key: SubmissionKey): Promise<void> {
    try {
      const view = await act('submission.open', key);
      navigate(`/form/${view.submission.id}`);
    } catch (error) {
      showToast(error instanceof Error ? error.message : 'Форму не удалось открыть', { tone: 'bad' });
    }
  }

  async function find({ instrument, about, subject = null, submission, hasSeveral = false }: Wanted): Promise<void> {
    const { readInstruments } = await import('../../useInstruments.ts');
    const definition = (await readInstruments()).byId(instrument);
    const isAskedBySchool = definition?.about === 'teacher' && subject === null && !submission;
    if (isAskedBySchool || hasSeveral) {
      navigate(`/forms/${instrument}?school=${about}`);
    } else if (submission) {
      navigate(`/form/${submission}`);
    } else {
      const kind = definition?.about ?? 'school';
      const key = { instrument, about: { kind, id: about }, subject, year, round: 'year' };
      if (definition?.rounds[0] === 'visit') setAsking({ ...key, round: today() });
      else await openByKey(key);
    }
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
  return { open: (wanted) => void find(wanted), panel };
}
