import { afterEach, beforeEach, expect, test } from 'vitest';
import { anApp, type Call } from './anApp.ts';
import { aPerson, aSchool } from './records.ts';

const year = '2020/2021';
let call: Call;
let close: () => void;
let school: string;
let teacher: string;

beforeEach(async () => {
  ({ call, close } = anApp({ now: () => new Date('2021-05-20T10:00:00') }));
  await call('base.create', { kind: 'empty', name: 'Кореновский район' });
  school = (await call('school.add', aSchool())).id;
  teacher = (await call('person.add', aPerson({ school }))).id;
});
afterEach(() => close());

const competence = () => ({
  instrument: 'k-teacher-competence',
  about: { kind: 'teacher' as const, id: teacher },
  subject: 'математика',
  year,
  round: 'year',
});

test('opening a form twice gives the same form', async () => {
  const first = await call('submission.open', competence());
  const second = await call('submission.open', competence());
  expect(second).toEqual(first);
});

test('a level of the subject form gives indicator 1, an entered value overrides it', async () => {
  const subjectForm = await call('submission.open', { ...competence(), instrument: 'k-subject-form' });
  await call('submission.saveAnswer', { submission: subjectForm.submission.id, item: 'level', value: 'high' });
  const { submission, derived, effective } = await call('submission.open', competence());
  expect({ derived, effective }).toEqual({
    derived: { '1': { submission: subjectForm.submission.id, title: expect.stringContaining('предметных компетенций') } },
    effective: { '1': 2 },
  });
  const { view } = await call('submission.saveAnswer', { submission: submission.id, item: '1', value: 0 });
  expect({ derived: view.derived, effective: view.effective }).toEqual({ derived: {}, effective: { '1': 0 } });
  const { view: back } = await call('submission.saveAnswer', { submission: submission.id, item: '1', value: null });
  expect(back.effective).toEqual({ '1': 2 });
});

test('a complete form is scored with the rules in force, a decision changes the level from its day on', async () => {
  const { submission } = await call('submission.open', competence());
  for (const [item, value] of Object.entries({ 1: 1, 2: 2, 3: 1, 4: 0, 5: 0 }))
    await call('submission.saveAnswer', { submission: submission.id, item, value });
  const level = async () => {
    const { score } = await call('submission.get', { id: submission.id });
    return score?.status === 'scored' ? [score.total, score.level] : score?.status;
  };
  expect(await level()).toEqual(['1/2', 'C']);
  const decision = { rule: 'k-competence.boundary', value: 'upper', by: 'Орлова А. П.' };
  await call('rule.set', { ...decision, decidedOn: '2021-06-01' });
  expect(await level()).toEqual(['1/2', 'C']);
  await call('rule.set', { ...decision, decidedOn: '2021-05-20' });
  expect(await level()).toEqual(['1/2', 'B']);
  expect((await call('submission.get', { id: submission.id })).rules).toMatchObject([{ ...decision, decidedOn: '2021-05-20' }]);
});

test('a wrong value stays in the draft, a shape no input gives and an unknown item are refused', async () => {
  const { submission } = await call('submission.open', competence());
  const { view } = await call('submission.saveAnswer', { submission: submission.id, item: '3', value: 7 });
  expect([view.answers, view.score?.status]).toEqual([{ '3': 7 }, 'invalid']);
  await expect(call('submission.saveAnswer', { submission: submission.id, item: '3', value: { a: [1] } })).rejects.toMatchObject({
    code: 'bad-input',
  });
  await expect(call('submission.saveAnswer', { submission: submission.id, item: '99', value: 1 })).rejects.toMatchObject({
    code: 'bad-input',
  });
  await expect(call('submission.saveAnswer', { submission: submission.id, item: 'constructor', value: 1 })).rejects.toMatchObject({
    code: 'bad-input',
  });
  expect((await call('submission.get', { id: submission.id })).answers).toEqual({ '3': 7 });
});

