import type { Row } from './measure.ts';
import { saveRow } from './save.ts';
import { scoreLinesRow, scoreRow } from './score.ts';

/** Prints each row's figures beside the bare part's. Exits 1 where a goal is missed. */
const rows: Row[] = [];
for (const measure of [scoreRow, scoreLinesRow, saveRow]) {
  process.stderr.write(`${measure.name}…\n`);
  rows.push(await measure());
}
const columns = ['name', 'ours', 'bare', 'ratio', 'goal'] as const;
console.log(`| row | ours | bare part | ratio | goal | met |\n|---|---|---|---|---|---|`);
for (const row of rows) console.log(`| ${columns.map((column) => row[column]).join(' | ')} | ${row.isMet ? 'yes' : 'no'} |`);
process.exit(rows.every(({ isMet }) => isMet) ? 0 : 1);
