import { isComplete } from '../../../shared/engine/answers.ts';
import { formOf } from '../../../shared/engine/formOf.ts';
import type { Instrument } from '../../../shared/engine/instrument.ts';
import { conditions } from '../../../shared/instruments/s-conditions.ts';
import { socialPassport } from '../../../shared/instruments/s-social-passport.ts';
import { subjectOutcomes } from '../../../shared/instruments/s-subject-outcomes.ts';
import type { Municipality, School, Submission } from '../../../shared/model/records.ts';
import type { SupportForm, SupportSchool } from '../../../shared/reports/supportProgramme/context.ts';
import { supportProgramme, supportProgrammeReport } from '../../../shared/reports/supportProgramme.ts';
import { sRoadmap } from '../../../shared/roadmaps/s-roadmap.ts';
import { nameOf } from '../aboutTitle.ts';
import type { Base } from '../base.ts';
import { roster } from '../roster.ts';
import { yearBefore } from '../schoolYear.ts';
import { formYears, lowSchoolsIn } from './formYears.ts';
import { knownNames } from './knownNames.ts';
import type { ReportKind } from './reportKind.ts';

const ids: readonly string[] = [socialPassport.id, subjectOutcomes.id, conditions.id];

/** The programme of support of order С: for each year with its forms, of all its schools together and of each. */
export const supportKind: ReportKind = {
  ...supportProgramme,
  lacks: 'нет форм программы поддержки: социального паспорта, предметных результатов, условий',
  rows: (base, municipality) =>
    formYears(base, municipality, (id) => id === socialPassport.id || id === conditions.id).flatMap((year) => {
      const schools = schoolsOf(base, municipality, year);
      return schools.length === 0 ? [] : [null, ...schools].map((school) => ({ year, school }));
    }),
  tree(base, { municipality, year, school, isPublic }) {
    const schools = schoolsOf(base, municipality.id, year).filter(({ id }) => school === null || id === school.id);
    return supportProgrammeReport({
      municipality,
      year,
      school,
      isPublic,
      isOwnOrder: isOrderS(municipality),
      schools: schools.map((one) => supportSchool(base, one, year)),
      forms: { passport: asked(socialPassport), outcomes: asked(subjectOutcomes), conditions: asked(conditions) },
      roadmap: sRoadmap,
      names: isPublic ? knownNames(base) : [],
    });
  },
};

/** Low-performing schools of the year that have forms of the programme, and any other school that has some in the year. */
function schoolsOf(base: Base, municipality: string, year: string): readonly School[] {
  const low = new Set(lowSchoolsIn(base, municipality, year).map(({ id }) => id));
  const filled = new Set(
    base.submissions.inYear(year).flatMap(({ instrument, about }) => (ids.includes(instrument) && about.kind === 'school' ? about.id : [])),
  );
  if (filled.size === 0) return [];
  return roster(base, municipality)
    .schools.filter(({ id }) => low.has(id) || filled.has(id))
    .toSorted((a, b) => collator.compare(nameOf(a), nameOf(b)));
}

const collator = new Intl.Collator('ru', { numeric: true });

function supportSchool(base: Base, school: School, year: string): SupportSchool {
  const known = base.submissions
    .about('school', school.id)
    .filter((form) => ids.includes(form.instrument) && form.year <= year)
    .toSorted((a, b) => a.year.localeCompare(b.year))
    .flatMap((form) => filledForm(base, form) ?? []);
  const of = (instrument: Instrument, round: string) => known.filter(({ form, round: own }) => form.id === instrument.id && own === round);
  const outcomes = of(subjectOutcomes, 'year').at(-1) ?? null;
  const start = of(conditions, 'start').at(-1) ?? null;
  return {
    id: school.id,
    name: nameOf(school),
    fullName: school.name,
    status: base.schools.statuses(school.id).find((status) => status.year === year) ?? null,
    passport: of(socialPassport, 'year').at(-1) ?? null,
    outcomes,
    outcomesBefore: outcomes && (of(subjectOutcomes, 'year').find((form) => form.year === yearBefore(outcomes.year)) ?? null),
    quarters: known.filter(({ form, round, year: own }) => form.id === subjectOutcomes.id && /^q\d$/.test(round) && own === year),
    start,
    interim: known.filter(
      ({ form, round, year: own }) => form.id === conditions.id && (round === 'half1' || round === 'year') && own >= (start?.year ?? ''),
    ),
    control: of(conditions, 'control').findLast(({ year: own }) => own >= (start?.year ?? '')) ?? null,
    causes: base.schoolMarks.causes(year).flatMap((cause) => (cause.school === school.id ? cause.text : [])),
  };
}

/** null: nothing is entered in it, or the program does not know its version. */
function filledForm(base: Base, submission: Submission): SupportForm | null {
  const form = base.instruments.formOf(submission);
  const answers = base.submissions.answers(submission.id);
  if (!form || Object.keys(answers).length === 0) return null;
  const { id, year, round, signedOn } = submission;
  return { id, year, round, form, answers, isComplete: isComplete(form, answers), signedOn };
}

function asked(instrument: Instrument): Instrument {
  return formOf(instrument, { about: 'school', round: instrument.id === conditions.id ? 'start' : 'year' });
}

/** Term, funds and target are those of the order's own municipality. */
function isOrderS({ orderNumber }: Municipality): boolean {
  return orderNumber.trim() === '114/1';
}
