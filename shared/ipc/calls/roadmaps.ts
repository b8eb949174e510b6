import { z } from 'zod';
import { ExecutionKey, ExecutionMark, type MarkState, type StoredMark } from '../../model/executionMark.ts';
import { SchoolYear } from '../../model/records.ts';
import type { ExecutingSchool } from '../../roadmaps/execution/executionOf.ts';
import { call } from '../call.ts';

/** What the states of a roadmap's measures in a year are told from. */
export type ExecutionView = {
  /** ISO day as of which they hold: today. */
  readonly day: string;
  /** Schools that carry out the measures of schools: those with low results, or all. */
  readonly schools: readonly (ExecutingSchool & { readonly title: string })[];
  readonly marks: readonly StoredMark[];
};

export type MarksSaved = {
  readonly savedAt: string;
  /** How many marks are not as they were. */
  readonly changed: number;
  /** What `roadmap.mark` takes it back with. */
  readonly undo: readonly ExecutionMark[];
};

/** One change of a mark; null: there was none, or there is none any more. */
export type MarkChange = {
  readonly at: string;
  readonly by: string;
  readonly old: MarkSaid | null;
  readonly new: MarkSaid | null;
};

type MarkSaid = Pick<ExecutionMark, 'doneOn' | 'evidence' | 'note'> & { readonly state: MarkState | null };

/** How the roadmaps of the orders are carried out. */
export const roadmapCalls = {
  'roadmap.execution': call(z.object({ roadmap: z.string().max(64), year: SchoolYear }).strict()).returns<ExecutionView>(),
  /** All or nothing, in one transaction; a mark without state, documents and note is taken off. */
  'roadmap.mark': call(z.object({ marks: z.array(ExecutionMark).min(1).max(5000) }).strict()).returns<MarksSaved>(),
  'roadmap.markHistory': call(ExecutionKey).returns<readonly MarkChange[]>(),
};
