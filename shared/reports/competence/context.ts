import { competenceLevels, type CompetenceAnalysis } from '../../analysis/competence.ts';
import type { CompetenceForm } from '../../analysis/competenceForm.ts';
import type { RuleInForce } from '../../analysis/ruleInForce.ts';
import { teacherCompetence } from '../../instruments/k-teacher-competence.ts';
import type { Municipality, School } from '../../model/records.ts';
import { numbering, type Numbering } from '../assessment/numbering.ts';
import type { Terms } from '../monitoring/ground.ts';
import { nextSchoolYear } from '../phrasing/dates.ts';
import { nameless } from '../phrasing/names.ts';
import { countedGenitive, counted, ofCount, ofTeachers, teacher, type Forms } from '../phrasing/plural.ts';
import { decimal, shareOf } from '../phrasing/numbers.ts';
import { codesOf } from './codes.ts';

/** What the report on competences is built from. */
export type CompetenceData = {
  readonly municipality: Municipality;
  readonly year: string;
  readonly terms: Terms;
  readonly now: CompetenceAnalysis;
  /** Of the year before; null: it has no forms. */
  readonly before: CompetenceAnalysis | null;
  readonly rules: readonly RuleInForce[];
  /** The one school the report is about; null: the municipality. */
  readonly school: School | null;
  /** For publication: no names of people. */
  readonly isPublic: boolean;
  /** People of the base, to be kept out of a publication copy. */
  readonly names: readonly string[];
};

export type Level = { readonly code: string; readonly title: string; readonly what: string; readonly range: string };

export type Context = CompetenceData & {
  readonly numbering: Numbering;
  readonly isOne: boolean;
  readonly next: string;
  /** From the lowest to the highest. */
  readonly levels: readonly Level[];
  /** What is counted: teachers, or assessments where some teacher has several subjects. */
  readonly unit: { readonly forms: Forms; readonly of: readonly [one: string, many: string]; readonly isTeacher: boolean };
  /** A teacher by name, in the publication copy by code. */
  person(form: CompetenceForm): string;
  /** What a user typed, without names in the publication copy. */
  typed(text: string): string;
  formsAt(places: readonly number[]): readonly CompetenceForm[];
};

const assessment: Context['unit'] = { forms: ['оценка', 'оценки', 'оценок'], of: ['оценки', 'оценок'], isTeacher: false };

export function contextOf(data: CompetenceData): Context {
  const { now, isPublic, names, year } = data;
  const codes = codesOf(now.forms);
  const isTeacher = peopleOf(now.forms) === now.forms.length;
  const hide = isPublic ? nameless(names) : (text: string) => text;
  return {
    ...data,
    numbering: numbering(),
    isOne: data.school !== null,
    next: nextSchoolYear(year),
    levels: teacherCompetence.scale!.map(({ level, title, need, range }) => ({ code: level, title, what: need.split(',')[0]!, range })),
    unit: isTeacher ? { forms: teacher, of: ofTeachers, isTeacher } : assessment,
    person: ({ person }) => (isPublic ? codes.get(person.id)! : person.name),
    typed: hide,
    formsAt: (places) => places.map((place) => now.forms[place]!),
  };
}

export function peopleOf(forms: readonly CompetenceForm[]): number {
  return new Set(forms.map(({ person }) => person.id)).size;
}

/** Levels that ask for work: deficits that require or are advised to be made up. */
export const lowLevels: readonly string[] = competenceLevels.slice(0, 2);

/** «8 из 45 оценок (17,8 %)» */
export function part(count: number, whole: number, { unit }: Pick<Context, 'unit'>): string {
  if (whole === 0) return `0 ${ofCount(0, unit.of)}`;
  return `${decimal(count)} ${ofCount(whole, unit.of)} (${shareOf(count, whole, 1)})`;
}

/** «по 8 из 45 оценок (17,8 %)», «у 2 из 6 педагогов (33,3 %)», «ни у одного из 6 педагогов» */
export function withUnits(count: number, whole: number, context: Pick<Context, 'unit'>): string {
  const { isTeacher, of } = context.unit;
  if (count > 0 || whole === 0) return `${isTeacher ? 'у' : 'по'} ${part(count, whole, context)}`;
  return `${isTeacher ? 'ни у одного' : 'ни по одной'} ${ofCount(whole, of)}`;
}

/** «8 оценок», «8 педагогов» */
export function units(count: number, { unit }: Pick<Context, 'unit'>): string {
  return counted(count, unit.forms);
}

/** «по 8 оценкам», «по 21 педагогу» */
export function onUnits(count: number, { unit }: Pick<Context, 'unit'>): string {
  const datives = unit.isTeacher ? (['педагогу', 'педагогам'] as const) : (['оценке', 'оценкам'] as const);
  return `по ${countedGenitive(count, datives)}`;
}

/** «8 педагогов» of the forms, whatever is counted. */
export function people(forms: readonly CompetenceForm[]): string {
  return counted(peopleOf(forms), teacher);
}

export function ofPeople(forms: readonly CompetenceForm[]): string {
  return countedGenitive(peopleOf(forms), ofTeachers);
}

/** One form a teacher and school, where teachers are counted. */
export function onePerTeacher(forms: readonly CompetenceForm[]): readonly CompetenceForm[] {
  return [...new Map(forms.map((form) => [`${form.person.id} ${form.school.id}`, form])).values()];
}

/** «СОШ № 3 – 2, ООШ № 7 – 1», most first. */
export function bySchool(forms: readonly CompetenceForm[], limit = 8): string {
  return tally(
    forms.map(({ school }) => school.name),
    limit,
    ['школа', 'школы', 'школ'],
  );
}

export function bySubject(forms: readonly CompetenceForm[]): string {
  return tally(
    forms.map(({ subject }) => subject),
    12,
    ['предмет', 'предмета', 'предметов'],
  );
}

function tally(names: readonly string[], limit: number, forms: Forms): string {
  const groups = [...Map.groupBy(names, (name) => name)].toSorted((a, b) => b[1].length - a[1].length);
  const said = groups.slice(0, limit).map(([name, all]) => `${name} – ${all.length}`);
  const rest = groups.length - limit;
  return rest > 0 ? `${said.join(', ')} и ещё ${counted(rest, forms)}` : said.join(', ');
}

/** Shares of the forms with a level, in percent. */
export function levelShare({ whole }: CompetenceAnalysis, codes: readonly string[]): number {
  const count = codes.reduce((sum, code) => sum + (whole.byLevel[code] ?? 0), 0);
  return (count * 100) / whole.determined;
}
