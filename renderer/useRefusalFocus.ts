import { useEffect, useRef, type RefObject } from 'react';
import type { Refusal } from './refusal.ts';

/** Ref for a form: when what it holds is refused, its first wrong field, which may be out of sight, takes the focus. */
export function useRefusalFocus(refusal: Refusal): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), [refusal]);
  return form;
}