test('history keeps who, when, old and new', async () => {
  await call('settings.save', { author: 'Орлова А. П.' });
  const { submission } = await call('submission.open', competence());
  await call('submission.saveAnswer', { submission: submission.id, item: '3', value: 0 });
  await call('submission.saveAnswer', { submission: submission.id, item: '3', value: 1 });
  await call('submission.saveAnswer', { submission: submission.id, item: '3', value: 1 });
  await call('submission.saveAnswer', { submission: submission.id, item: '3', value: null });
  const by = { item: '3', by: 'Орлова А. П.', at: new Date('2021-05-20T10:00:00').toISOString(), copiedFrom: null };
  expect(await call('submission.history', { id: submission.id })).toEqual([
    { ...by, old: null, new: 0 },
    { ...by, old: 0, new: 1 },
    { ...by, old: 1, new: null },
  ]);
});

test('a signed form refuses answers and notes until it is reopened with a reason', async () => {
  const { submission } = await call('submission.open', competence());
  const { id } = submission;
  await call('submission.sign', { submission: id, signedOn: '2021-05-19', signedBy: 'Директор Иванова' });
  await expect(call('submission.saveAnswer', { submission: id, item: '3', value: 1 })).rejects.toMatchObject({ code: 'submission-signed' });
  await expect(call('submission.saveNote', { submission: id, item: '3', note: 'x' })).rejects.toMatchObject({ code: 'submission-signed' });
  await expect(call('submission.sign', { submission: id, signedOn: '2021-05-19', signedBy: '' })).rejects.toMatchObject({
    code: 'submission-signed',
  });
  const reopened = await call('submission.reopen', { submission: id, reason: 'ошибка в показателе № 3' });
  expect(reopened.submission).toMatchObject({ isSigned: false, signedOn: null, signedBy: '' });
  const { view } = await call('submission.saveAnswer', { submission: id, item: '3', value: 1 });
  expect(view.answers).toEqual({ '3': 1 });
});

test('last year stands beside this year', async () => {
  await call('year.add', { year: '2019/2020' });
  const before = await call('submission.open', { ...competence(), year: '2019/2020' });
  await call('submission.saveAnswer', { submission: before.submission.id, item: '3', value: 0 });
  const now = await call('submission.open', competence());
  expect(now.previous).toEqual({ year: '2019/2020', effective: { '3': 0 }, incomparable: [] });
});

test('a form is refused about somebody it is not for, for a subject not taught, in a year or period that is not there', async () => {
  const open = (over: object) => call('submission.open', { ...competence(), ...over });
  await expect(open({ about: { kind: 'school', id: school } })).rejects.toMatchObject({ code: 'bad-input' });
  await expect(open({ about: { kind: 'teacher', id: 'nobody' } })).rejects.toMatchObject({ code: 'not-found' });
  await expect(open({ subject: 'химия' })).rejects.toMatchObject({ code: 'bad-input' });
  await expect(open({ subject: null })).rejects.toMatchObject({ code: 'bad-input' });
  await expect(open({ year: '2030/2031' })).rejects.toMatchObject({ code: 'not-found' });
  await expect(open({ round: 'q1' })).rejects.toMatchObject({ code: 'bad-input' });
  await expect(open({ instrument: 'k-nothing' })).rejects.toMatchObject({ code: 'not-found' });
});

test('risks come from the three forms of the school', async () => {
  const about = { kind: 'school' as const, id: school };
  const profile = await call('submission.open', { instrument: 'k-risk-profile', about, subject: null, year, round: 'year' });
  const { view } = await call('submission.saveAnswer', { submission: profile.submission.id, item: '1', value: 'high' });
  expect(view.risks?.factors[0]).toMatchObject({ significance: 'high', isDiagnosed: true, outcome: 'not-observed' });
  expect(view.risks?.findings).toEqual([{ kind: 'no-protocol', factor: null }]);
});
