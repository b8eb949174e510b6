import { describe, expect, test } from 'vitest';
import { formOf } from '../../shared/engine/formOf.ts';
import { leaves, type LeafItem, type Section } from '../../shared/engine/instrument.ts';
import { criteria } from '../../shared/instruments/m-criteria.ts';
import { orderRows } from './orderText.ts';

type Criterion = Extract<LeafItem, { readonly kind: 'criterion' }>;

const sections = criteria.items.filter((item) => item.kind === 'section');
const items = leaves(criteria.items).filter((item) => item.kind === 'criterion');
const asked = (about: 'municipality' | 'school') => formOf(criteria, { about, round: 'year' });

/** Rows of the order's table without the two rows of its head. */
const table = orderRows('order-m-criteria.txt').slice(6);

/** The head of a table that the scan repeats in the sixth direction. */
const strayRows = ['№'];

/** What a torn row says more or less than the criterion made of it, word by word; all else is the same words. */
const tears: Readonly<Record<string, { readonly dropped?: string; readonly taken?: string }>> = {
  // The school's words stand in the municipality's cell of sources a second time.
  '1.2.8': { dropped: 'по подготовке высокого уровня' },
  // Words pushed into columns of their own that the cells have all the same.
  '2.2.4': { dropped: 'с с' },
  '2.3.1': { dropped: 'мониторинга по' },
  '2.3.2': { dropped: 'по' },
  '2.3.3': { dropped: 'адресных по' },
  '2.3.4': { dropped: 'по по' },
  // The indicator's cell is blank: the heading of the section is the criterion, once a level.
  '3.5.1': { taken: 'Наличие неффективных показателей или показателей с негативными последствиями' },
  '4.2.1': { taken: 'Проведение анализа результатов мониторинга' },
  '4.3.1': { taken: 'Наличие адресных рекомендаций по результатам анализа (своего и/или внешнего)' },
  '4.4.7': { taken: 'Наличие управленческих решений по результатам анализа' },
  '5.2.1': { taken: 'Наличие показателей с негативными последствиями' },
  '5.3.1': { taken: 'Наличие муниципальных методических служб' },
  '5.4.1': { taken: 'Проведение анализа результатов мониторинга' },
  '5.5.1': { taken: 'Наличие адресных рекомендаций по результатам анализа (своего и/или внешнего)' },
  '5.6.1': { taken: 'Наличие управленческих решений по результатам анализа' },
  // The same in the school's cell only; the row ends with the heading of the next direction.
  '3.10.1': {
    dropped: 'Система мониторинга качества повышения квалификации педагогов',
    taken: 'Наличие мероприятий по повышению эффективности руководителей ОУ в соответствии с рекомендациями',
  },
  '8.7.1': { taken: 'Наличие управленческих решений по результатам анализа' },
  '8.8.1': { taken: 'Наличие отдельных мероприятий по направлению' },
};

describe('the table of criteria', () => {
  test('is in the instrument whole: each of its rows once, in its order, letter for letter', () => {
    expect(rowsOf(sections)).toEqual(table.filter((row) => !strayRows.includes(row)));
  });

  test('has 93 criteria of the municipality and 91 of the school in eight directions', () => {
    const counts = (about: 'municipality' | 'school') => {
      const parts = asked(about).items.flatMap((item) => (item.kind === 'section' ? item.items.map(() => item.part!.id) : []));
      return [...Map.groupBy(parts, (id) => id).values()].map((of) => of.length);
    };
    expect(counts('municipality')).toEqual([17, 11, 21, 7, 11, 7, 8, 11]);
    expect(counts('school')).toEqual([17, 11, 21, 6, 10, 7, 8, 11]);
    expect(items.filter(({ askedOf }) => askedOf).map(({ id }) => id)).toEqual(['4.2.1', '5.4.1']);
  });

  test('bears numbers of direction, section and row as printed', () => {
    for (const section of sections) {
      expect(section.id).toBe(`${section.part!.id}.${/^\d+/.exec(section.title)![0]}`);
      expect(section.items.filter(({ id }) => !id.startsWith(`${section.id}.`))).toEqual([]);
    }
    expect([...new Set(sections.map(({ part }) => part!.id))]).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  });
});

