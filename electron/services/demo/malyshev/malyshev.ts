import type { DemoBase } from '../demoBase.ts';
import { conflictForms } from './conflictForms.ts';
import { criteriaForms } from './criteriaForms.ts';
import { municipality, schoolId, schools, statuses, years } from './district.ts';
import { people } from './people.ts';
import { results } from './results.ts';

const lastYear = years[1];

/** An invented district that works by order М: 9 schools over two school years. The same on every run. */
export const malyshev: DemoBase = {
  name: municipality.name,
  municipality,
  orders: ['М'],
  years,
  targets: [],
  schools,
  statuses,
  people,
  results,
  marks: [
    {
      school: schoolId(206),
      year: lastYear,
      kind: 'resilient',
      basis: `перечень резильентных школ на ${lastYear} учебный год (демонстрация)`,
    },
  ],
  causes: [
    { school: schoolId(205), year: lastYear, text: 'дефицит педагогических кадров' },
    { school: schoolId(205), year: lastYear, text: 'низкая учебная мотивация обучающихся' },
    { school: schoolId(208), year: lastYear, text: 'недостаточная предметная и методическая компетентность педагогов' },
  ],
  forms: () => [...criteriaForms(), ...conflictForms()],
};
