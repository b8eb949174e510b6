import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { integrityProblems } from '../../electron/db/integrity.ts';
import { openForWriting } from '../../electron/services/base.ts';
import { openForm, saveAnswer } from '../../electron/services/entry.ts';
import { aBase, aFolder, clock, deficits, enterAnswers, kill, nextLine } from './aBase.ts';

test('a base that can not grow refuses with a sentence, loses nothing and goes on when there is room again', () => {
  const base = openForWriting(aBase(), clock);
  const { db } = base.connection;
  const { submission } = openForm(base, deficits.key);
  const save = (n: number, value: string[]) => {
    saveAnswer(base, { submission: submission.id, item: deficits.item, value });
    return n;
  };
  save(1, deficits.value(1));
  const pages = Number(db.pragma('page_count', { simple: true }));
  db.pragma(`max_page_count = ${pages}`);
  const long = ['x'.repeat(90_000)];
  expect(() => save(2, long)).toThrow(expect.objectContaining({ code: 'disk-full', message: expect.stringContaining('Освободите место') }));
  expect(base.submissions.answers(submission.id)).toEqual({ [deficits.item]: deficits.value(1) });
  expect(integrityProblems(db)).toEqual([]);
  db.pragma('max_page_count = 1000000');
  save(3, long);
  expect(base.submissions.history(submission.id)).toHaveLength(2);
  base.connection.close();
});

if (process.platform === 'linux')
  test('a file system that refuses to write gives the same, and what was acknowledged is there', async () => {
    const file = aBase();
    const child = enterAnswers(file, { count: 400, wrap: ['bash', '-c', 'ulimit -S -f 400; exec "$0" "$@"'] });
    const saved: number[] = [];
    let refused: string | null = null;
    let isRaised = false;
    for (let line = await nextLine(child); line !== null; line = await nextLine(child)) {
      const [code, n] = line.split(' ');
      if (code === 'saved') saved.push(Number(n));
      if (code === 'disk-full') {
        refused ??= line;
        if (!isRaised) execFileSync('prlimit', ['--pid', String(child.process.pid), '--fsize=unlimited']);
        isRaised = true;
      }
      if (isRaised && code === 'saved') break;
    }
    await kill(child);
    expect(refused).toMatch(/^disk-full \d+ .*[Оо]свободите место/);
    const base = openForWriting(file, clock);
    expect(integrityProblems(base.connection.db)).toEqual([]);
    const history = base.submissions.history(base.submissions.find(deficits.key)!.id).map((change) => change.new);
    expect(history.slice(0, saved.length)).toEqual(saved.map((n) => deficits.value(n)));
    base.connection.close();
  });

if (process.platform === 'linux')
  test('a new base that does not fit leaves nothing behind', () => {
    const folder = aFolder();
    const cli = path.join(import.meta.dirname, '../../electron/cli.ts');
    const args = ['-c', 'ulimit -f 60; exec "$0" "$@"', process.execPath, cli, 'demo', '--db', path.join(folder, 'новая.opora')];
    const { status, stderr } = spawnSync('bash', args, { encoding: 'utf8' });
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^disk-full: .*[Оо]свободите место.*\n$/)]);
    expect(readdirSync(folder)).toEqual([]);
  });
