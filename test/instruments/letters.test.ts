import { describe, expect, test } from 'vitest';
import { leaves, type Instrument, type LeafItem } from '../../shared/engine/instrument.ts';
import { instrumentById } from '../../shared/instruments/index.ts';
import { subjects } from '../../shared/instruments/subjects.ts';
import { orderRows, orderText } from './orderText.ts';

const fixtures: Readonly<Record<string, string>> = {
  'k-risk-profile': 'order-k-risks.txt',
  'k-self-analysis': 'order-k-risks.txt',
  'k-curator-protocol': 'order-k-risks.txt',
  'k-subject-form': 'order-k-competence.txt',
  'k-method-form': 'order-k-competence.txt',
  'k-teacher-competence': 'order-k-competence.txt',
  'k-outcomes': 'order-k-outcomes.txt',
  'k-methodical-help': 'order-k-methodical-help.txt',
  'k-mentor-centre': 'order-k-centre-and-point.txt',
  'k-tutor-point': 'order-k-centre-and-point.txt',
  'k-teacher-development': 'order-k-development.txt',
  'm-criteria': 'order-m-criteria.txt',
  'm-conflicts': 'order-m-conflicts.txt',
  'y-targets': 'order-y-targets.txt',
};

describe.each(Object.entries(fixtures))('%s', (id, fixture) => {
  test('says nothing that the order does not say letter for letter', () => {
    const text = orderText(fixture);
    expect(wordsOf(instrumentById(id)!).filter((words) => !text.includes(words))).toEqual([]);
  });
});

describe('nothing of the order is cut short', () => {
  const rows = orderRows('order-k-competence.txt');
  const text = orderText('order-k-competence.txt').replace(/ - ([а-г]\))/g, ' $1');

  test.each(['k-subject-form', 'k-method-form'])('%s has whole rows of the table, and the heading above the deficits', (id) => {
    const [, level, deficits] = leaves(instrumentById(id)!.items);
    const options = level?.kind === 'choice' ? level.options : [];
    expect(options.map(({ title, characteristic }) => `${title} | ${characteristic}`).filter((row) => !rows.includes(row))).toEqual([]);
    expect(options).toHaveLength(3);
    expect(rows).toContain(deficits!.title);
    expect(rows).toContain(instrumentById(id)!.printed.title);
    expect(rows).toContain(instrumentById(id)!.printed.columns.join(' | '));
  });

  test.each(leaves(instrumentById('k-teacher-competence')!.items).map((item) => [item.id, item] as const))(
    'indicator № %s is whole: heading, parameters, values, methods, interpretation',
    (id, item) => {
      const next = Number(id) < 5 ? `Показатель № ${Number(id) + 1}. ` : 'Общее значение по показателям';
      const printed = text.slice(text.lastIndexOf(`Показатель № ${id}. ${item.title}`, text.indexOf(next)), text.indexOf(next)).trim();
      expect(printed.replace(/^(Показатель № \d\. .*?):? а\)/, '$1 а)')).toBe(
        `Показатель № ${id}. ${item.title} ${item.hint!.replaceAll('\n', ' ')}`,
      );
    },
  );

  test('labels stand in the order beside their values, and the sets of values are the printed ones', () => {
    for (const item of leaves(instrumentById('k-teacher-competence')!.items)) {
      if (item.kind !== 'points') continue;
      expect(item.hint).toContain(`значения по Показателю {${item.values.join('; ')}}`);
      const beside = item.values.map((value, index) => `${item.labels![index]} – ${value === 'нет' ? '«нет»' : `${value} балл`}`);
      expect(beside.filter((words) => !words.startsWith(' –') && !item.hint!.includes(words))).toEqual([]);
    }
  });

  test('bands are whole rows of the order', () => {
    const bands = instrumentById('k-teacher-competence')!.scale!;
    expect(bands.map(({ title, range, need }) => `уровень ${title} | ${range} | ${need}`).filter((row) => !rows.includes(row))).toEqual([]);
    expect(bands.map(({ title }) => title.codePointAt(0)!.toString(16))).toEqual(['410', '411', '421', '44']);
  });

  test('the subjects are those that the order lists', () => {
    expect(text).toContain(`Преподаваемый предмет (${subjects.map(({ name }) => name).join(', ')}).`);
  });

  test('the lines of the protocol put together give the table of the order back', () => {
    const risks = orderText('order-k-risks.txt').replaceAll(' | ', ' ');
    const table = instrumentById('k-curator-protocol')!.items.flatMap((group) =>
      group.kind === 'section' && !group.added ? [group.id, group.title, ...group.items.map(({ title }) => title)] : [],
    );
    const columns = instrumentById('k-curator-protocol')!.printed.columns.join(' ');
    expect(risks).toContain(`${columns} ${table.join(' ')} Куратор ШНОР ФИО ПОДПИСЬ`);
  });

  test('the ten factors bear the numbers of the order and fill its tables', () => {
    const risks = orderRows('order-k-risks.txt');
    for (const id of ['k-risk-profile', 'k-self-analysis']) {
      const { printed, items } = instrumentById(id)!;
      const from = risks.indexOf(printed.columns.join(' | '));
      expect(risks.slice(from + 1, from + 11)).toEqual(leaves(items).map((item) => `${item.id}. ${item.title}`));
    }
  });
});

