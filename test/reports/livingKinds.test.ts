import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openForReading, type Base } from '../../electron/services/base.ts';
import { demoBases } from '../../electron/services/demo/demoBases.ts';
import { newDemoBase } from '../../electron/services/demo/newDemoBase.ts';
import { generatedTree, listReports } from '../../electron/services/reports/reports.ts';
import { applyEdits } from '../../shared/reports/living/applyEdits.ts';
import { setText } from '../../shared/reports/living/editReport.ts';
import { noEdits } from '../../shared/reports/living/edits.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'opora-living-'));
let last = 0;
const clock = { now: () => new Date('2022-08-01T10:00:00'), newId: () => `id-${++last}` };
const open: Base[] = [];

/** The latest report of each kind on the municipality, and on one school. */
function reportsOf(set: keyof typeof demoBases) {
  const file = path.join(folder, `${set}.opora`);
  newDemoBase(file, { name: set, sets: [demoBases[set]] }, clock);
  const base = openForReading(file, clock);
  open.push(base);
  const all = listReports(base, base.municipality());
  const first = new Map(all.toReversed().map((row) => [`${row.kind} ${row.school === null ? 'район' : 'школа'}`, row]));
  return [...first].map(([name, { kind, year, municipality, school }]) => ({
    name: `${set} ${name}`,
    base,
    key: { kind, year, municipality: municipality.id, school: school?.id ?? null, isPublic: false },
  }));
}

afterAll(() => open.forEach(({ connection }) => connection.close()));

describe.each((Object.keys(demoBases) as (keyof typeof demoBases)[]).flatMap(reportsOf))('$name', ({ base, key }) => {
  test('its blocks are told apart, its numbers are all given, each text can be put in other words', () => {
    const tree = generatedTree(base, key);
    const ids = tree.sections.flatMap(({ blocks }) => blocks.map(({ id }) => id));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index || id.includes('~') || id.startsWith('my.'))).toEqual([]);
    const report = applyEdits(tree, noEdits);
    expect(JSON.stringify(report.tree)).not.toMatch(/[\ue000\ue001]/);
    expect(report.tree.sections.map(({ blocks }) => blocks.map(({ id }) => id))).toEqual(
      tree.sections.map(({ blocks }) => blocks.map(({ id }) => id)),
    );
    const items = report.sections.flatMap((section) => section.items.filter(({ as }) => as !== null));
    const edited = items.reduce((edits, item) => setText(edits, report, { item, text: [`Иначе: ${item.id}`] }), noEdits);
    const after = applyEdits(tree, edited);
    expect(
      after.sections.flatMap((section) => section.items.filter(({ as }) => as !== null)).every(({ state }) => state.status === 'edited'),
    ).toBe(true);
    expect(after.tree.sections.flatMap(({ blocks }) => blocks)).toHaveLength(ids.length);
  });
});
