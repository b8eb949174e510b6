import type { PlannedResult, ResultValues } from '../../../shared/intake/plan.ts';
import { decimalText } from '../forms/numbers.ts';

/** One value of a result as an intake would leave it; `before` is null where nothing stood there. */
export type Change = { readonly title: string; readonly before: string | null; readonly after: string };

const parts: readonly { readonly title: string; readonly text: (values: ResultValues) => string | null }[] = [
  { title: 'результат', text: ({ isHeld }) => (isHeld ? held : 'нет') },
  { title: '«2»', text: ({ low }) => share(low) },
  { title: 'высокие', text: ({ high }) => share(high) },
  { title: 'участников', text: ({ participants }) => (participants === null ? null : decimalText(participants)) },
  { title: 'отметки 2/3/4/5', text: ({ marks }) => marks && many([marks['2'], marks['3'], marks['4'], marks['5']]) },
  {
    title: 'понизили/подтвердили/повысили',
    text: ({ journal }) => journal && many([journal.lowered, journal.confirmed, journal.raised]),
  },
];

const held = 'есть';

/** What of a result the files say, or what they change in it. */
export function changesOf({ status, before, after }: Pick<PlannedResult, 'status' | 'before' | 'after'>): readonly Change[] {
  return parts.flatMap(({ title, text }): readonly Change[] => {
    const [old, now] = [before && text(before), text(after)];
    if (status === 'change') return old === now ? [] : [{ title, before: old ?? 'нет', after: now ?? 'нет' }];
    return now === null || now === held ? [] : [{ title, before: null, after: now }];
  });
}

function share(value: number | null): string | null {
  return value === null ? null : `${decimalText(value)} %`;
}

function many(values: readonly number[]): string {
  return `${values.map(decimalText).join(' / ')} %`;
}
