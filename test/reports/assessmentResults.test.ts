import { describe, expect, test } from 'vitest';
import { yurga } from '../../electron/services/demo/yurga.ts';
import type { EnteredResult } from '../../shared/model/records.ts';
import { assessmentResultsReport } from '../../shared/reports/assessmentResults.ts';
import type { AssessmentData } from '../../shared/reports/assessment/comparison.ts';
import type { Block, ReportTree } from '../../shared/reports/tree.ts';
import { reportData, reportTree } from '../documents/productDocuments.ts';
import { orderRows } from '../instruments/orderText.ts';

const blocks = (tree: ReportTree): readonly Block[] => tree.sections.flatMap((section) => section.blocks);
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
/** All prose of the report, one paragraph or list item a line. */
const prose = (tree: ReportTree): string =>
  plain(
    blocks(tree)
      .flatMap((block) =>
        block.kind === 'paragraph' ? [block.text.map(({ text }) => text).join('')] : block.kind === 'list' ? block.items : [],
      )
      .join('\n'),
  );
const table = (tree: ReportTree, id: string): readonly (readonly string[])[] => {
  const found = blocks(tree).find((block) => block.id === id);
  if (found?.kind !== 'table') throw new Error(`no table ${id}`);
  return found.body.map((row) => row.map(({ text }) => plain(text)));
};
const chart = (tree: ReportTree, id: string) => {
  const found = blocks(tree).find((block) => block.id === id);
  if (found?.kind !== 'chart') throw new Error(`no chart ${id}`);
  return found;
};

const [first, second] = yurga.schools;
const aResult = (over: Partial<EnteredResult>): EnteredResult => ({
  id: JSON.stringify(over),
  school: first!.id,
  procedure: 'ВПР',
  subject: 'математика',
  grade: 5,
  year: 2021,
  low: 10,
  high: 20,
  isHeld: true,
  participants: null,
  ...over,
});

