import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dispatch } from '../../electron/ipc/serve.ts';
import { createApp } from '../../electron/services/app.ts';
import { contract, type CallName } from '../../shared/ipc/contract.ts';
import { type SubmissionView } from '../../shared/ipc/calls/forms.ts';
import { leaves } from '../../shared/engine/instrument.ts';
import { instruments } from '../../shared/instruments/index.ts';
import { builtInLibrary } from '../../shared/instruments/library.ts';
import { rules } from '../../shared/instruments/rules.ts';
import { aFolder } from '../services/anApp.ts';
import { acceptedInput, type KnownWords } from './acceptedInput.ts';
import { randomPayload } from './randomPayload.ts';
import { seeded } from './seeded.ts';
import { unknownOfPerson } from '../../shared/model/unknownOfPerson.ts';

const folder = aFolder();
const host = {
  shell: 'loopback' as const,
  printPdf: () => Promise.resolve(new Uint8Array()),
  drawCharts: () => Promise.resolve(new Map()),
  showInFolder: () => Promise.resolve(),
  openFile: () => Promise.resolve(),
};
const app = createApp({ dataFolder: folder, documentsFolder: folder, host });
const { handlers } = app;
afterAll(() => {
  app.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Those that stay with the open base. */
const names = (Object.keys(contract) as CallName[]).filter((name) => !['base.create', 'base.open'].includes(name));
let known: KnownWords = {};

beforeAll(async () => {
  const { base } = await handlers['base.create']({ kind: 'demo', set: 'yurga', name: 'Проба' });
  const year = base?.years[0] ?? '';
  const schools = (await handlers['school.list']({ year })).map(({ id }) => id);
  const [school = ''] = schools;
  const person = await handlers['person.add']({ ...aPerson, school });
  const forms: string[] = [];
  const ids = { municipality: base?.municipality.id ?? '', school, teacher: person.id, mentor: person.id, tutor: person.id };
  for (const { id, about, rounds, perSubject } of instruments) {
    const round = rounds[0] === 'visit' ? '2020-12-17' : rounds[0]!;
    const key = { instrument: id, about: { kind: about, id: ids[about] }, subject: perSubject ? 'Математика' : null, year, round };
    const reply = await dispatch(handlers, 'submission.open', key, noted);
    if (reply.ok) forms.push((reply.data as SubmissionView).submission.id);
  }
  const results = (await handlers['result.list']({})).slice(0, 3).map(({ id }) => id);
  known = {
    school: schools,
    submission: forms,
    id: [...schools, person.id, ...forms, ...results],
    item: instruments.flatMap(({ items }) => leaves(items).map(({ id }) => id)),
    instrument: instruments.map(({ id }) => id),
    municipality: [base?.municipality.id ?? ''],
    kind: (await handlers['report.list']({})).map(({ kind }) => kind),
    rule: rules.map(({ id }) => id),
    value: rules.flatMap(({ values }) => values.map(({ value }) => value)),
    subjects: ['Математика', 'Русский язык'],
  };
});

const aPerson = {
  name: 'Петрова Анна Ивановна',
  role: 'teacher' as const,
  ...unknownOfPerson,
  subjects: ['Математика'],
};

/** Answers of the right shape for some kind of item, right or wrong in value. */
const likely: readonly unknown[] = [
  0,
  1,
  2,
  50,
  -1,
  'нет',
  'high',
  'в',
  'текст\u0000',
  true,
  false,
  [],
  ['а', ''],
  {},
  [{}],
  { isConfirmed: true, reason: '' },
  { measures: 'а', period: '' },
  { count: 1, total: 0 },
  { count: 3, share: 10, given: null },
  { previous: 1, current: 'not-arrived' },
  { isPresent: true, document: '', link: '' },
  [{ requisites: '', link: '' }],
  [{ text: 'а', isConfirmed: null }],
];

const bugs: string[] = [];
const noted = (name: string, error: unknown) =>
  bugs.push(`${name}: ${error instanceof Error ? (error.stack ?? '').slice(0, 500) : String(error)}`);

describe('an open base', () => {
  it('bears every answer that a form accepts: it is shown, weighed and printed', async () => {
    const input = acceptedInput(42, known);
    const { pick } = seeded(42);
    for (const submission of known['submission'] ?? []) {
      const { submission: form } = await handlers['submission.get']({ id: submission });
      const items = leaves(builtInLibrary.formOf(form)?.items ?? []);
      // One item of each kind: a form may hold hundreds.
      for (const { id: item } of new Map(items.map((one) => [one.kind, one])).values()) {
        const { value } = input('submission.saveAnswer') as { readonly value: unknown };
        for (const each of [value, ...likely]) await dispatch(handlers, 'submission.saveAnswer', { submission, item, value: each }, noted);
        await dispatch(handlers, 'submission.saveAnswer', { submission, item, value: pick(likely) }, noted);
      }
      expect((await handlers['submission.history']({ id: submission })).length).toBeGreaterThan(0);
      await dispatch(handlers, 'form.make', { instrument: form.instrument, submission, format: 'docx' }, noted);
    }
    for (const name of ['home.matrix', 'school.list', 'discrepancy.list'] as const)
      await dispatch(handlers, name, { year: '2020/2021' }, noted);
    expect(bugs).toEqual([]);
  });

  it.each([1, 2, 3, 4, 5, 6])('bears every input that the contract accepts: a reply, and no bug (seed %i)', async (seed) => {
    const input = acceptedInput(seed, known);
    for (const name of names) {
      for (let round = 0; round < 5; round++) await dispatch(handlers, name, input(name), noted);
    }
    expect(bugs).toEqual([]);
  });

  it('is not changed by what the contract refuses', async () => {
    const state = async () => [await handlers['person.list']({}), await handlers['result.list']({}), await handlers['base.check']({})];
    const before = await state();
    const random = randomPayload(7);
    for (const name of names) {
      for (let round = 0; round < 100; round++) await dispatch(handlers, name, { ...(random() as object), foreign: 1 }, noted);
    }
    expect(await state()).toEqual(before);
    expect(bugs).toEqual([]);
  });
});
