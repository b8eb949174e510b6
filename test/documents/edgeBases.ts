import { defaultLayout, type LayoutSettings } from '../../shared/reports/layout/settings.ts';
import type { DemoBase } from '../../electron/services/demo/demoBase.ts';
import { demoBases } from '../../electron/services/demo/demoBases.ts';
import type { DemoForm } from '../../electron/services/demo/demoForm.ts';
import type { Answers } from '../../shared/model/records.ts';
import { awkward, longName } from './awkward.ts';

const { korenovsk, malyshev, sorsk, yurga } = demoBases;
const low = ['103', '106', '107', '110', '112', '114'].map((number) => `korenovsk-${number}`);

/** Bases at the edges of what a report has to bear: one school, one without any data, sixty, and names that break Office files. */
export const edgeBases: Readonly<Record<string, DemoBase>> = {
  'one-school': only(korenovsk, [low[4]!]),
  'no-data': { ...only(korenovsk, [low[4]!]), ...nothing(), targets: [] },
  'sixty-schools': sixty(only(korenovsk, low)),
  'awkward-korenovsk': awkwardly(only(korenovsk, low.slice(0, 3))),
  'awkward-malyshev': awkwardly(malyshev),
  'awkward-sorsk': awkwardly(sorsk),
  'awkward-yurga': awkwardly(yurga),
};

/** A letterhead of one's own and both stamps on every kind of document, all in awkward words. */
export const awkwardLayout: LayoutSettings = {
  ...defaultLayout,
  letterhead: {
    authority: `Управление ${awkward}`,
    centre: longName,
    address: awkward,
    phone: '8 (86142) 4-00-00',
    email: 'imc@example.ru',
    okpo: '00000000',
    ogrn: '1020000000000',
    inn: '2300000000/230001001',
    documents: ['report', 'letter', 'order', 'protocol'],
  },
  approval: { post: `Начальник ${awkward}`, name: longName, documents: ['report', 'letter', 'order', 'protocol'] },
  agreement: { post: longName, name: '', documents: ['report', 'letter', 'order', 'protocol'] },
};

function nothing(): Partial<DemoBase> {
  return { results: [], groups: [], marks: [], causes: [], decisions: [], roadmapMarks: () => [], forms: () => [] };
}

/** The base with these schools, their people and those of no school. */
function only(set: DemoBase, ids: readonly string[]): DemoBase {
  const kept = new Set(ids);
  const people = set.people.filter(({ school }) => school === null || kept.has(school));
  const known = new Set([set.municipality.id, ...ids, ...people.map(({ id }) => id)]);
  return {
    ...set,
    people,
    schools: set.schools.filter(({ id }) => kept.has(id)),
    statuses: set.statuses.filter(({ school }) => kept.has(school)),
    results: set.results.filter(({ school }) => kept.has(school)),
    marks: (set.marks ?? []).filter(({ school }) => kept.has(school)),
    causes: (set.causes ?? []).filter(({ school }) => kept.has(school)),
    roadmapMarks: () => (set.roadmapMarks?.() ?? []).filter(({ school }) => school === null || kept.has(school)),
    forms: () => (set.forms?.() ?? []).filter(({ key }) => known.has(key.about.id)),
  };
}

/** Each of six schools ten times, with two teachers in each copy and the forms of two years. */
function sixty(set: DemoBase): DemoBase {
  const teachers = new Set(set.schools.flatMap(({ id }) => set.people.filter(({ school }) => school === id).slice(0, 2)));
  const people = set.people.filter((person) => person.school === null || teachers.has(person));
  const ofSchools = new Set([...set.schools.map(({ id }) => id), ...people.flatMap(({ id, school }) => (school === null ? [] : id))]);
  const whose = new Set([set.municipality.id, ...people.map(({ id }) => id), ...ofSchools]);
  const copies = <T>(one: T, copy: (n: number) => T): readonly T[] => [one, ...Array.from({ length: 9 }, (_, index) => copy(index + 1))];
  return {
    ...set,
    schools: set.schools.flatMap((one) =>
      copies(one, (n) => ({ ...one, id: `${one.id}-${n}`, code: `${one.code}${n}`, shortName: `${one.shortName}/${n}` })),
    ),
    statuses: set.statuses.flatMap((one) => copies(one, (n) => ({ ...one, school: `${one.school}-${n}` }))),
    people: people.flatMap((one) =>
      one.school === null ? one : copies(one, (n) => ({ ...one, id: `${one.id}-${n}`, school: `${one.school}-${n}` })),
    ),
    results: set.results.flatMap((one) => copies(one, (n) => ({ ...one, id: `${one.id}-${n}`, school: `${one.school}-${n}` }))),
    forms: () =>
      (set.forms?.() ?? [])
        .filter(({ key }) => key.year !== '2019/2020' && whose.has(key.about.id))
        .flatMap((form) => (ofSchools.has(form.key.about.id) ? copies(form, (n) => copied(form, n)) : form)),
  };
}

function copied(form: DemoForm, n: number): DemoForm {
  const { id, about } = form.key;
  return { ...form, key: { ...form.key, id: `${id}-${n}`, about: { ...about, id: `${about.id}-${n}` } } };
}

/** The base with quotes, signs of numbers, 300 characters and what Office files can not hold in every name and typed text. */
function awkwardly(set: DemoBase): DemoBase {
  const nameOf = (index: number): string => (index % 2 === 0 ? `Школа № ${index} "${awkward}"` : `${index} ${longName}`.slice(0, 300));
  return {
    ...set,
    municipality: { ...set.municipality, name: `Район ${awkward}`, authority: longName, centre: awkward, signerName: longName },
    schools: set.schools.map((one, index) => ({
      ...one,
      name: nameOf(index),
      shortName: index === 2 ? `СОШ № ${index} ${awkward}`.slice(0, 120) : `СОШ «Имя "${index}"» № ${index} _x0007_\u0007 ]]>`,
      director: index % 2 === 0 ? longName : awkward,
    })),
    people: set.people.map((one, index) => ({ ...one, name: `${one.name} ${index % 9 === 0 ? longName : awkward}`.slice(0, 300) })),
    causes: (set.causes ?? []).map((one, index) => ({ ...one, text: index % 2 === 0 ? longName : awkward })),
    forms: () => (set.forms?.() ?? []).map(typedAwkwardly),
  };
}

function typedAwkwardly(form: DemoForm): DemoForm {
  const steps = form.steps.map((step) => {
    if (step.does === 'note') return { ...step, text: `${step.text} ${awkward}` };
    return step.does === 'answer' ? { ...step, value: typed(step.value) } : step;
  });
  return { ...form, steps };
}

const typedFields = ['measures', 'period', 'text', 'reason', 'requisites', 'document'];

/** Codes of options stay what they are. */
function typed(value: Answers[string] | null): Answers[string] | null {
  if (Array.isArray(value)) return value.map((one) => (typeof one === 'string' ? `${one} ${awkward}` : typed(one)));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, one]) => [
      field,
      typedFields.includes(field) && typeof one === 'string' && one !== '' ? `${one} ${awkward}` : one,
    ]),
  );
}
