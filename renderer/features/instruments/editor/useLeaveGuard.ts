import { useEffect, useRef, useState } from 'react';
import { holdPlace } from '../../../hash.ts';

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
  const letGo = useRef<() => void>(() => undefined);
  useEffect(() => {
    if (!isChanged) return;
    const here = location.hash;
    const follow = holdPlace();
    function turn(): void {
      if (location.hash === here) return;
      setTarget(location.hash);
      location.hash = here;
    }
    const close = (event: BeforeUnloadEvent) => event.preventDefault();
    const release = () => {
      follow();
      removeEventListener('hashchange', turn);
      removeEventListener('beforeunload', close);
    };
    addEventListener('hashchange', turn);
    addEventListener('beforeunload', close);
    letGo.current = release;
    return release;
  }, [isChanged]);
  return {
    isAsking: target !== null,
    stay: () => setTarget(null),
    leave: () => {
      letGo.current();
      if (target !== null) location.hash = target;
    },
    release: () => letGo.current(),
  };
}
