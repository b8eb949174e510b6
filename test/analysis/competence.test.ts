import { expect, it } from 'vitest';
import { analyseCompetence } from '../../shared/analysis/competence.ts';
import type { CompetenceForm } from '../../shared/analysis/competenceForm.ts';
import { scoreForm } from '../../shared/engine/score.ts';
import { instrumentById } from '../../shared/instruments/index.ts';

const instrument = instrumentById('k-teacher-competence')!;
type Values = readonly [number, number, number, number | 'нет'];

function aForm(person: string, values: Values | null, over: Partial<CompetenceForm> = {}): CompetenceForm {
  const [a1, a3, a4, a5] = values ?? [];
  const answers = { '1': a1, '3': a3, '4': a4, '5': a5 };
  return {
    school: { id: 's1', name: 'ООШ № 7', isLow: true },
    person: { id: person, name: person },
    subject: 'математика',
    submission: values ? `${person}-form` : null,
    signedOn: null,
    score: values ? scoreForm(instrument, answers) : null,
    answers,
    subjectDeficits: [],
    methodDeficits: [],
    methodLevel: null,
    subjectForm: null,
    methodForm: null,
    ...over,
  };
}

const low: Values = [0, 0, 0, 'нет'];
const half: Values = [1, 0, 1, 0];
const top: Values = [2, 1, 2, 2];

it('counts levels by school and subject with exact means, and leaves out what has none', () => {
  const other = { school: { id: 's2', name: 'СОШ № 3', isLow: true }, subject: 'физика' };
  const found = analyseCompetence('2020/2021', [aForm('a', low), aForm('b', half), aForm('c', null), aForm('d', top, other)], []);
  expect(found.whole).toEqual({ owed: 4, determined: 3, byLevel: { A: 1, C: 1, D: 1 }, mean: '3/4' });
  expect(found.schools.map(({ key, distribution }) => [key.name, distribution.determined, distribution.mean])).toEqual([
    ['ООШ № 7', 2, '1/4'],
    ['СОШ № 3', 1, '7/4'],
  ]);
  expect(found.subjects.map(({ key, distribution }) => [key, distribution.owed])).toEqual([
    ['математика', 3],
    ['физика', 1],
  ]);
  expect(found.missing.map((index) => found.forms[index]!.person.id)).toEqual(['c']);
  expect(found.onBoundary.map((index) => found.forms[index]!.person.id)).toEqual(['b']);
});

it('groups teachers of one subject with the same level', () => {
  const found = analyseCompetence(
    '2020/2021',
    [aForm('a', low), aForm('b', low), aForm('c', low, { subject: 'физика' }), aForm('d', top)],
    [],
  );
  expect(found.groups.map(({ subject, level, forms }) => [subject, level, forms.map((index) => found.forms[index]!.person.id)])).toEqual([
    ['математика', 'A', ['a', 'b']],
  ]);
});

it('puts one section together however it was typed, most frequent first', () => {
  const found = analyseCompetence(
    '2020/2021',
    [
      aForm('a', low, { subjectDeficits: ['Дроби', 'Функции'] }),
      aForm('b', low, { subjectDeficits: ['функции. ', '  Функции', ''] }),
      aForm('c', low, { subjectDeficits: ['Функции'], subject: 'физика' }),
    ],
    [],
  );
  expect(found.subjectDeficits.map(({ subject, section, forms }) => [subject, section, forms.length])).toEqual([
    ['математика', 'Функции', 2],
    ['математика', 'Дроби', 1],
    ['физика', 'Функции', 1],
  ]);
});

it('compares a teacher with herself in the same subject, exactly', () => {
  const before = [aForm('a', low), aForm('b', half, { subject: 'физика' }), aForm('c', null), aForm('d', top)];
  const now = [aForm('a', [1, 0, 0, 'нет']), aForm('b', half), aForm('c', top), aForm('d', half)];
  const found = analyseCompetence('2020/2021', now, before);
  expect(found.changes).toEqual([
    { form: 0, before: { submission: 'a-form', total: '0', level: 'A' }, difference: '1/3', direction: 'up' },
    { form: 3, before: { submission: 'd-form', total: '7/4', level: 'D' }, difference: '-5/4', direction: 'down' },
  ]);
});

it('puts methodical deficits of all subjects together', () => {
  const found = analyseCompetence(
    '2020/2021',
    [
      aForm('a', low, { methodDeficits: ['Групповая работа'] }),
      aForm('b', low, { methodDeficits: ['групповая работа.'], subject: 'физика' }),
    ],
    [],
  );
  expect(found.methodDeficits).toEqual([{ subject: null, section: 'Групповая работа', forms: [0, 1] }]);
});

it('is plain JSON', () => {
  const found = analyseCompetence('2020/2021', [aForm('a', low), aForm('b', null)], [aForm('a', half)]);
  expect(JSON.parse(JSON.stringify(found))).toEqual(found);
});
