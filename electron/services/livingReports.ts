import type { Parsed } from '../../shared/ipc/contract.ts';
import type { LivingView } from '../../shared/ipc/calls/living.ts';
import { noEdits } from '../../shared/reports/living/edits.ts';
import { safeTree } from '../documents/safeTree.ts';
import type { Base } from './base.ts';
import { askedOf, generatedTree } from './reports/reports.ts';

/** The report as the program has it now, and what its user has done to it. */
export function livingView(base: Base, key: Parsed<'report.living'>): LivingView {
  const { edits = noEdits, revision = 0, updatedAt = null, by = '' } = base.reportEdits.find(key) ?? {};
  return { generated: safeTree(generatedTree(base, { ...key, isPublic: false })), edits, revision, updatedAt, by };
}

/** Saves what a user has done to a report, whole; what somebody else has saved since is told and stays. */
export function saveEdits(base: Base, { edits, basedOn, ...key }: Parsed<'report.saveEdits'>) {
  askedOf(base, { ...key, isPublic: false });
  const saved = base.reportEdits.save(key, { edits, basedOn }, base.stamp());
  return saved ? { isSaved: true, ...saved } : { isSaved: false, ...base.reportEdits.find(key)! };
}
