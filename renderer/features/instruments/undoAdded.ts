import { paths } from '../../../shared/model/paths.ts';
import { act } from '../../useAct.ts';

/** Takes an added version back; the page of an instrument that is then no more gives way to the list. */
export async function undoAdded(id: string, version: number): Promise<void> {
  await act('instrument.remove', { id, version });
  if (version === 1 && location.hash.startsWith(`#${paths.instrument(id)}`)) location.hash = paths.instruments;
}
