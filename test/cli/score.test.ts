import { Readable, Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { describeInstruments } from '../../electron/cli/instruments.ts';
import { scoreLines } from '../../electron/cli/score.ts';
import { instruments } from '../../shared/instruments/index.ts';

async function scored(lines: readonly string[]) {
  let text = '';
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString();
      done();
    },
  });
  await scoreLines(Readable.from([lines.join('\n')]), output);
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { status: string; errors?: { code: string }[] });
}

const right = { instrument: 'k-teacher-competence', answers: { '1': 2, '2': 'нет', '3': 1, '4': 1, '5': 'нет' } };
const rules = { 'k-competence.terms': 'as-written', 'k-competence.boundary': 'lower' };

it('answers a case as the command line says', async () => {
  const [result] = await scored([JSON.stringify({ ...right, rules })]);
  expect(result).toMatchObject({ status: 'scored', total: '4/3', value: 4 / 3, n: 3, level: 'C', marks: [] });
});

it('goes on after a bad line and keeps the order', async () => {
  const results = await scored([
    'не JSON',
    JSON.stringify(right),
    JSON.stringify({ instrument: 'no-such', answers: {} }),
    JSON.stringify({ instrument: 'k-risk-profile', answers: {} }),
    JSON.stringify({ ...right, rules: { 'k-competence.terms': 'guess' } }),
    JSON.stringify({ ...right, rules: { 'k-other': 'x' } }),
    JSON.stringify({ ...right, answers: [1] }),
    JSON.stringify({ ...right, answers: { '1': 2 } }),
    '5',
  ]);
  expect(results.map((result) => result.errors?.[0]?.code ?? result.status)).toEqual([
    'not-json',
    'scored',
    'unknown-instrument',
    'not-scored',
    'unknown-rule',
    'unknown-rule',
    'unknown-value',
    'incomplete',
    'unknown-instrument',
  ]);
});

it('answers twenty thousand lines in their order', async () => {
  const lines = Array.from({ length: 20_000 }, (_, i) => JSON.stringify({ ...right, answers: { ...right.answers, '1': i % 3 } }));
  const totals = (await scored(lines)) as unknown as { total: string }[];
  expect(totals.map(({ total }) => total)).toEqual(lines.map((_, i) => ['2/3', '1', '4/3'][i % 3]));
});

it('describes every instrument', () => {
  const described = describeInstruments();
  expect(described.map(({ id }) => id)).toEqual(instruments.map(({ id }) => id));
  expect(described.find(({ id }) => id === 'k-risk-profile')).toMatchObject({ isScored: false, about: 'school', order: 'К' });
  expect(described.filter(({ isScored, order }) => isScored && order === 'К').map(({ id }) => id)).toEqual([
    'k-teacher-competence',
    'k-methodical-help',
    'k-mentor-centre',
    'k-tutor-point',
  ]);
  const competence = described.find(({ id }) => id === 'k-teacher-competence')!;
  expect(competence.items.map(({ id, values }) => [id, values])).toEqual([
    ['1', [0, 1, 2]],
    ['2', [0, 1, 2, 'нет']],
    ['3', [0, 1]],
    ['4', [0, 1, 2]],
    ['5', [0, 1, 2, 'нет']],
  ]);
  expect('levels' in competence && competence.levels.map(({ level }) => level)).toEqual(['A', 'B', 'C', 'D']);
});
