import type { DemoBase } from '../demoBase.ts';
import { competenceForms } from './competenceForms.ts';
import { developmentForms } from './developmentForms.ts';
import { municipality, schools, statuses, targets, years } from './district.ts';
import { causes, marks } from './marks.ts';
import { mentorCentreForms } from './mentorCentreForms.ts';
import { methodicalHelpForms } from './methodicalHelpForms.ts';
import { outcomeForms } from './outcomeForms.ts';
import { groups, results } from './resultFiles.ts';
import { roadmapMarks } from './roadmapMarks.ts';
import { riskForms } from './riskForms.ts';
import { staff } from './staff.ts';
import { supporters } from './supporters.ts';
import { teachers } from './teachers.ts';
import { tutorPointForms } from './tutorPointForms.ts';

/** An invented district of 14 schools over three school years, in every state that a screen can show. The same on every run. */
export const korenovsk: DemoBase = {
  name: municipality.name,
  municipality,
  orders: ['К'],
  years,
  targets,
  schools,
  statuses,
  people: [...staff, ...supporters, ...teachers.map(({ person }) => person)],
  results,
  groups,
  marks,
  causes,
  decisions: [
    {
      municipality: municipality.id,
      rule: 'k-competence.boundary',
      value: 'lower',
      decidedOn: '2021-04-12',
      by: municipality.signerName,
      at: '2021-04-12T07:30:00.000Z',
    },
  ],
  roadmapMarks,
  forms: () => [
    ...riskForms(),
    ...competenceForms(),
    ...outcomeForms(),
    ...developmentForms(),
    ...methodicalHelpForms(),
    ...mentorCentreForms(),
    ...tutorPointForms(),
  ],
};
