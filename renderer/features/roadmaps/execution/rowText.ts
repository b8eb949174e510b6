import { daysText, stateDetail, stateWords } from '../../../../shared/roadmaps/execution/stateWords.ts';
import { executionStates } from '../../../../shared/roadmaps/execution/unitState.ts';
import { counted } from '../../../plural.ts';
import type { ExecutionRow } from './rows.ts';

/** «выполнено 4 из 6 школ, просрочено 2 (до 45 дней)» where several schools stand together. */
export function detailOf({ units }: ExecutionRow): string {
  const [unit] = units;
  if (units.length === 1 && unit) return stateDetail(unit);
  const of = (state: (typeof executionStates)[number]) => units.filter((one) => one.state === state).length;
  const most = Math.max(...units.map(({ late, state }) => (state === 'overdue' ? (late ?? 0) : 0)));
  const rest = executionStates.filter((state) => state !== 'done' && of(state) > 0);
  return [
    `выполнено ${of('done')} из ${counted(units.length, 'школы', 'школ', 'школ')}`,
    ...rest.map(
      (state) => `${stateWords[state]} ${of(state)}${state === 'overdue' ? ` (${units.length > 1 ? 'до ' : ''}${daysText(most)})` : ''}`,
    ),
  ].join(', ');
}

/** Documents of one; of several how many have any. */
export function evidenceText({ units }: ExecutionRow): string {
  const [unit] = units;
  if (units.length === 1 && unit) return (unit.mark?.evidence ?? []).map(({ requisites, link }) => requisites || link).join('; ');
  const have = units.filter(({ mark }) => (mark?.evidence.length ?? 0) > 0).length;
  return have === 0 ? '' : `у ${have} из ${counted(units.length, 'школы', 'школ', 'школ')}`;
}
