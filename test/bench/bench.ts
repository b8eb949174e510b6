import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { districtRows } from './district.ts';
import { dossierRows } from './dossiers.ts';
import { intakeRow } from './intake.ts';
import type { Row } from './measure.ts';
import { regionRows } from './region.ts';
import { packRow, reportRows } from './report.ts';
import { resultRows } from './results.ts';
import { saveRows } from './save.ts';
import { scoreLinesRow, scoreRow } from './score.ts';
import { typingRow } from './typing.ts';
import { windowRows } from './window.ts';

/** Prints each row's figures beside the bare part's. Exits 1 where a goal is missed. */
const folder = path.join(import.meta.dirname, '../../out/bench');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const rows: Row[] = [];
for (const measure of [
  scoreRow,
  scoreLinesRow,
  saveRows,
  reportRows,
  packRow,
  districtRows,
  dossierRows,
  regionRows,
  resultRows,
  intakeRow,
  windowRows,
  typingRow,
]) {
  process.stderr.write(`${measure.name}…\n`);
  rows.push(...[await measure()].flat());
}
const columns = ['name', 'ours', 'bare', 'ratio', 'goal'] as const;
console.log(`| row | ours | bare part | ratio | goal | met |\n|---|---|---|---|---|---|`);
for (const row of rows) console.log(`| ${columns.map((column) => row[column]).join(' | ')} | ${row.isMet ? 'yes' : 'no'} |`);
process.exit(rows.every(({ isMet }) => isMet) ? 0 : 1);
