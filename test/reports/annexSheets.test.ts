import { afterAll, describe, expect, test } from 'vitest';
import { malyshev } from '../../electron/services/demo/malyshev/malyshev.ts';
import { sorsk } from '../../electron/services/demo/sorsk.ts';
import { reportTree } from '../../electron/services/reports/reports.ts';
import { sheetsOf } from '../../shared/reports/layout/sheets.ts';
import type { ReportTree } from '../../shared/reports/tree.ts';
import { aDemo } from './aDistrict.ts';

const two = aDemo(sorsk);
const nine = aDemo(malyshev);
afterAll(() => [two, nine].forEach(({ connection }) => connection.close()));

/** How many forms stand side by side in each table of the annex of values. */
function across(tree: ReportTree): readonly number[] {
  return tree.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' && block.id.startsWith('annex.1.table') ? [block.head[0]!.length - 2] : [])),
  );
}

describe('values of the forms', () => {
  test('of two schools stand upright: nobody turns the sheet for two columns', () => {
    const tree = reportTree(two, { kind: 's-social-passport', municipality: 'sorsk', year: '2020/2021', school: null, isPublic: false });
    expect(across(tree)).toEqual([2]);
    expect(sheetsOf(tree).every(({ orientation }) => orientation === 'portrait')).toBe(true);
  });

  test('of eight schools stand side by side on a sheet on its side, those of the municipality apart', () => {
    const tree = reportTree(nine, { kind: 'm-criteria', municipality: 'malyshev', year: '2021/2022', school: null, isPublic: false });
    expect(across(tree)).toEqual([1, 8]);
    const [, annex] = tree.sections;
    expect(annex!.orientation).toBe('landscape');
    const table = sheetsOf(tree)
      .flatMap(({ blocks }) => blocks)
      .find(({ id }) => id === 'annex.1.table.2')!;
    expect(table).not.toHaveProperty('isTight');
  });
});

test('the school and year of a title do not leave «год» on a line of its own', () => {
  const tree = reportTree(two, { kind: 's-social-passport', municipality: 'sorsk', year: '2020/2021', school: null, isPublic: false });
  const [title] = tree.sections[0]!.blocks;
  expect(title).toMatchObject({ kind: 'title' });
  expect(title!.kind === 'title' && title!.lines.at(-1)).toContain('2020/2021\u00a0учебный\u00a0год');
});
