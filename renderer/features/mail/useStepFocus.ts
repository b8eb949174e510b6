import { useEffect, type RefObject } from 'react';

/** The first field or way on of a step that has come in place of another takes the focus. */
export function useStepFocus(step: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const wanted = step.current?.querySelector<HTMLElement>('[data-autofocus]') ?? step.current?.querySelector<HTMLElement>(focusable);
    wanted?.focus();
  }, [step]);
}

const focusable = 'input:checked, input[type="text"], select, textarea, button, a[href]';
