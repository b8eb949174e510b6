import { checkValue } from '../../shared/engine/answers.ts';
import { leaves, type Instrument, type LeafItem, type Measure } from '../../shared/engine/instrument.ts';
import { exactValue } from '../../shared/engine/pointsBand.ts';
import type { SchoolVariable } from '../../shared/analysis/resultViews.ts';
import type { EnteredResult, Person, School } from '../../shared/model/records.ts';
import type { Base } from './base.ts';
import type { EffectiveForm } from './effectiveForm.ts';
import { roster, type Roster } from './roster.ts';
import { yearForms } from './yearForms.ts';

/** What the schools of a year are known by in numbers, and the values. */
export type SchoolValues = {
  readonly variables: readonly SchoolVariable[];
  /** Variable → school → value. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Instrument → school → the form its values come from. */
  readonly forms: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly schools: readonly School[];
};

/** Sources that are no forms. */
export const cards = { school: 'Карточка школы', people: 'Карточки педагогов', results: 'Результаты процедур' } as const;

/** Id of a variable that a form gives. */
export const formVariable = (instrument: string, item: string): string => `${instrument}:${item}`;

/** Numbers of the year: of the cards of schools and teachers, participants of ВПР, and every measured item of every form about schools. */
export function schoolValues(base: Base, year: string, municipality = base.municipality().id): SchoolValues {
  const here = roster(base, municipality);
  const known = new Map<string, { readonly about: Omit<SchoolVariable, 'id' | 'known'>; readonly values: Map<string, number> }>();
  const note = (id: string, about: Omit<SchoolVariable, 'id' | 'known'>, school: string, value: number | null) => {
    const variable = known.get(id) ?? { about, values: new Map<string, number>() };
    known.set(id, variable);
    if (value !== null) variable.values.set(school, value);
  };
  const teachers = Map.groupBy(here.workingIn(year, 'teacher'), ({ school }) => school);
  const calendarYear = Number(year.slice(5));
  const takers = Map.groupBy(base.results.between(calendarYear, calendarYear), ({ school }) => school);
  for (const school of here.schools)
    for (const { id, about, value } of cardValues(school, teachers.get(school.id) ?? [], takers.get(school.id) ?? []))
      note(id, about, school.id, value);

  const isHere = new Set(here.schools.map(({ id }) => id));
  const forms = new Map<string, Map<string, string>>();
  for (const form of latestForms(base, year, here)) {
    const { instrument, submission, stored } = form;
    if (!isHere.has(submission.about.id) || Object.keys(stored).length === 0) continue;
    const ofInstrument = forms.get(instrument.id) ?? new Map<string, string>();
    forms.set(instrument.id, ofInstrument.set(submission.about.id, submission.id));
    for (const { item, about } of measuredItems(instrument))
      note(formVariable(instrument.id, item.id), about, submission.about.id, valueOf(item, form.effective[item.id]));
  }
  const found = [...known].filter(([, { values }]) => values.size > 0);
  return {
    variables: found.map(([id, { about, values }]) => ({ id, ...about, known: values.size })),
    values: new Map(found.map(([id, { values }]) => [id, values])),
    forms,
    schools: here.schools,
  };
}

/** Of several rounds the form changed last; of every instrument that asks schools, added ones too. */
function latestForms(base: Base, year: string, here: Roster): readonly EffectiveForm[] {
  const asked = base.instruments.all.filter(({ about, alsoAbout = [] }) => [about, ...alsoAbout].includes('school')).map(({ id }) => id);
  const latest = new Map<string, EffectiveForm>();
  for (const form of yearForms(base, year, here, asked)) {
    const { submission } = form;
    if (submission.about.kind !== 'school') continue;
    const key = `${submission.instrument}\n${submission.about.id}`;
    const other = latest.get(key);
    if (!other || other.submission.updatedAt <= submission.updatedAt) latest.set(key, form);
  }
  return [...latest.values()];
}

type MeasuredItem = Extract<LeafItem, { readonly measure: Measure }>;
type About = Omit<SchoolVariable, 'id' | 'known'>;

const measured = new WeakMap<Instrument, readonly { readonly item: MeasuredItem; readonly about: About }[]>();

function measuredItems(instrument: Instrument): readonly { readonly item: MeasuredItem; readonly about: About }[] {
  const found = measured.get(instrument);
  if (found) return found;
  const items = leaves(instrument.items);
  const list = items.flatMap((item) => {
    if (item.kind !== 'measure' && item.kind !== 'two-period') return [];
    return [{ item, about: { title: titleOf(item, items), source: instrument.shortTitle, unit: unitOf(item.measure) } }];
  });
  measured.set(instrument, list);
  return list;
}

/** With the words that the order prints above it. */
function titleOf(item: MeasuredItem, items: readonly LeafItem[]): string {
  const whole = item.measure.kind === 'count-share' ? item.measure.partOf : undefined;
  const above = item.under ?? items.find(({ id }) => id === whole)?.title;
  return [above?.replace(/[:,]\s*(в т\. ?ч\.[:,]?)?\s*$/, ''), item.title.replace(/^[-–]\s*/, '').replace(/[;,:]\s*$/, '')]
    .filter(Boolean)
    .join(': ');
}

function unitOf(measure: Measure): string {
  switch (measure.kind) {
    case 'percent':
    case 'count-share':
      return '%';
    case 'count':
    case 'number':
      return measure.unit;
    case 'yes-no':
      return 'да/нет';
  }
}

/** A draft may hold what is no value: as good as not filled. */
function valueOf(item: MeasuredItem, answer: unknown): number | null {
  if (answer === undefined || answer === null || checkValue(item, answer) !== null) return null;
  const value = item.kind === 'two-period' ? (answer as { readonly current?: unknown }).current : answer;
  return exactValue(value)?.valueOf() ?? null;
}

type CardValue = { readonly id: string; readonly about: About; readonly value: number | null };

function cardValues(school: School, teachers: readonly Person[], results: readonly EnteredResult[]): readonly CardValue[] {
  const services = teachers.flatMap(({ serviceYears }) => serviceYears ?? []);
  const categories = teachers.flatMap(({ category }) => category ?? []);
  const withCategory = categories.filter((category) => category === 'high' || category === 'first').length;
  const card = (id: string, title: string, unit: string, source: string, value: number | null): CardValue => ({
    id,
    about: { title, unit, source },
    value,
  });
  return [
    card('rural', 'Сельская школа', 'да/нет', cards.school, school.locality === null ? null : Number(school.locality === 'rural')),
    card('participants', 'Участников ВПР, сумма по классам', 'чел.', cards.results, participantsOf(results)),
    card('teachers', 'Педагогов', 'чел.', cards.people, teachers.length === 0 ? null : teachers.length),
    card('service', 'Средний педагогический стаж', 'лет', cards.people, meanOf(services)),
    card(
      'category',
      'Доля педагогов с первой или высшей категорией',
      '%',
      cards.people,
      categories.length === 0 ? null : (withCategory / categories.length) * 100,
    ),
  ];
}

/** Pupils take several subjects: of each grade the subject taken by most. */
function participantsOf(results: readonly EnteredResult[]): number | null {
  const byGrade = Map.groupBy(
    results.filter(({ procedure, participants }) => procedure === 'ВПР' && participants !== null),
    ({ grade }) => grade,
  );
  if (byGrade.size === 0) return null;
  return [...byGrade.values()].reduce((sum, list) => sum + Math.max(...list.map(({ participants }) => participants!)), 0);
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
