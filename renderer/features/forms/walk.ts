import type { KeyboardEvent } from 'react';

/** Up, Down and Enter walk the stops of a form; a text box keeps Up and Down while its caret has a line to go. */
export function walk(event: KeyboardEvent<HTMLElement>): void {
  const target = event.target as HTMLElement;
  const isLine = target.dataset['line'] !== undefined;
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || (event.defaultPrevented && !isLine)) return;
  const isBox = (target instanceof HTMLInputElement && target.type === 'text') || isLine;
  const by = event.key === 'ArrowDown' || (event.key === 'Enter' && isBox) ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0 || (event.key !== 'Enter' && target instanceof HTMLTextAreaElement && !isAtEdge(target, by))) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-stop]')].filter((stop) => stop.checkVisibility());
  const at = stops.findIndex((stop) => stop.contains(target));
  const next = stops[at + by];
  if (at === -1 || !next) return;
  event.preventDefault();
  focusStop(next);
}

/** Puts the focus into a field of the form and brings it into sight. */
export function focusField(item: string): void {
  const field = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(item)}"]`);
  const folded = field?.closest('details');
  if (folded) folded.open = true;
  const stop = field?.querySelector<HTMLElement>('[data-stop]') ?? field?.querySelector<HTMLElement>('button, a, input, textarea');
  field?.scrollIntoView({ block: 'center' });
  if (stop) focusStop(stop);
}

/** Brings a part of the form into sight, unfolded, with the focus on its heading. */
export function focusPart(part: string): void {
  const details = document.querySelector<HTMLDetailsElement>(`details[data-part="${CSS.escape(part)}"]`);
  if (!details) return;
  details.open = true;
  details.scrollIntoView({ block: 'start' });
  details.querySelector('summary')?.focus({ preventScroll: true });
}

function focusStop(stop: HTMLElement): void {
  const inner = stop.matches('[role="radiogroup"], table') ? stop.querySelector<HTMLElement>('[tabindex="0"]') : stop;
  inner?.focus({ preventScroll: true });
  inner?.scrollIntoView({ block: 'nearest' });
}

function isAtEdge(box: HTMLTextAreaElement, by: 1 | -1): boolean {
  const edge = by === 1 ? box.value.length : 0;
  return box.selectionStart === edge && box.selectionEnd === edge;
}