describe('the report on order Ю', () => {
  const tree = reportTree();

  test('puts both years of every result side by side with the change in п.п.', () => {
    expect(table(tree, 'results.ВПР.table')).toEqual([
      ['Математика, 5 класс', 'СОШ № 1', '33', '22', '−11', '0', '0', '0'],
      ['СОШ № 14', '34', '23', '−11', '0', '0', '0'],
      ['Математика, 6 класс', 'СОШ № 1', 'нет', '37', '–', 'нет', '1', '–'],
      ['СОШ № 14', '46', '21', '−25', '2', '3', '+1'],
      ['Русский язык, 5 класс', 'СОШ № 1', '51', '12', '−39', '0', '10', '+10'],
      ['СОШ № 14', '45', '36', '−9', '1', '8', '+7'],
      ['Русский язык, 6 класс', 'СОШ № 1', 'нет', '19', '–', 'нет', '6', '–'],
      ['СОШ № 14', 'нет', '7', '–', 'нет', '5', '–'],
    ]);
    expect(table(tree, 'results.ЕГЭ.table')[1]).toEqual(['СОШ № 14', '0', '11', '+11', '3', '32', '+29']);
  });

  test('holds every value of the base in its annex', () => {
    const rows = table(tree, 'annex.1.table').map(([, school, code, procedure, line, ...values]) => ({
      school,
      code,
      procedure,
      line,
      values,
    }));
    const shown = (low: number | null): string => (low === null ? 'нет' : String(low));
    for (const { id, code } of yurga.schools)
      for (const { procedure, subject, grade, year, low, high } of yurga.results.filter(({ school }) => school === id)) {
        const line = `${subject === 'МА' ? 'Математика' : 'Русский язык'}${grade === null ? '' : `, ${grade} класс`}`;
        const row = rows.find((one) => one.code === code && one.procedure === procedure && one.line === line)!;
        expect(row.values.slice(year === 2018 ? 0 : 2).slice(0, 2)).toEqual([shown(low), shown(high)]);
      }
    expect(rows.length).toBe(16);
  });

  test('says that the year has no results of its own, and which years are compared', () => {
    expect(prose(tree)).toContain('Результатов 2021 года в базе нет, поэтому сравниваются последние имеющиеся: 2018 и 2019 годы.');
  });

  test('names each missing result and counts none of them as zero', () => {
    expect(prose(tree)).toContain(
      'Результата нет (в источнике «-», причина не указана) в 3 случаях: СОШ № 1 – ВПР по математике в 6 классе, 2018 год; СОШ № 1 – ВПР по русскому языку в 6 классе, 2018 год; СОШ № 14 – ВПР по русскому языку в 6 классе, 2018 год.',
    );
    expect(chart(tree, 'results.ВПР.chart.low.0').series[0]!.values).toEqual([33, 34, null, 46, 51, 45, null, null]);
  });

  test('words the change of each line and draws conclusions from counts', () => {
    expect(prose(tree)).toContain(
      'Математика, 6 класс. Доля низких результатов снизилась: СОШ № 14 – на 25 п.п. (с 46 % до 21 %). Доля высоких результатов выросла: СОШ № 14 – на 1 п.п. (с 2 % до 3 %). СОШ № 1: результата 2018 года нет; в 2019 году доля результатов: низких – 37 %, высоких – 1 %.',
    );
    expect(prose(tree)).toContain(
      'По ОГЭ доля низких результатов снизилась в 2 из 4 случаев, более всего – СОШ № 14 (математика), на 4 п.п. (с 11 % до 7 %); выросла в 1: СОШ № 1 (математика) – на 6 п.п. (с 0 % до 6 %); не изменилась в 1.',
    );
    expect(table(tree, 'changes.table').at(-1)).toEqual(['Всего', '7', '3', '3', '6', '4', '3']);
  });

  test('shows the target share and does not invent the fact', () => {
    expect(chart(tree, 'target.chart').series).toEqual([{ name: 'Целевая доля', values: [16, 8, 0] }]);
    expect(prose(tree)).toContain('других школ муниципалитета в базе нет, поэтому фактическая доля не рассчитана.');
  });

  test('shows the fact that was entered beside the target, and says by how much it is missed', () => {
    const facts = [{ count: 2, total: 12 }, 8, null];
    const own = reportTree({ targets: yurga.targets.map((target, index) => ({ ...target, fact: facts[index]! })) });
    expect(prose(own)).toContain('Фактическая доля ШНОР в 2020/2021 учебном году – 16,7 % (2 из 12), что на 0,7 п.п. выше целевой.');
    expect(table(own, 'target.table')).toEqual([
      ['2020/2021', '16', '–', '16,7 (2 из 12)', '+0,7'],
      ['2021/2022', '8', '−8', '8', '0'],
      ['2022/2023', '0', '−8', 'нет данных', '–'],
    ]);
    const met = reportTree({ targets: [{ ...yurga.targets[0]!, fact: 15 }] });
    expect(prose(met)).toContain('Фактическая доля ШНОР в 2020/2021 учебном году – 15 %, целевой показатель достигнут.');
  });

  test('counts the fact from the base where it holds other schools too', () => {
    const others = Array.from({ length: 10 }, (_, index) => ({ ...first!, id: `other-${index}`, shortName: `СОШ № ${index + 20}` }));
    const own = reportTree({ schools: [...yurga.schools, ...others] });
    expect(prose(own)).toContain(
      'Фактическая доля ШНОР в 2020/2021 учебном году – 16,7 % (2 из 12 школ, внесённых в базу), что на 0,7 п.п. выше целевой.',
    );
    expect(table(own, 'target.table')[0]).toEqual(['2020/2021', '16', '–', '16,7 (2 из 12)', '+0,7']);
  });

  test('prints the table of the order in its own columns, word for word', () => {
    const heads = blocks(tree).flatMap((block) => (block.kind === 'table' && block.id.startsWith('annex.3.') ? [block.head] : []));
    const columns = heads.flatMap(([top]) => top!.slice(3).map(({ text }) => plain(text)));
    const order = orderRows('order-yu.txt').find((row) => row.startsWith('Территория'))!;
    expect(order.split(' | ').slice(3)).toEqual(columns);
    expect(new Set(heads.flatMap(([, below]) => below!.map(({ text }) => text)))).toEqual(new Set(['" % 2"', '% Выс. рез-тов']));
    const cells = (school: number) => [1, 2, 3, 4].flatMap((part) => table(tree, `annex.3.table.${part}`)[school]!.slice(3)).join(' | ');
    const printed = orderRows('order-yu.txt').filter((row) => row.startsWith('Юргинский ГО'));
    expect([0, 1].map(cells)).toEqual(printed.map((row) => row.split(' | ').slice(3).join(' | ')));
  });

  test('gives each recommendation a row among measures with a term', () => {
    const rows = table(tree, 'measures.table');
    const items = blocks(tree).flatMap((block) =>
      block.kind === 'list' && /^recommendations\..*\.list$/.test(block.id) ? block.items : [],
    );
    expect(rows).toHaveLength(items.length);
    expect(rows.every(([, , , term]) => /до 01\.09\.2021|после поступления|учебного года/.test(term!))).toBe(true);
  });

  test('prints the contradictions of the order in annex 2', () => {
    expect(prose(tree)).toContain('Разночтение № 10.');
  });

  test('about one school names no other', () => {
    const own = reportTree({ school: second!.id });
    expect(JSON.stringify(own.sections.slice(0, 2))).not.toMatch(/(?<!Приложение )№.1[^4]/);
    expect(prose(own)).toContain(
      'Математика, 5 класс. Доля низких результатов снизилась на 11 п.п. (с 34 % до 23 %). Доля высоких результатов не изменилась (0 %).',
    );
  });

  test('for publication bears no name of a person', () => {
    const municipality = { ...yurga.municipality, signerName: 'И. О. Фамилия' };
    expect(JSON.stringify(reportTree({ municipality }))).toContain('Фамилия');
    expect(JSON.stringify(reportTree({ municipality, isPublic: true }))).not.toContain('Фамилия');
  });
});

