import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printDocx } from '../../electron/documents/docx/printDocx.ts';
import type { Base } from '../../electron/services/base.ts';
import { exportBase } from '../../electron/services/exportBase.ts';
import { listReports, reportTree } from '../../electron/services/reports/reports.ts';
import { leaves } from '../../shared/engine/instrument.ts';
import { criteria } from '../../shared/instruments/m-criteria.ts';
import type { Answers } from '../../shared/model/records.ts';
import { contextOf, type FilledForm, type InstrumentData } from '../../shared/reports/instrument/context.ts';
import { shortcomingsOf } from '../../shared/reports/instrument/shortcomings.ts';
import { instrumentReport } from '../../shared/reports/instrument.ts';
import type { ReportTree } from '../../shared/reports/tree.ts';
import { readDocx } from '../documents/readDocx.ts';
import { aDistrict, blocksOf, rowsOf, textOf, wholeText } from './aDistrict.ts';

let base: Base;
beforeAll(() => (base = aDistrict()));
afterAll(() => base.connection.close());

const report = (kind: string, year: string, over: { readonly school?: string; readonly isPublic?: boolean } = {}): ReportTree =>
  reportTree(base, { kind, municipality: 'korenovsk', year, school: over.school ?? null, isPublic: over.isPublic ?? false });

const own = () => listReports(base, base.municipality()).filter(({ kind }) => kind.startsWith('k-'));

describe('reports on one instrument', () => {
  test('are listed for each year with forms, for the municipality and each school that has one', () => {
    const kinds = new Set(own().map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['k-outcomes', 'k-methodical-help', 'k-mentor-centre', 'k-tutor-point', 'k-teacher-development']));
    const centres = own().filter(({ kind }) => kind === 'k-mentor-centre');
    expect(centres.every(({ school }) => school === null)).toBe(true);
  });

  test('can each be made; no id is printed twice and no figure stands for nothing', () => {
    const bad: string[] = [];
    for (const { kind, year, school } of own()) {
      const tree = report(kind, year, school ? { school: school.id } : {});
      const ids = blocksOf(tree).map(({ id }) => id);
      if (new Set(ids).size !== ids.length) bad.push(`${kind} ${year}: ${ids.filter((id, index) => ids.indexOf(id) !== index).join(' ')}`);
      if (/NaN|undefined|null|\[object/.test(wholeText(tree))) bad.push(`${kind} ${year} ${school?.id ?? ''}`);
    }
    expect(bad).toEqual([]);
  });

  test('hold no name of a person in the publication copy', () => {
    const names = base.people.known().map(({ name }) => name.split(' ')[0]!);
    for (const { kind, year, school } of own()) {
      const text = wholeText(report(kind, year, { isPublic: true, ...(school ? { school: school.id } : {}) }));
      expect(names.filter((name) => new RegExp(`(?<![А-яё])${name}(?![а-яё])`).test(text))).toEqual([]);
    }
  });

  test('say in Word what stands in the tree', async () => {
    mkdirSync(path.join(import.meta.dirname, '../../out/documents'), { recursive: true });
    for (const kind of ['k-outcomes', 'k-mentor-centre', 'k-methodical-help']) {
      const { year } = own().find((row) => row.kind === kind)!;
      const tree = report(kind, year);
      const bytes = await printDocx(tree);
      writeFileSync(path.join(import.meta.dirname, `../../out/documents/report-${kind}.docx`), bytes);
      const text = JSON.stringify(readDocx(bytes));
      const cells = blocksOf(tree).flatMap((block) => (block.kind === 'table' ? block.body.flat().map(({ text: said }) => said) : []));
      expect(cells.filter((said) => !text.includes(JSON.stringify(said).slice(1, -1).split('\\n')[0]!))).toEqual([]);
    }
  });
});

