import { shortDate } from '../../reports/phrasing/dates.ts';
import { counted } from '../../reports/phrasing/plural.ts';
import type { Unit } from './executionOf.ts';
import type { ExecutionState } from './unitState.ts';

export const stateWords: Readonly<Record<ExecutionState, string>> = {
  done: 'выполнено',
  underway: 'выполняется',
  ahead: 'срок не наступил',
  'no-term': 'без срока',
  'not-done': 'не выполнено',
  overdue: 'просрочено',
};

/** «12 дней» */
export const daysText = (days: number): string => counted(days, ['день', 'дня', 'дней']);

/** What stands beside the state: when it was done, how late, how much is left, whether anything was said. */
export function stateDetail({ state, said, late, left, mark }: Pick<Unit, 'state' | 'said' | 'late' | 'left' | 'mark'>): string {
  if (state === 'done') {
    const on = mark?.doneOn ? shortDate(mark.doneOn) : 'дата не указана';
    return late === null ? on : `${on}, позже срока на ${daysText(late)}`;
  }
  const saidText = said === null ? 'не отмечено' : state === 'overdue' ? `отмечено: ${stateWords[said]}` : '';
  const days =
    state === 'overdue' ? `на ${daysText(late ?? 0)}` : left === null ? '' : left === 0 ? 'последний день' : `осталось ${daysText(left)}`;
  return [days, saidText].filter((part) => part !== '').join(', ');
}

/** Term of a unit: «III четверть, по 31.03.2021»; the order's words where it names no day. */
export function termText({ occurrence: { title, to }, measure }: Pick<Unit, 'occurrence' | 'measure'>): string {
  const name = title ?? measure.term.text;
  return to === null ? name : `${name} (по ${shortDate(to)})`;
}
