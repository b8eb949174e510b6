import { afterEach, beforeEach, expect, test } from 'vitest';
import { anApp, type Call } from './anApp.ts';
import { aPerson, aSchool } from './records.ts';

const year = '2020/2021';
let call: Call;
let close: () => void;

beforeEach(async () => {
  ({ call, close } = anApp({ now: () => new Date('2021-05-20T10:00:00') }));
  await call('base.create', { kind: 'empty', name: 'Кореновский район' });
});
afterEach(() => close());

test('a school is added, changed, removed with its people and restored', async () => {
  const school = await call('school.add', aSchool());
  await call('school.setStatus', { school: school.id, year, status: 'shnor', basis: 'приказ № 579' });
  await call('person.add', aPerson({ school: school.id }));
  const { municipality: _, ...rest } = school;
  await call('school.save', { ...rest, director: 'Иванова И. И.' });
  expect(await call('school.list', { year })).toMatchObject([{ id: school.id, director: 'Иванова И. И.', status: 'shnor', teachers: 1 }]);
  await call('school.remove', { id: school.id });
  expect([await call('school.list', { year }), await call('person.list', {})]).toEqual([[], []]);
  await expect(call('school.get', { id: school.id })).rejects.toMatchObject({ code: 'not-found' });
  await call('school.restore', { id: school.id });
  expect([(await call('school.list', { year })).length, (await call('person.list', {})).length]).toEqual([1, 1]);
});

test('a second school of the same name or login is refused beside its field', async () => {
  await call('school.add', aSchool({ code: 'sch1' }));
  await expect(call('school.add', aSchool())).rejects.toMatchObject({ code: 'duplicate', fields: { name: 'Уже есть в базе' } });
  await expect(call('school.add', aSchool({ name: 'Другая', code: 'sch1' }))).rejects.toMatchObject({
    code: 'duplicate',
    fields: { code: 'Уже есть в базе' },
  });
});

test('a teacher keeps the order of subjects, is removed and restored; one without a school is refused', async () => {
  const school = (await call('school.add', aSchool())).id;
  const person = await call('person.add', aPerson({ school, subjects: ['физика', 'математика', 'физика'] }));
  expect(person.subjects).toEqual(['физика', 'математика']);
  await call('person.remove', { id: person.id });
  expect(await call('person.list', {})).toEqual([]);
  expect(await call('person.restore', { id: person.id })).toEqual(person);
  await expect(call('person.add', aPerson())).rejects.toMatchObject({ code: 'bad-input', fields: { school: 'Укажите школу' } });
});

test('a result replaces the one of the same procedure, a removed one comes back by saving it', async () => {
  const school = (await call('school.add', aSchool())).id;
  const result = {
    school,
    procedure: 'ВПР',
    subject: 'МА',
    grade: 5,
    year: 2019,
    low: 22,
    high: 0,
    isHeld: true,
    participants: null,
  } as const;
  const first = await call('result.save', result);
  const second = await call('result.save', { ...result, low: 20 });
  expect([second.id, await call('result.list', {})]).toEqual([first.id, [second]]);
  const { id, ...removed } = await call('result.remove', { id: first.id });
  expect(await call('result.list', {})).toEqual([]);
  expect(await call('result.save', removed)).toEqual({ ...removed, id });
  const absent = await call('result.save', { ...result, year: 2018, isHeld: false, low: 0 });
  expect([absent.low, absent.high]).toEqual([null, null]);
  await expect(call('result.save', { ...result, low: 60, high: 50 })).rejects.toMatchObject({ code: 'bad-input' });
  await expect(call('result.save', { ...result, school: 'nowhere' })).rejects.toMatchObject({ code: 'not-found' });
});

test('school years are two in a row, targets replace each other', async () => {
  await expect(call('year.add', { year: '2021/2023' })).rejects.toMatchObject({ code: 'bad-input' });
  expect(await call('year.add', { year: '2021/2022' })).toEqual(['2020/2021', '2021/2022']);
  await call('targets.save', { year, share: 16 });
  expect(await call('targets.save', { year, share: 15.5 })).toMatchObject([{ year, share: 15.5 }]);
});

test('a target is the plan of the year’s form: what is written in one place is read in the other', async () => {
  const municipality = (await call('base.state', {})).base!.municipality.id;
  const key = { instrument: 'y-targets', about: { kind: 'municipality' as const, id: municipality }, subject: null, year, round: 'year' };
  expect(await call('targets.save', { year, share: null })).toEqual([]);
  expect(await call('submission.list', { instrument: 'y-targets', year })).toEqual([]);
  await call('targets.save', { year, share: 16 });
  const { submission, answers } = await call('submission.open', key);
  expect(answers).toEqual({ plan: 16 });
  await call('submission.saveAnswer', { submission: submission.id, item: 'plan', value: { count: 2, total: 12 } });
  await call('submission.saveAnswer', { submission: submission.id, item: 'fact', value: { count: 2, total: 12 } });
  expect((await call('targets.list', {})).map(({ share }) => share?.toFixed(2))).toEqual(['16.67']);
  await call('submission.saveAnswer', { submission: submission.id, item: 'plan', value: 160 });
  expect(await call('targets.list', {})).toEqual([]);
  await call('submission.sign', { submission: submission.id, signedOn: '2020-12-17', signedBy: '' });
  await expect(call('targets.save', { year, share: 15 })).rejects.toMatchObject({ code: 'submission-signed' });
});

test('the forms of a teacher removed later stay in the years before', async () => {
  const school = (await call('school.add', aSchool())).id;
  const { id } = await call('person.add', aPerson({ school }));
  await call('year.add', { year: '2019/2020' });
  const key = { instrument: 'k-subject-form', about: { kind: 'teacher' as const, id }, subject: 'математика', round: 'year' };
  for (const of of ['2019/2020', year]) await call('submission.open', { ...key, year: of });
  await call('person.remove', { id });
  const titles = async (of: string) =>
    (await call('submission.list', { instrument: key.instrument, year: of })).map(({ aboutTitle }) => aboutTitle);
  expect([await titles('2019/2020'), await titles(year)]).toEqual([['Орлова Анна Петровна'], []]);
});
