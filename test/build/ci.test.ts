import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'opora-ci-'));
const checkout = path.join(work, 'checkout');
const checker = path.join(work, 'shared/tools/ooxml/check-ooxml');
afterAll(() => fs.rmSync(work, { recursive: true, force: true }));
beforeEach(() => {
  fs.rmSync(work, { recursive: true, force: true });
  fs.mkdirSync(path.join(checkout, '.ci'), { recursive: true });
  fs.copyFileSync(path.join(import.meta.dirname, '../../.ci/run'), path.join(checkout, '.ci/run'));
});

if (process.platform === 'linux') {
  test.each([
    ['tests and gate pass', { says: '5 passed, 0 failed' }, '6 passed, 0 failed'],
    ['a test fails', { says: '4 passed, 1 failed', testCode: 1 }, '5 passed, 1 failed'],
    ['the gate fails', { says: '5 passed, 0 failed', checkCode: 1 }, '5 passed, 1 failed'],
    ['the tests end badly after a good word', { says: '5 passed, 0 failed', testCode: 1 }, '6 passed, 1 failed'],
    ['the tests end well after a bad word', { says: '4 passed, 1 failed' }, '5 passed, 2 failed'],
    ['no test ran', { says: '0 passed, 0 failed' }, '1 passed, 1 failed'],
    ['the last line is another', { says: '5 passed, 0 failed\nand more' }, '1 passed, 1 failed'],
    ['there is no line at all', { says: '', testCode: 137 }, '1 passed, 1 failed'],
  ])('where %s', (_name, npm, line) => {
    expect(run(npm).slice(0, 2)).toEqual([line.endsWith(' 0 failed') ? 0 : 1, line]);
  });

  test('what failed is said again just above the last line', () => {
    const said = run({
      says: 'FAILED: test/a.test.ts: adds: expected 1 to be 2\nand much more\n4 passed, 1 failed',
      testCode: 1,
      checkCode: 1,
    })[2];
    expect(said.slice(-4)).toEqual([
      'FAILED: test/a.test.ts: adds: expected 1 to be 2',
      'FAILED: npm run check (exit code 1)',
      'lint: no',
      '4 passed, 2 failed',
    ]);
  });

  test.each([
    ['the checker is missing', [], 1],
    ['the tests left no documents', ['readme.txt'], 1],
    ['a document is broken', ['good.docx', 'bad.xlsx'], 1],
    ['LibreOffice does not open a document', ['broken.docx'], 1],
    ['the documents are whole', ['good.docx', 'forms/a b.xlsx', 'bad.pdf'], 0],
  ])('where %s', (name, files, failed) => {
    fs.mkdirSync(path.dirname(checker), { recursive: true });
    if (!name.includes('missing')) aChecker();
    for (const file of files) {
      fs.mkdirSync(path.dirname(path.join(checkout, 'out/documents', file)), { recursive: true });
      fs.writeFileSync(path.join(checkout, 'out/documents', file), '');
    }
    expect(run({ says: '5 passed, 0 failed' }).slice(0, 2)).toEqual([failed, `${7 - failed} passed, ${failed} failed`]);
  });
}

/** A stand-in that rejects what is called bad; its Python says that it has what the checker needs. */
function aChecker(): void {
  const python = path.join(work, 'python');
  fs.writeFileSync(python, '#!/bin/bash\n[ "$1" = -c ] && exit 0\n[[ "$*" != *bad* ]]\n', { mode: 0o755 });
  fs.writeFileSync(checker, `#!${python}\n`, { mode: 0o755 });
}

/** Exit code, last line and all lines of the run with a stand-in for npm. */
function run({
  says,
  testCode = 0,
  checkCode = 0,
}: {
  says: string;
  testCode?: number;
  checkCode?: number;
}): [number | null, string | undefined, readonly string[]] {
  const bin = path.join(work, 'bin');
  fs.mkdirSync(bin);
  const npm = `#!/bin/bash\nif [ "$*" = test ]; then printf '%s\\n' "$SAYS"; exit ${testCode}; fi\n[ ${checkCode} = 0 ] || echo 'lint: no'\nexit ${checkCode}\n`;
  fs.writeFileSync(path.join(bin, 'npm'), npm, { mode: 0o755 });
  // Makes a PDF of each file but a broken one.
  const office = '#!/bin/bash\nfolder=\nfor one in "$@"; do\n'.concat(
    '  [ "$last" = --outdir ] && folder=$one\n  last=$one\n',
    '  [[ $one = *.docx && $one != *broken* ]] && echo x >"$folder/$(basename "$one").pdf"\ndone\nexit 0\n',
  );
  fs.writeFileSync(path.join(bin, 'soffice'), office, { mode: 0o755 });
  const env = { ...process.env, SAYS: says, PATH: `${bin}:${process.env['PATH']}` };
  const { status, stdout } = spawnSync('bash', [path.join(checkout, '.ci/run')], { encoding: 'utf8', env });
  const lines = stdout.trimEnd().split('\n');
  return [status, lines.at(-1), lines];
}