/** Where the order prints «уровень А», not «оптимальный уровень». */
const levelsFirst: ReadonlySet<string> = new Set(['k-teacher-competence']);

/** All that an instrument takes from the order: what the program added is left out. */
function wordsOf({ id, title, items, scale, printed, window, otherWindows, conclusion }: Instrument): readonly string[] {
  const sections = items.flatMap((item) =>
    item.kind === 'section' && !item.added ? [item.title, ...item.items.flatMap(wordsOfLeaf)] : [],
  );
  const fields = [...printed.header, ...(printed.footer ?? [])].filter(({ added }) => !added);
  const signatures = printed.signatures.filter(({ added }) => !added);
  const windows = [...(window ? [window] : []), ...(otherWindows ?? [])];
  return [
    title,
    ...sections,
    ...items.flatMap((item) => (item.kind === 'section' ? [] : wordsOfLeaf(item))),
    ...(scale ?? []).flatMap((band) => [levelsFirst.has(id) ? `уровень ${band.title}` : `${band.title} уровень`, band.range, band.need]),
    printed.title,
    ...(printed.intro ?? []),
    ...fields.map(({ label }) => label),
    ...(printed.added ? [] : printed.columns),
    ...(printed.columnsOver ?? []).map((over) => over.title),
    ...signatures.map(({ post }) => post),
    ...(signatures.length === 0 ? [] : (printed.signatureCaptions ?? [])),
    ...[...windows, ...(conclusion ? [conclusion] : [])].flatMap(({ clause }) =>
      [...clause.matchAll(/«([^»]*)»/g)].map(([, quoted]) => quoted!),
    ),
  ];
}

function wordsOfLeaf(item: LeafItem): readonly string[] {
  if (item.kind === 'sample')
    return [item.title, ...(item.hint?.split('\n') ?? []), ...item.items.filter(({ kind }) => kind !== 'text').flatMap(wordsOfLeaf)];
  // The cells made of a torn row of criteria are counted word by word in criteria.test.ts.
  const isTorn = item.kind === 'criterion' && item.rebuilt !== undefined;
  return [
    item.rebuilt?.printed.replaceAll('\n', ' ') ?? item.title,
    ...(isTorn ? [] : (item.hint?.split('\n') ?? [])),
    ...(isTorn ? [] : Object.values(item.wording ?? {}).flatMap(({ title, hint }) => [title, ...(hint ? [hint] : [])])),
    ...(item.kind === 'points' ? (item.labels ?? []).filter((label) => label !== '') : []),
    ...(item.kind === 'choice'
      ? item.options.flatMap((option) => [option.title, ...(option.characteristic ? [option.characteristic] : [])])
      : []),
  ];
}
