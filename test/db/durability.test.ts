import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { integrityProblems } from '../../electron/db/integrity.ts';
import { openForReading, openForWriting } from '../../electron/services/base.ts';
import { aBase, clock, deficits, enterAnswers, kill, nextLine } from './aBase.ts';

test('a process killed in the middle of a hundred entries, twenty times, loses no acknowledged one', async () => {
  const file = aBase();
  for (let run = 0; run < 20; run++) {
    const before = entered(file).length;
    const child = enterAnswers(file);
    const last = 3 + ((run * 37) % 90);
    const acknowledged: number[] = [];
    for (let line = await nextLine(child); line !== null; line = await nextLine(child)) {
      if (line.startsWith('saved ')) acknowledged.push(Number(line.slice(6)));
      if (acknowledged.length >= last) break;
    }
    await kill(child);
    expect(acknowledged.length).toBeGreaterThanOrEqual(last);
    const kept = entered(file).slice(before);
    expect(kept.slice(0, acknowledged.length)).toEqual(acknowledged.map((n) => deficits.value(n)));
  }
}, 120_000);

/** Every value ever entered, in order, read from a sound file. */
function entered(file: string): readonly unknown[] {
  const base = openForWriting(file, clock);
  try {
    expect(integrityProblems(base.connection.db)).toEqual([]);
    const submission = base.submissions.find(deficits.key);
    if (!submission) return [];
    const history = base.submissions.history(submission.id).map((change) => change.new);
    expect(base.submissions.answers(submission.id)[deficits.item]).toEqual(history.at(-1));
    return history;
  } finally {
    base.connection.close();
  }
}

test('a second writer is refused, readers are not, and a killed writer leaves no lock', async () => {
  const file = aBase();
  const child = enterAnswers(file, { count: 1, pause: 60_000 });
  expect(await nextLine(child)).toBe('ready');
  expect(await nextLine(child)).toBe('saved 1');
  expect(() => openForWriting(file, clock)).toThrow(expect.objectContaining({ code: 'base-in-use' }));
  const reader = openForReading(file, clock);
  expect(reader.submissions.answers(reader.submissions.find(deficits.key)!.id)).toEqual({ [deficits.item]: deficits.value(1) });
  reader.connection.close();
  await kill(child);
  expect(entered(file)).toEqual([deficits.value(1)]);
});

test('the same process can not open a base for writing twice either', () => {
  const file = aBase();
  const first = openForWriting(file, clock);
  expect(() => openForWriting(file, clock)).toThrow(expect.objectContaining({ code: 'base-in-use' }));
  first.connection.close();
  openForWriting(file, clock).connection.close();
  expect(existsSync(`${file}-wal`)).toBe(false);
});

test('every connection reads back the settings that keep data', () => {
  const file = aBase();
  const settings = [
    'journal_mode',
    'synchronous',
    'foreign_keys',
    'temp_store',
    'trusted_schema',
    'cell_size_check',
    'secure_delete',
    'busy_timeout',
  ];
  for (const open of [openForWriting, openForReading]) {
    const { db, close } = open(file, clock).connection;
    db.prepare('select * from school').all();
    expect(settings.map((name) => db.pragma(name, { simple: true }))).toEqual(['wal', 2, 1, 2, 0, 1, 1, 5000]);
    close();
  }
});
