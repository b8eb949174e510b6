import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Base } from '../../electron/services/base.ts';
import type { DemoBase } from '../../electron/services/demo/demoBase.ts';
import { demoBases } from '../../electron/services/demo/demoBases.ts';
import { korenovsk } from '../../electron/services/demo/korenovsk/korenovsk.ts';
import { listReports, reportTree } from '../../electron/services/reports/reports.ts';
import { groundText, orderText, signedText } from '../../shared/reports/monitoring/ground.ts';
import { inQuotes, uncapitalised } from '../../shared/reports/phrasing/text.ts';
import { numbersOf, byIndicators, partOfSample, withHowMany } from '../../shared/reports/instrument/words.ts';
import type { ReportTree } from '../../shared/reports/tree.ts';
import { aDemo, blocksOf, rowsOf, textOf, wholeText } from './aDistrict.ts';

/** The invented district with forms left out and broken off in the middle. */
const partly: DemoBase = {
  ...korenovsk,
  forms: () =>
    korenovsk.forms!().flatMap((form, place) => {
      if (place % 3 === 0) return [];
      return place % 4 === 0 ? { ...form, steps: form.steps.slice(0, Math.ceil(form.steps.length / 2)) } : form;
    }),
};

const sets: Readonly<Record<string, DemoBase>> = { ...demoBases, partly };
const bases = new Map<string, Base>();
beforeAll(() => {
  for (const [name, set] of Object.entries(sets)) bases.set(name, aDemo(set));
}, 120_000);
afterAll(() => bases.forEach((base) => base.connection.close()));

/** The latest report of each kind on the municipality, and on one school. */
function latestOf(base: Base): readonly ReportTree[] {
  const listed = listReports(base, base.municipality());
  const first = new Map(listed.toReversed().map((row) => [`${row.kind} ${row.school === null}`, row]));
  return [...first.values()].map(({ kind, municipality, year, school }) =>
    reportTree(base, { kind, municipality: municipality.id, year, school: school?.id ?? null, isPublic: false }),
  );
}

const report = (kind: string, year: string, school: string | null = null): ReportTree =>
  reportTree(bases.get('korenovsk')!, { kind, municipality: 'korenovsk', year, school, isPublic: false });

describe.each(Object.keys(sets))('every text of %s', (name) => {
  const slips: readonly (readonly [what: string, pattern: RegExp])[] = [
    ['names a monitoring twice', /мониторинга «Мониторинг/],
    ['says «показателям» of a single one', /показателям №[\s\u00a0][\d.]+(?=[ ,;.](?![\d и]))(?! и)/],
    ['repeats the sign of a number in a list of indicators', /показател[а-я]+ №\u00a0[\d.]+, №/],
    ['cuts a list of indicators', /№[\s\u00a0][\d., №\u00a0]+ и ещё \d+ –/],
    ['says «один срок» of several', /назван и другой срок: [^.]*\); с/],
    ['counts one piece as many', /\(1 шт\.\)/],
    ['has a count with nobody', /(?:нет|баллов|балла) у \d+ из \d+[;,.]/],
    ['speaks of schools as one', /Школа улучшила результаты обучения: /],
    ['joins more than two by «и»', /по (\S+ ?\S*) в \d+ классе и ВПР[^,(]* и ВПР/],
    ['gives yes as a range', /^да – \d/m],
    ['addresses a body in the nominative', /^Управление образовани[яе][^.;]*:$/m],
  ];

  test('is free of slips of grammar and of repeated words', () => {
    const found = latestOf(bases.get(name)!).flatMap((tree) =>
      slips.flatMap(([what, pattern]) => {
        const match = pattern.exec(wholeText(tree));
        return match ? [`${tree.kind}: ${what}: ${match[0]}`] : [];
      }),
    );
    expect(found).toEqual([]);
  });
});

