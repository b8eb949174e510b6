import { useLocation } from 'wouter';
import { roundKind } from '../../../shared/collection/rounds.ts';
import type { SubmissionKey } from '../../../shared/model/records.ts';
import type { SubmissionView } from '../../../shared/ipc/calls/forms.ts';
import { showToast } from '../../toasts.ts';
import { act } from '../../useAct.ts';
import { useFormRows } from './useFormRows.ts';

export type Neighbour = { readonly title: string; readonly go: () => void };
export type Neighbours = { readonly previous: Neighbour | null; readonly next: Neighbour | null; readonly place: string | null };

/** The forms before and after this one in the list of its monitoring, of the same round; one not begun yet is begun. */
export function useNeighbours({ submission }: SubmissionView, settled: () => Promise<unknown>): Neighbours {
  const [, navigate] = useLocation();
  const { rows } = useFormRows(submission.instrument, submission.year);
  // One round after another: whoever enters the first quarter goes on with it at the next school.
  const kind = roundKind(submission.round);
  const listed = rows.filter((row) => row.key && row.kind === kind && (row.isInMonitoring || row.submission?.id === submission.id));
  const at = listed.findIndex((row) => row.submission?.id === submission.id);
  const to = (index: number): Neighbour | null => {
    const row = at === -1 ? undefined : listed[index];
    if (!row?.key) return null;
    const { key } = row;
    return { title: row.title, go: () => void settled().then(() => openForm(key, navigate)) };
  };
  return { previous: to(at - 1), next: to(at + 1), place: at === -1 ? null : `${at + 1} из ${listed.length}` };
}

/** Opens the form with the key, begun if there is none. */
async function openForm(key: SubmissionKey, navigate: (path: string) => void): Promise<void> {
  try {
    const { submission } = await act('submission.open', key);
    navigate(`/form/${submission.id}`);
  } catch (error) {
    showToast(error instanceof Error ? error.message : 'Форму не удалось открыть', { tone: 'bad' });
  }
}