describe('outcomes', () => {
  test('count the changes of every school as its form shows them', () => {
    const { year } = own().find(({ kind }) => kind === 'k-outcomes')!;
    const lower = new Set(['1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7']);
    const counted = ['1.3', '1.4', '1.5', '1.6', '1.7', '2.1', '2.2', '2.3', '2.4', '2.5', '2.6'];
    const value = (cell: unknown): number | null => {
      if (typeof cell === 'number') return cell;
      if (typeof cell !== 'object' || cell === null) return null;
      const { count, total } = cell as { count: number; total: number };
      return (count / total) * 100;
    };
    const expected = exportBase(base)
      .submissions.filter((one) => one.instrument === 'k-outcomes' && one.year === year && Object.keys(one.answers).length > 0)
      .map(({ about, answers }) => {
        const changes = counted.map((id) => {
          const { previous, current } = (answers[id] ?? {}) as { previous?: unknown; current?: unknown };
          const [before, now] = [value(previous), value(current)];
          if (before === null || now === null) return 'none';
          if (Math.abs(before - now) < 1e-9) return 'same';
          return now < before === lower.has(id) ? 'better' : 'worse';
        });
        const of = (what: string) => String(changes.filter((change) => change === what).length);
        return [about.name, of('better'), of('worse'), of('same'), of('none')];
      });
    const printed = rowsOf(report('k-outcomes', year), 'conclusions.table').map((row) => row.slice(0, 5));
    expect(printed.map(([, ...counts]) => counts).toSorted()).toEqual(expected.map(([, ...counts]) => counts).toSorted());
    expect(printed).toHaveLength(expected.length);
  });
});

describe('the mentor centre', () => {
  test('adds up to the total its form has, every mentor by his row', () => {
    const { year } = own().find(({ kind }) => kind === 'k-mentor-centre')!;
    const tree = report('k-mentor-centre', year);
    const terms = rowsOf(tree, 'totals.table').slice(0, -1);
    expect(terms).toHaveLength(6);
    const form = exportBase(base).submissions.find((one) => one.instrument === 'k-mentor-centre' && one.year === year)!;
    const mentors = form.answers['2'] as unknown as readonly { readonly who: string; readonly '1': number; readonly '2': number }[];
    const table = rowsOf(tree, 'samples.korenovsk.2.table');
    expect(table.slice(0, -1).map(([, who, , , sum]) => [who, sum])).toEqual(mentors.map((row) => [row.who, String(row['1'] + row['2'])]));
  });
});

describe('criteria', () => {
  const filled = (answers: Answers): FilledForm => ({
    submission: 'form',
    form: criteria,
    answers,
    score: null,
    isComplete: false,
    signedOn: null,
  });
  const present = { isPresent: true, document: 'приказ', link: '' };
  const absent = { isPresent: false, document: '', link: '' };
  const ids = leaves(criteria.items).flatMap((item) => (item.kind === 'criterion' && !item.asksFor ? [item.id] : []));
  const data = (over: Partial<InstrumentData>): InstrumentData => ({
    municipality: base.municipality(),
    year: '2021/2022',
    yearBefore: '2020/2021',
    instrument: criteria,
    terms: null,
    rules: [],
    school: null,
    isPublic: false,
    names: [],
    forms: [],
    ...over,
  });

  test('give the share present with what is not filled apart, and name what is absent', () => {
    const answers: Answers = { [ids[0]!]: present, [ids[1]!]: absent };
    const before: Answers = { [ids[0]!]: absent };
    const forms = [
      {
        about: { kind: 'municipality', id: 'm' } as const,
        name: 'Район',
        isOwed: true,
        filled: filled(answers),
        before: filled(before),
      },
    ];
    const tree = instrumentReport(data({ forms }))!;
    const whole = 100 / ids.length;
    const most = (100 * (ids.length - 1)) / ids.length;
    const rounded = (value: number) => String(Math.round(value * 10) / 10).replace('.', ',');
    expect(textOf(tree, 'presence.municipality.text')).toContain(
      `имеется 1 из ${ids.length} критериев (от ${rounded(whole)} до ${rounded(most)} %)`,
    );
    expect(rowsOf(tree, 'shortcomings.table')).toEqual([
      ['1. Система оценки качества подготовки обучающихся'],
      [ids[1], 'Учитывающей уровень образовательных результатов - в регионе и органе местного самоуправления', expect.any(String)],
    ]);
    expect(tree.checks).toContain('Заполнено не полностью: Район.');
  });

  test('without anything filled make no report', () => {
    const forms = [{ about: { kind: 'school', id: 's' } as const, name: 'СОШ № 1', isOwed: true, filled: null, before: null }];
    expect(instrumentReport(data({ forms }))).toBeNull();
  });

  test('are absent only where the form says so', () => {
    const forms = [
      {
        about: { kind: 'school', id: 's' } as const,
        name: 'СОШ № 1',
        isOwed: true,
        filled: filled({ [ids[0]!]: present }),
        before: null,
      },
    ];
    expect(shortcomingsOf(contextOf(data({ forms })))).toEqual([]);
  });
});
