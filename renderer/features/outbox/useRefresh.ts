import { useEffect } from 'react';
import { queryClient } from '../../queryClient.ts';
import type { OutgoingState } from '../../../shared/mail/outgoing.ts';

/** Reads a call anew every second while one of its letters may be on its way. */
export function useRefresh(call: 'outbox.list' | 'outbox.get', states: readonly OutgoingState[]): void {
  const isMoving = states.some((state) => state === 'queued' || state === 'sending');
  useEffect(() => {
    if (!isMoving) return;
    const timer = setInterval(() => void queryClient.invalidateQueries({ queryKey: [call] }), 1000);
    return () => clearInterval(timer);
  }, [call, isMoving]);
}
