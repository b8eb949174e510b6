import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import path from 'node:path';
import { expect, test } from 'vitest';
import { integrityProblems } from '../../electron/db/integrity.ts';
import { openForWriting, type Base } from '../../electron/services/base.ts';
import { checkBase } from '../../electron/services/checkBase.ts';
import { openForm, signForm } from '../../electron/services/entry.ts';
import { keepScan, scanBytes } from '../../electron/services/keepScan.ts';
import { aPdf } from '../intake/scanFiles.ts';
import { aBase, clock, deficits, kill, nextLine, type Child } from './aBase.ts';

const signature = (submission: string) => ({ submission, signedOn: '2021-05-19', signedBy: 'Директор' });
const scan = (note: string, size = 0) => ({
  name: `${note}.pdf`,
  bytes: Buffer.concat([aPdf(note), Buffer.alloc(size, '\n'), Buffer.from('startxref\n0\n%%EOF')]),
});

function opened<T>(file: string, work: (base: Base, form: string) => T): T {
  const base = openForWriting(file, clock);
  try {
    return work(base, openForm(base, deficits.key).submission.id);
  } finally {
    base.connection.close();
  }
}

/** How the form stands: signed with its sheet and its scan, or none of these; a scan that was taken away counts too. */
function stateOf(base: Base, form: string) {
  const signing = base.submissions.get(form).isSigned ? base.papers.latestSigning(form)! : null;
  if (signing === null) return { isSigned: false, hasPaper: false, scans: 0 };
  const scans = base.connection.db.prepare<[number], { id: string }>('select id from scan where signing = ?').all(signing.id);
  for (const { id } of scans) scanBytes(base, base.scans.get(id));
  return { isSigned: true, hasPaper: base.papers.signed(form, signing.id) !== null, scans: scans.length };
}

test('a process killed in the middle of signing leaves the form as it was or signed with sheet and scan', async () => {
  const file = aBase();
  const form = opened(file, (_, id) => id);
  for (let run = 0; run < 8; run++) {
    const args = [path.join(import.meta.dirname, 'signForm.ts'), file, form, '50'];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const signing: Child = { process: child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() };
    for (let line = await nextLine(signing); line !== null && line !== `begin ${1 + (run % 2)}`;) line = await nextLine(signing);
    await new Promise((resolve) => setTimeout(resolve, run * 2));
    await kill(signing);
    const state = opened(file, (base) => {
      const found = { ...stateOf(base, form), damage: integrityProblems(base.connection.db) };
      base.submissions.reopen(form, 'проба', base.stamp());
      return found;
    });
    const asItWas = { isSigned: false, hasPaper: false, scans: 0, damage: [] };
    expect([asItWas, { isSigned: true, hasPaper: true, scans: 1, damage: [] }]).toContainEqual(state);
  }
}, 120_000);

test('a base that can not grow keeps neither signature nor half a scan, and takes both when there is room', () => {
  const file = aBase();
  opened(file, (base, form) => {
    const { db } = base.connection;
    db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true })) + 20}`);
    expect(() => signForm(base, signature(form), [scan('лист', 400_000)])).toThrow(
      expect.objectContaining({ code: 'disk-full', message: expect.stringContaining('Освободите место') }),
    );
    expect(stateOf(base, form)).toEqual({ isSigned: false, hasPaper: false, scans: 0 });
    expect(db.prepare('select count(*) from storedFile').pluck().get()).toBe(0);
    db.pragma('max_page_count = 1000000');
    signForm(base, signature(form), [scan('лист', 400_000)]);
    expect(stateOf(base, form)).toEqual({ isSigned: true, hasPaper: true, scans: 1 });
    expect(integrityProblems(db)).toEqual([]);
  });
});

test('a scan whose bytes were damaged is told by name when it is opened and by the check of the base', () => {
  opened(aBase(), (base, form) => {
    signForm(base, signature(form));
    keepScan(base, form, scan('лист 1'));
    expect(checkBase(base)).toEqual({ ok: true, problems: [] });
    base.connection.db.prepare('update storedFile set bytes = ?').run(Buffer.from('%PDF-другое'));
    const sentence =
      'лист 1.pdf: файл в базе повреждён: его содержимое изменилось после сохранения. Добавьте его заново или возьмите из резервной копии базы.';
    expect(() => scanBytes(base, base.scans.list(form)[0]!)).toThrow(sentence);
    expect(checkBase(base)).toEqual({ ok: false, problems: [expect.stringMatching(new RegExp(`^Скан, .*${sentence}$`))] });
  });
});
