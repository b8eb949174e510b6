import { useEffect } from 'react';
import { queryClient } from '../../queryClient.ts';
import { useCall } from '../../useCall.ts';

/** Letters and their queue; read anew every second while a letter may be on its way. */
export function useOutbox() {
  const query = useCall('outbox.list', {});
  const isMoving = query.data?.letters.some(({ state }) => state === 'queued' || state === 'sending') ?? false;
  useEffect(() => {
    if (!isMoving) return;
    const timer = setInterval(() => void queryClient.invalidateQueries({ queryKey: ['outbox.list'] }), 1000);
    return () => clearInterval(timer);
  }, [isMoving]);
  return query;
}