describe('a rebuilt row', () => {
  const torn = items.filter(({ rebuilt }) => rebuilt);

  test.each(torn.map((item) => [item.id, item] as const))('%s holds the words of the torn one, each once', (id, item) => {
    const { dropped = '', taken = '' } = tears[id] ?? {};
    const levels = id === '3.10.1' || id.startsWith('8.') || item.askedOf ? 1 : 2;
    const printed = wordsOf(item.rebuilt!.printed.replace(/^(\d+|№) (\| )?/, ''));
    const made = wordsOf(cellsOf(item).slice(1).join(' '));
    expect(sorted([...made, ...wordsOf(dropped)])).toEqual(
      sorted([...printed, ...Array.from({ length: levels }, () => wordsOf(taken)).flat()]),
    );
    expect(item.rebuilt!.how).toMatch(/^[А-Я].*\.$/);
  });

  test('is listed wherever words were dropped or taken from elsewhere, and there alone', () => {
    expect(Object.keys(tears).filter((id) => !torn.some((item) => item.id === id))).toEqual([]);
    expect(torn.map(({ id }) => id)).toHaveLength(29);
  });

  test('takes from elsewhere only the heading it stands under', () => {
    const headings = new Map(sections.flatMap((section) => section.items.map(({ id }) => [id, section.title.replace(/^\d+\. /, '')])));
    const takenWords = Object.entries(tears).filter(([, { taken }]) => taken);
    expect(takenWords.filter(([id, { taken }]) => headings.get(id) !== taken)).toEqual([]);
  });
});

describe('what does not count', () => {
  test('is the refusal with its reasons and whatever is negative, nothing else', () => {
    expect(items.filter(({ asksFor }) => asksFor).map(({ id, asksFor, title }) => `${id} ${asksFor}: ${title}`)).toEqual([
      '1.1.6 conditional: Обоснование отказа от проведения региональных и (или) муниципальных процедур (при отсутствии таких процедур)',
      '1.2.10 negative: Наличие показателей с негативными последствиями',
      '1.4.4 negative: Наличие негативных управленческих решений',
      '2.2.4 negative: Наличие показателей с негативными последствиями',
      '3.5.1 negative: Наличие неффективных показателей или показателей с негативными последствиями',
      '5.2.1 negative: Наличие показателей с негативными последствиями',
    ]);
  });

  test('leaves out of the titles with «негативн» only monitoring and the row that glues three criteria', () => {
    const negative = items.filter(({ title, asksFor }) => /негативн/.test(title) && !asksFor);
    expect(negative.map(({ id }) => id)).toEqual(['2.3.1', '6.2.1']);
  });
});

/** The order's rows as the instrument holds them: headings, then each row as printed or as its cells. */
function rowsOf(all: readonly Section[]): readonly string[] {
  const rows: string[] = [];
  let part = '';
  for (const section of all) {
    const heading = section.part!.title;
    // The heading of the fourth direction stands in the torn row before it.
    if (heading !== part && !rows.at(-1)?.endsWith(heading)) rows.push(heading);
    part = heading;
    rows.push(section.title);
    for (const item of section.items)
      if (item.kind === 'criterion') rows.push(...(item.rebuilt?.printed.split('\n') ?? [cellsOf(item).join(' | ')]));
  }
  return rows;
}

/** Number, then indicator and source of the municipality and of the school; blank cells left out. */
function cellsOf(item: Criterion): readonly string[] {
  const school = item.askedOf ? { title: '' } : (item.wording?.school ?? item);
  return [item.id.split('.').at(-1)!, item.title, item.hint ?? '', school.title, school.hint ?? ''].filter((cell) => cell !== '');
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[\s|]+/).filter((word) => word !== '');
}

function sorted(words: readonly string[]): readonly string[] {
  return words.toSorted((a, b) => a.localeCompare(b));
}
