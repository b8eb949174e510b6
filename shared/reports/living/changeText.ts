import type { DataChange } from './dataChange.ts';

/** «было 3 из 7, стало 4 из 7»; what has commas of its own stands in quotes. */
export function changeText({ was, now }: DataChange): string {
  if (was === now) return `переставлено «${now}»`;
  if (was === '') return `добавлено «${now}»`;
  if (now === '') return `убрано «${was}»`;
  const [before, after] = [was, now].some((text) => /[,;:]\s/.test(text)) ? [`«${was}»`, `«${now}»`] : [was, now];
  return `было ${before}, стало ${after}`;
}
