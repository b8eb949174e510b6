import { useEffect, type RefObject } from 'react';

/** The first field or way on of a step that has come in place of another takes the focus. */
export function useStepFocus(step: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const wanted = step.current?.querySelector<HTMLElement>('[data-autofocus]') ?? step.current?.querySelector<HTMLElement>(focusable);
    wanted?.focus();
    // The step before may have been scrolled down.
    step.current?.closest('[role="dialog"]')?.scrollTo({ top: 0 });
  }, [step]);
}

const focusable = 'input:checked, input[type="text"], select, textarea, button, a[href]';
