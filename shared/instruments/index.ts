import type { Instrument } from '../engine/instrument.ts';
import { curatorProtocol } from './k-curator-protocol.ts';
import { methodForm } from './k-method-form.ts';
import { riskProfile } from './k-risk-profile.ts';
import { selfAnalysis } from './k-self-analysis.ts';
import { subjectForm } from './k-subject-form.ts';
import { teacherCompetence } from './k-teacher-competence.ts';

/** Every instrument the program knows, in the order in which they are shown. */
export const instruments: readonly Instrument[] = [riskProfile, selfAnalysis, curatorProtocol, subjectForm, methodForm, teacherCompetence];

/** The instrument of an id; undefined where there is none. */
export function instrumentById(id: string): Instrument | undefined {
  return instruments.find((instrument) => instrument.id === id);
}
