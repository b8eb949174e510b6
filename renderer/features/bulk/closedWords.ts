import type { BulkRow } from '../../../shared/ipc/calls/forms.ts';
import type { QuickItem } from './quickItems.ts';

/** Why nothing can be entered into a cell; null: it can. */
export function closedWords({ submission, derived, answers }: BulkRow, item: QuickItem): string | null {
  if (submission?.isSigned) return 'Форма подписана и не принимает изменений';
  const source = Object.hasOwn(answers, item.id) ? undefined : derived[item.id];
  return source ? `Значение берётся из формы «${source.title}»; иное указывается в самой форме с причиной` : null;
}
