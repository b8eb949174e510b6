import type { WindowView } from '../../../shared/ipc/calls/base.ts';
import { useUndo } from '../../undo.ts';
import { act } from '../../useAct.ts';
import { columnTitle } from './due.ts';

type Save = (window: WindowView, dates: WindowView['own']) => Promise<void>;

/** Sets the dates of a form in a year, or gives those of the order back; either can be taken back. */
export function useSaveWindow(year: string): Save {
  const undo = useUndo();
  return async (window, dates) => {
    const { instrument, round, own } = window;
    await act('window.save', { year, instrument, round, dates });
    undo.push({
      title: `${dates === null ? 'Возвращён срок приказа' : 'Изменён срок'}: ${columnTitle(window)}`,
      undo: () => act('window.save', { year, instrument, round, dates: own }),
    });
  };
}
