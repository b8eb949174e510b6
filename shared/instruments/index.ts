import type { Instrument } from '../engine/instrument.ts';
import { curatorProtocol } from './k-curator-protocol.ts';
import { mentorCentre } from './k-mentor-centre.ts';
import { methodForm } from './k-method-form.ts';
import { methodicalHelp } from './k-methodical-help.ts';
import { outcomes } from './k-outcomes.ts';
import { riskProfile } from './k-risk-profile.ts';
import { selfAnalysis } from './k-self-analysis.ts';
import { subjectForm } from './k-subject-form.ts';
import { teacherCompetence } from './k-teacher-competence.ts';
import { teacherDevelopment } from './k-teacher-development.ts';
import { tutorPoint } from './k-tutor-point.ts';
import { conflicts } from './m-conflicts.ts';
import { criteria } from './m-criteria.ts';
import { conditions } from './s-conditions.ts';
import { socialPassport } from './s-social-passport.ts';
import { subjectOutcomes } from './s-subject-outcomes.ts';
import { targets } from './y-targets.ts';

/** Every instrument the program knows, in the order in which they are shown. */
export const instruments: readonly Instrument[] = [
  outcomes,
  riskProfile,
  selfAnalysis,
  curatorProtocol,
  subjectForm,
  methodForm,
  teacherCompetence,
  methodicalHelp,
  mentorCentre,
  tutorPoint,
  teacherDevelopment,
  socialPassport,
  subjectOutcomes,
  conditions,
  criteria,
  conflicts,
  targets,
];

/** The instrument of an id; undefined where there is none. */
export function instrumentById(id: string): Instrument | undefined {
  return instruments.find((instrument) => instrument.id === id);
}
