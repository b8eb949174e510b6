import { expect, test } from 'vitest';
import { discrepancies } from '../../shared/instruments/discrepancies.ts';
import { bodiesOf } from '../../shared/roadmaps/bodiesOf.ts';
import { roadmaps } from '../../shared/roadmaps/index.ts';

const measures = roadmaps.flatMap((roadmap) => roadmap.measures.map((measure) => ({ roadmap, measure })));

test('the twelve roadmaps hold these measures at the two levels', () => {
  expect(roadmaps.map(({ id, measures: own }) => `${id} ${own.length} ${own.filter(({ level }) => level === 'school').length}`)).toEqual([
    'k-roadmap 52 13',
    's-roadmap 23 0',
    'm-roadmap 116 4',
    'm-events-outcomes 68 34',
    'm-events-objectivity 121 64',
    'm-events-heads 40 20',
    'm-events-training 32 16',
    'm-events-methodical 30 16',
    'm-events-shnor 168 86',
    'm-events-talent 76 38',
    'm-events-career 111 58',
    'y-roadmap 27 2',
  ]);
});

test('ids are unique, and the roadmaps survive JSON', () => {
  const ids = measures.map(({ measure }) => measure.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[a-z\d.-]+$/.test(id))).toEqual([]);
  expect(JSON.parse(JSON.stringify(roadmaps))).toEqual(roadmaps);
});

test('every term of the four orders is understood', () => {
  expect(measures.filter(({ measure }) => measure.term.when.some(({ kind }) => kind === 'unparsed'))).toEqual([]);
});

test('every word on who answers is a known body', () => {
  const rest = measures.flatMap(({ roadmap, measure }) => bodiesOf(measure.responsible.text ?? '', roadmap.bodies).rest);
  expect(rest.filter((words) => words !== '')).toEqual([]);
  const nobody = measures.filter(({ measure }) => measure.responsible.text !== null && measure.responsible.bodies.length === 0);
  expect(nobody).toEqual([]);
});

test('every body of a roadmap answers for something', () => {
  const idle = roadmaps.flatMap((roadmap) =>
    roadmap.bodies.filter(({ name }) => !roadmap.measures.some(({ responsible }) => responsible.bodies.includes(name))),
  );
  expect(idle).toEqual([]);
});

test('where headings do not say the level, only what schools alone answer for is theirs', () => {
  const own = measures.filter(({ roadmap, measure }) => roadmap.levelFrom === 'responsible' && measure.level === 'school');
  expect(own.map(({ measure }) => `${measure.id} ${measure.responsible.text}`)).toEqual([
    'm-roadmap-2-7 Руководители ОУ',
    'm-roadmap-9-3 Руководители ОУ',
    'm-roadmap-9-5 Руководители ОУ',
    'm-roadmap-9-8 Руководители ОУ',
    'y-roadmap-8 ОО',
    'y-roadmap-10 ОО',
  ]);
});

test('terms that end before their order are those of the register', () => {
  const early = measures.filter(({ measure }) => measure.term.flags.includes('before-order'));
  expect(early.map(({ measure }) => `${measure.id} ${measure.term.text}`)).toEqual([
    'k-roadmap-school-46 до 1 декабря 2020',
    'k-roadmap-school-46-routes до 1 декабря 2020',
    'y-roadmap-1 июнь 2020 года',
    'y-roadmap-2 сентябрь 2020 года',
    'y-roadmap-3 октябрь 2020 года',
    'y-roadmap-5 октябрь 2020 года',
  ]);
});

test('notes point at entries of the register on the same order', () => {
  const told = roadmaps.flatMap(({ source, notes }) =>
    notes.flatMap(({ register }) => (register === null ? [] : [`${register} ${source.order}`])),
  );
  const known = discrepancies.map(({ number, order }) => `${number} ${order}`);
  expect(told.length).toBeGreaterThan(0);
  expect(told.filter((entry) => !known.includes(entry))).toEqual([]);
});

test('what was rebuilt says how, and differs from what was printed', () => {
  for (const { measure } of measures) {
    if (!measure.rebuilt) continue;
    expect(measure.rebuilt.how).toMatch(/^[А-Я№«].*\.$/);
    const now = { ...measure, number: measure.printedNumber, term: measure.term.text, responsible: measure.responsible.text };
    const same = Object.entries(measure.rebuilt.printed).filter(([cell, printed]) => now[cell as keyof typeof now] === printed);
    expect(same).toEqual([]);
  }
});
