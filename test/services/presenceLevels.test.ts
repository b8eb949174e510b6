import { expect, test } from 'vitest';
import type { About } from '../../shared/model/records.ts';
import { anApp } from './anApp.ts';

const year = '2020/2021';
const yes = { isPresent: true, document: 'Приказ № 1', link: '' };
const no = { isPresent: false, document: '', link: '' };

test('the criteria of a year are counted by level, schools together and one by one, in the words of each', async () => {
  const app = anApp();
  await app.call('base.create', { kind: 'demo', set: 'yurga', name: 'Юрга' });
  const municipality = (await app.call('base.state', {})).base!.municipality;
  const [first, second] = await app.call('school.list', { year });
  const fill = async (about: About, answers: Record<string, typeof yes>) => {
    const { submission } = await app.call('submission.open', { instrument: 'm-criteria', about, subject: null, year, round: 'year' });
    for (const [item, value] of Object.entries(answers))
      await app.call('submission.saveAnswer', { submission: submission.id, item, value });
    return submission.id;
  };
  expect(await app.call('presence.levels', { instrument: 'm-criteria', year })).toEqual([]);

  const own = await fill({ kind: 'municipality', id: municipality.id }, { '4.2.1': yes, '1.2.10': yes });
  const forms = [
    await fill({ kind: 'school', id: first!.id }, { '1.1.1': yes, '1.1.2': no }),
    await fill({ kind: 'school', id: second!.id }, { '1.1.1': yes, '8.8.1': yes }),
  ];

  const [self, schools, ...others] = await app.call('presence.levels', { instrument: 'm-criteria', year });
  expect(others).toEqual([]);
  expect(self).toMatchObject({
    about: 'municipality',
    forms: [{ submission: own, title: municipality.name }],
    together: { whole: { asked: 87, present: 1, absent: 0, unfilled: 86, share: { from: '1/87', to: '1' } } },
  });
  expect(schools!.forms.map(({ submission, title, whole }) => ({ submission, title, present: whole.present }))).toEqual([
    { submission: forms[0], title: first!.shortName || first!.name, present: 1 },
    { submission: forms[1], title: second!.shortName || second!.name, present: 2 },
  ]);
  expect(schools!.together.whole).toMatchObject({
    asked: 170,
    present: 3,
    absent: 1,
    unfilled: 166,
    share: { from: '3/170', to: '169/170' },
  });
  expect(schools!.together.parts.map(({ id, asked, present }) => `${id}: ${present}/${asked}`)).toEqual([
    '1: 2/28',
    '2: 0/20',
    '3: 0/40',
    '4: 0/12',
    '5: 0/18',
    '6: 0/14',
    '7: 0/16',
    '8: 1/22',
  ]);
  expect(await app.call('presence.levels', { instrument: 'k-risk-profile', year })).toEqual([]);
  app.close();
});

test('a school is not asked what the order asks of the municipality only', async () => {
  const app = anApp();
  await app.call('base.create', { kind: 'demo', set: 'yurga', name: 'Юрга' });
  const [school] = await app.call('school.list', { year });
  const about = { kind: 'school', id: school!.id } as const;
  const { submission } = await app.call('submission.open', { instrument: 'm-criteria', about, subject: null, year, round: 'year' });
  await expect(app.call('submission.saveAnswer', { submission: submission.id, item: '4.2.1', value: yes })).rejects.toMatchObject({
    code: 'bad-input',
  });
  app.close();
});