describe('other data', () => {
  const build = (over: Partial<AssessmentData>) => assessmentResultsReport(reportData({ targets: [], statuses: [], ...over }));

  test('without a result up to the year there is no report', () => {
    expect(build({ results: [] })).toBeNull();
    expect(build({ results: [aResult({ year: 2022 })] })).toBeNull();
    expect(build({ school: second!.id, results: [aResult({})] })).toBeNull();
  });

  test('draws no figures where there would be dozens: the tables say it', () => {
    const figures = (count: number) => {
      const schools = Array.from({ length: count }, (_, index) => ({ ...first!, id: `s${index}`, name: `СОШ № ${index}` }));
      const results = schools.flatMap(({ id }) => [aResult({ school: id, year: 2020 }), aResult({ school: id })]);
      return blocks(build({ schools, results })!).filter(({ kind }) => kind === 'chart').length;
    };
    expect([24, 25].map(figures)).toEqual([4, 0]);
  });

  test('of many schools each line stands over their rows, so that a page may end between them', () => {
    const rowsFor = (count: number) => {
      const schools = Array.from({ length: count }, (_, index) => ({ ...first!, id: `s${index}`, name: `СОШ № ${index}` }));
      const results = schools.flatMap(({ id }) => [aResult({ school: id, year: 2020 }), aResult({ school: id })]);
      const found = blocks(build({ schools, results })!).find(({ id }) => id === 'results.ВПР.table');
      return found?.kind === 'table' ? found.body : [];
    };
    const [few, many] = [rowsFor(4), rowsFor(5)];
    expect([few[0]![0]!.rows, few[0]!.length]).toEqual([4, 8]);
    expect(many.map((row) => row.length)).toEqual([1, ...Array.from({ length: 5 }, () => 7)]);
    expect(many[0]![0]).toMatchObject({ text: expect.stringContaining('Математика'), columns: 7 });
  });

  test('the first year is shown without a word on change', () => {
    const tree = build({ results: [aResult({}), aResult({ school: second!.id, low: 30 })] })!;
    expect(table(tree, 'results.ВПР.table')).toEqual([
      ['Математика, 5 класс', 'СОШ № 1', '10', '20'],
      ['СОШ № 14', '30', '20'],
    ]);
    expect(prose(tree)).toContain('Результатов более ранних лет в базе нет, изменение не определялось.');
    expect(prose(tree)).not.toMatch(/снизил|вырос|п\.п\. \(с/);
  });

  test('a value that was never entered is told from one that the source has not', () => {
    const results = [
      aResult({ year: 2020 }),
      aResult({ school: second!.id, year: 2020, isHeld: false, low: null, high: null }),
      aResult({}),
    ];
    const tree = build({ results })!;
    expect(table(tree, 'results.ВПР.table').map((row) => row.slice(-6))).toEqual([
      ['10', '10', '0', '20', '20', '0'],
      ['нет', 'н/д', '–', 'нет', 'н/д', '–'],
    ]);
    expect(tree.checks.map(plain)).toContain('Не внесено результатов: 1 из 4.');
  });

  test('values of one school stand upright, without its name and login in every row', () => {
    const results = [aResult({ year: 2020 }), aResult({}), aResult({ school: second!.id })];
    const annex = (school: string | null) =>
      build({ results, school })!.sections.find(({ blocks }) => blocks.some(({ id }) => id === 'annex.1.table'))!;
    const head = (school: string | null) => {
      const block = annex(school).blocks.find(({ id }) => id === 'annex.1.table');
      return block?.kind === 'table' ? block.head[0]!.map(({ text }) => text) : [];
    };
    expect(annex(first!.id).orientation).toBe('portrait');
    expect(head(first!.id)).toEqual(['№ п/п', 'Процедура', 'Предмет, класс', '2020 год', '2021 год']);
    expect(annex(null).orientation).toBe('landscape');
    expect(head(null).slice(0, 3)).toEqual(['№ п/п', 'Школа', 'Логин']);
  });

  test('decimals of the source give changes without noise', () => {
    const tree = build({ results: [aResult({ year: 2020, low: 16.1, high: 0.1 }), aResult({ low: 9.8, high: 0.3 })], school: first!.id })!;
    expect(table(tree, 'results.ВПР.table')).toEqual([['Математика, 5 класс', '16,1', '9,8', '−6,3', '0,1', '0,3', '+0,2']]);
    expect(prose(tree)).toContain('Доля низких результатов снизилась на 6,3 п.п. (с 16,1 % до 9,8 %).');
  });

  test('a low-performing school without results is named, not left out', () => {
    const statuses = [{ school: second!.id, year: '2020/2021', status: 'shnor' as const, basis: '' }];
    const tree = build({ results: [aResult({ year: 2020 }), aResult({})], statuses })!;
    expect(prose(tree)).toContain('Результаты не внесены: СОШ № 14.');
  });

  test('twenty schools stay readable: shares instead of lists, figures by line', () => {
    const schools = Array.from({ length: 20 }, (_, index) => ({ ...first!, id: `s${index}`, shortName: `СОШ № ${index + 1}` }));
    const results = schools.flatMap(({ id }, index) => [
      aResult({ school: id, year: 2020, low: 20, high: 5 }),
      aResult({ school: id, low: index < 13 ? 20 - index : 25, high: 5 }),
    ]);
    const tree = build({ schools, results })!;
    expect(prose(tree)).toContain(
      'Доля низких результатов снизилась в 12 из 20 школ (60 %), более всего – СОШ № 13, на 12 п.п. (с 20 % до 8 %); выросла в 7 из 20 школ (35 %), более всего – СОШ № 14, на 5 п.п. (с 20 % до 25 %); не изменилась в 1 из 20 школ (5 %): СОШ № 1 (20 %).',
    );
    expect(chart(tree, 'results.ВПР.chart.low.0').categories.length).toBe(10);
  });
});
