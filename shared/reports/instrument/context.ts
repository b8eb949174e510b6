import type { RuleInForce } from '../../analysis/ruleInForce.ts';
import type { AboutKind, Instrument } from '../../engine/instrument.ts';
import type { Score } from '../../engine/score.ts';
import { paths } from '../../model/paths.ts';
import type { Answers, Municipality, School } from '../../model/records.ts';
import { numbering, type Numbering } from '../assessment/numbering.ts';
import type { Terms } from '../monitoring/ground.ts';
import { nextSchoolYear } from '../phrasing/dates.ts';
import { nameless } from '../phrasing/names.ts';
import type { CountedPlace, Forms } from '../phrasing/plural.ts';
import type { Source } from '../tree.ts';

/** A form with something in it. */
export type FilledForm = {
  readonly submission: string;
  /** The instrument as it was asked. */
  readonly form: Instrument;
  readonly answers: Answers;
  /** null: the instrument is not scored. */
  readonly score: Score | null;
  readonly isComplete: boolean;
  readonly signedOn: string | null;
};

/** One form that the year asks for. */
export type ReportedForm = {
  readonly about: { readonly kind: AboutKind; readonly id: string };
  /** «СОШ № 3», «СОШ № 3, I квартал». */
  readonly name: string;
  readonly isOwed: boolean;
  /** null: not begun. */
  readonly filled: FilledForm | null;
  /** Of the year before, its answers under the ids of this year's form. */
  readonly before: FilledForm | null;
};

/** What the report on the monitoring by one instrument is built from. */
export type InstrumentData = {
  readonly municipality: Municipality;
  readonly year: string;
  readonly yearBefore: string;
  readonly instrument: Instrument;
  readonly terms: Terms | null;
  readonly forms: readonly ReportedForm[];
  readonly rules: readonly RuleInForce[];
  /** The one school the report is about; null: the municipality. */
  readonly school: School | null;
  /** For publication: no names of people. */
  readonly isPublic: boolean;
  /** People of the base, to be kept out of a publication copy. */
  readonly names: readonly string[];
};

/** A form of the report with its answers. */
export type Answered = ReportedForm & { readonly filled: FilledForm };

export type Context = InstrumentData & {
  readonly numbering: Numbering;
  readonly next: string;
  readonly isOne: boolean;
  /** Forms with something in them. */
  readonly answered: readonly Answered[];
  /** Asked of and not begun. */
  readonly missing: readonly ReportedForm[];
  /** What a user typed, without names in the publication copy. */
  typed(text: string): string;
};

export function contextOf(data: InstrumentData): Context {
  const hide = data.isPublic ? nameless(data.names) : (text: string) => text;
  return {
    ...data,
    numbering: numbering(),
    next: nextSchoolYear(data.year),
    isOne: data.school !== null,
    answered: data.forms.filter((form): form is Answered => form.filled !== null),
    missing: data.forms.filter(({ filled, isOwed }) => filled === null && isOwed),
    typed: hide,
  };
}

export const form: Forms = ['форма', 'формы', 'форм'];

/** What is counted where forms are counted: schools, or forms where some school has several or people are asked. */
export function placeOf({ forms }: Pick<Context, 'forms'>): CountedPlace {
  const isOfSchools =
    forms.every(({ about }) => about.kind === 'school') && new Set(forms.map(({ about }) => about.id)).size === forms.length;
  if (isOfSchools) return { of: ['школы', 'школ'], single: 'школе', both: 'обеих школах', all: 'школах' };
  return { of: ['формы', 'форм'], single: 'форме', both: 'обеих формах', all: 'формах' };
}

/** Over the names of forms in a table. */
export function rowTitle(context: Pick<Context, 'forms'>): string {
  return placeOf(context).single === 'школе' ? 'Школа' : 'Форма';
}

/** The order's number of an item: of `3.each` it is `3`; empty where the item has none. */
export function numberOf(id: string): string {
  return /^\d+(\.\d+)*/.exec(id)?.[0] ?? '';
}

/** The forms that figures were counted from. */
export function sourcesOf({ answered, instrument }: Pick<Context, 'answered' | 'instrument'>): readonly Source[] {
  return answered.map(({ name, filled }) => ({ title: `${instrument.shortTitle}: ${name}`, path: paths.form(filled.submission) }));
}

/** Names in a line, the rest counted; one that is left over is named too. */
export function namesOf(forms: readonly Pick<ReportedForm, 'name'>[], limit = 8): string {
  const names = forms.map(({ name }) => name);
  // «СОШ № 3, I полугодие» has a comma of its own.
  const separator = names.some((name) => name.includes(',')) ? '; ' : ', ';
  return names.length <= limit + 1 ? names.join(separator) : `${names.slice(0, limit).join(separator)} и\u00a0ещё ${names.length - limit}`;
}

/** «2 из 9: СОШ № 3, СОШ № 5», of those who are asked as they are. */
export function whereText({ answered }: Pick<Context, 'answered'>, forms: readonly Answered[], limit: number): string {
  const asked = answered.filter(({ about }) => about.kind === forms[0]!.about.kind).length;
  return `${asked === 1 ? '' : `${forms.length} из ${asked}: `}${namesOf(forms, limit)}`;
}
