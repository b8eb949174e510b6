import { useEffect, useRef, useState } from 'react';

export type LeaveGuard = {
  /** The user is about to leave. */
  readonly isAsking: boolean;
  readonly stay: () => void;
  readonly leave: () => void;
  /** What was entered is saved: nothing more to ask. */
  readonly release: () => void;
};

/** While something is not saved, leaving the screen by whatever way asks first. */
export function useLeaveGuard(isChanged: boolean): LeaveGuard {
  const [target, setTarget] = useState<string | null>(null);
  const isReleased = useRef(false);
  useEffect(() => {
    if (!isChanged) return;
    const here = location.hash;
    function turn(event: HashChangeEvent): void {
      if (isReleased.current || location.hash === here) return;
      // The router hears of it only if the user leaves indeed.
      event.stopImmediatePropagation();
      setTarget(location.hash);
      location.hash = here;
    }
    function close(event: BeforeUnloadEvent): void {
      if (!isReleased.current) event.preventDefault();
    }
    addEventListener('hashchange', turn, { capture: true });
    addEventListener('beforeunload', close);
    return () => {
      removeEventListener('hashchange', turn, { capture: true });
      removeEventListener('beforeunload', close);
    };
  }, [isChanged]);
  return {
    isAsking: target !== null,
    stay: () => setTarget(null),
    leave: () => {
      isReleased.current = true;
      if (target !== null) location.hash = target;
    },
    release: () => {
      isReleased.current = true;
    },
  };
}
