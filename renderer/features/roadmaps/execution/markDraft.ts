import type { ExecutionMark, MarkState } from '../../../../shared/model/executionMark.ts';
import type { Unit } from '../../../../shared/roadmaps/execution/executionOf.ts';
import { markOf } from './useMarking.ts';

/** What is being entered; `state` empty: each keeps its own, `none`: not marked. */
export type MarkDraft = Pick<ExecutionMark, 'doneOn' | 'evidence' | 'note'> & { readonly state: MarkState | 'none' | '' };

const blank = { requisites: '', link: '' };

/** One unit's mark as it is; of several nothing is set at first. */
export function draftOf(units: readonly Unit[]): MarkDraft {
  const [unit] = units;
  if (units.length !== 1 || !unit) return { state: '', doneOn: null, evidence: [blank], note: '' };
  const { state, doneOn, evidence, note } = markOf(unit);
  return { state: state ?? 'none', doneOn, evidence: evidence.length > 0 ? evidence : [blank], note };
}

/** What a unit is to keep; several add documents to their own and keep the note where none is entered. */
export function applied(unit: Unit, draft: MarkDraft, isOne: boolean): ExecutionMark {
  const own = markOf(unit);
  const entered = draft.evidence.filter(({ requisites, link }) => requisites.trim() !== '' || link.trim() !== '');
  const state = draft.state === '' ? own.state : draft.state === 'none' ? null : draft.state;
  return {
    ...own,
    state,
    doneOn: draft.state === '' ? own.doneOn : state === 'done' ? draft.doneOn : null,
    evidence: isOne ? entered : [...own.evidence, ...entered],
    note: isOne || draft.note.trim() !== '' ? draft.note : own.note,
  };
}