test('a draft order that leaves cases out says where they stand', () => {
  const text = wholeText(report('draft-order', '2021/2022'));
  expect(text.match(/и ещё \d+ случа/g)).toHaveLength(2);
  expect(text.match(/и ещё \d+ случа\S+ \(полностью – в таблицах справки/g)).toHaveLength(2);
});

test('a quotation inside a quotation has marks of its own', () => {
  expect(inQuotes('План («дорожная карта») на 2021 год')).toBe('«План („дорожная карта“) на 2021 год»');
  expect(inQuotes('«Об утверждении плана»')).toBe('«Об утверждении плана»');
  expect(inQuotes('«А» и «Б»')).toBe('«„А“ и „Б“»');
  const order = { orderTitle: '«План» и «Карта»', orderNumber: '5', orderOn: '2020-11-26', authority: '' };
  expect(orderText(order)).toBe('приказом от 26.11.2020 № 5 «„План“ и „Карта“»');
  expect(orderText({ ...order, orderTitle: 'Муниципальная программа поддержки школ' })).toBe(
    'документом от 26.11.2020 № 5 «Муниципальная программа поддержки школ»',
  );
});

test('abbreviations keep their capitals in the middle of a sentence', () => {
  expect(uncapitalised('Школа, методист')).toBe('школа, методист');
  expect(uncapitalised('УО, ИМЦ')).toBe('УО, ИМЦ');
});

describe('the ground of a report', () => {
  const municipality = { ...korenovsk.municipality, orderOn: '2020-12-17' };
  const terms = { from: '2020-09-01', to: '2020-10-31', clause: 'п. 1', others: [] };

  test('says that the order is later than the term where the school year had not ended', () => {
    expect(groundText(municipality, '2020/2021', terms)).toContain('приказ принят позже этого срока');
    expect(groundText(municipality, '2019/2020', terms)).toContain('приказ принят после окончания этого учебного года');
  });

  test('names one other term or several', () => {
    const other = { from: '2021-06-01', to: '2021-06-30', clause: 'п. 6' };
    expect(groundText(municipality, '2020/2021', { ...terms, others: [other] })).toContain('назван и другой срок: с');
    expect(groundText(municipality, '2020/2021', { ...terms, others: [other, other] })).toContain('названы и другие сроки: с');
  });

  test('speaks of a single form in the singular', () => {
    expect(signedText(['2020-10-27'])).toBe('Форма подписана 27\u00a0октября 2020\u00a0года.');
    expect(signedText([null])).toBe('Форма не подписана.');
    expect(signedText(['2020-10-27', null])).toBe('Подписана одна форма, 27\u00a0октября 2020\u00a0года (1 из 2).');
  });
});

test('indicators are numbered in the order of the form, one in the singular', () => {
  expect(byIndicators(['6'])).toBe('показателю №\u00a06');
  expect(byIndicators(['6.4', '4.5', '2.10', '2.9'])).toBe('показателям №\u00a02.9, 2.10, 4.5 и\u00a06.4');
  expect(numbersOf(['3.each', '4.each'])).toBe('№\u00a03 и\u00a04');
});

test('those of a sample are named in their case', () => {
  expect(withHowMany(2, 6, 'школ')).toBe('у\u00a02 из\u00a06\u00a0школ');
  expect(withHowMany(0, 6, 'школ')).toBe('ни у\u00a0одной из\u00a06\u00a0школ');
  expect(withHowMany(0, 11, 'педагогов')).toBe('ни у\u00a0одного из\u00a011\u00a0педагогов');
  expect(partOfSample(4, 21, 'тьюторов')).toBe('4 из\u00a021\u00a0тьютора');
  expect(partOfSample(4, 21, 'кружков')).toBe('4 из 21');
});

describe('the report on a form', () => {
  test('tells a form of the year before that is not whole from one that is not there', () => {
    const before = 'Форма за 2019/2020 учебный год заполнена не полностью: изменение итога не определено.';
    expect(textOf(report('k-tutor-point', '2020/2021'), 'totals.text')).toContain(before);
  });

  test('names a further total by its section and a short item by the words above it', () => {
    const names = (kind: string) => rowsOf(report(kind, '2020/2021'), 'totals.table').map(([first]) => first);
    expect(names('k-mentor-centre')).toContain('№ 3 Доступность наставнической помощи');
    expect(names('k-methodical-help')).toContain('№ 7.3 Охват методической помощью всех групп субъектов, нуждающихся в ней: педагоги ШНОР');
    const indicators = rowsOf(report('k-teacher-development', '2020/2021'), 'indicators.table').map(([, title]) => title);
    expect(indicators).toContain('Владение педагогом компетенций: целеполагания (чел., %)');
  });

  test('concludes on load, changes and dynamics, not on shortcomings alone', () => {
    const said = (kind: string) => textOf(report(kind, '2020/2021'), 'conclusions.list');
    expect(said('k-mentor-centre')).toContain('Наставников – 4, школ, которым они помогают, – 6');
    expect(said('k-mentor-centre')).toContain('«улучшение уровня школьного благополучия» – у 1 из 6 школ (16,7 %)');
    expect(said('k-teacher-development')).toContain('Сравнить можно 11 показателей: преобладает положительная динамика – по 10');
    expect(said('k-outcomes')).toContain('Вывод «Школа улучшила результаты обучения» сделан по 6 из 8 школ (75 %): МОБУ ООШ № 107');
  });

  test('names the schools whose form of the year before has no successor', () => {
    const malyshev = bases.get('malyshev')!;
    const tree = reportTree(malyshev, { kind: 'm-criteria', municipality: 'malyshev', year: '2021/2022', school: null, isPublic: false });
    expect(textOf(tree, 'participants.text')).toContain(
      'В 2020/2021 учебном году форма была, за 2021/2022 учебный год её нет: МАОУ СОШ № 209.',
    );
  });

  test.each(['k-outcomes', 'complex-monitoring'])('says in %s whose form stands beside those that were asked for', (kind) => {
    expect(wholeText(report(kind, '2021/2022'))).toContain('Внесена также форма школы, не отнесённой в этом году к ШНОР: МОБУ СОШ № 108.');
  });
});

describe('the report on risks', () => {
  test('sets only what was observed in both years beside each other', () => {
    const tree = report('risks', '2020/2021');
    expect(textOf(tree, 'change.text')).toContain('сопоставлены данные по 4 из 6 школ');
    expect(textOf(tree, 'change.text')).toContain('Вывод из наблюдения есть только за один из двух лет: МОБУ ООШ № 107.');
    expect(rowsOf(tree, 'change.table')[0]!.slice(0, 3)).toEqual(['МОБУ ООШ № 107', '–', '6']);
    const sums = blocksOf(tree)
      .flatMap((block) => (block.kind === 'chart' && block.id.startsWith('change.chart') ? [block.series] : []))
      .reduce(
        (sum, series) => series.map(({ values }, index) => (sum[index] ?? 0) + values.reduce<number>((all, one) => all + (one ?? 0), 0)),
        [0, 0],
      );
    expect(sums).toEqual([24, 23]);
  });

  test('says nothing of a change in the yearly report for a school that was observed in one year', () => {
    const row = rowsOf(report('complex-monitoring', '2020/2021'), 'schools.table').find(([name]) => name === 'МОБУ ООШ № 107');
    expect(row?.[4]).toBe('–');
  });
});

test('a rule that touches two assessments of one teacher counts both and the teacher once', () => {
  const rows = rowsOf(report('competence', '2020/2021'), 'annex.2.rules');
  expect(rows[1]![3]).toContain('по 9 оценкам (у 8 педагогов) уровень Б вместо С');
});
