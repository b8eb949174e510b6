import { describe, expect, test } from 'vitest';
import { numbering, reference } from '../../shared/reports/assessment/numbering.ts';
import { applyEdits } from '../../shared/reports/living/applyEdits.ts';
import { differences } from '../../shared/reports/living/differences.ts';
import { noEdits, ReportEdits } from '../../shared/reports/living/edits.ts';
import {
  acceptChange,
  addOwn,
  hide,
  keepGone,
  keepText,
  moveSection,
  openQuestions,
  removeOwn,
  revertText,
  setText,
  show,
} from '../../shared/reports/living/editReport.ts';
import type { LivingItem } from '../../shared/reports/living/livingReport.ts';
import { annexTitle } from '../../shared/reports/monitoring/rulesAnnex.ts';
import { cell, heading, list, paragraph, subheading, table } from '../../shared/reports/monitoring/blocks.ts';
import { nameless } from '../../shared/reports/phrasing/names.ts';
import type { Block, ReportTree, Section } from '../../shared/reports/tree.ts';

type Facts = { readonly critical?: number; readonly parts?: readonly Part[]; readonly names?: string };
type Part = 'ground' | 'results' | 'table' | 'causes' | 'advice';

/** An invented report: three sections with a subsection and a table, advice, signatures, an annex across. */
function aTree({ critical = 3, parts = ['ground', 'results', 'table', 'causes', 'advice'], names = '' }: Facts = {}): ReportTree {
  const numbers = numbering();
  const of = (part: Part, blocks: readonly Block[]): readonly Block[] => (parts.includes(part) ? blocks : []);
  const body: readonly Block[] = [
    { kind: 'title', id: 'title', lines: ['АНАЛИТИЧЕСКАЯ СПРАВКА', 'по рискам'] },
    ...of('ground', [
      heading('ground', numbers.section('Основание')),
      ...paragraph('ground.text', `Итоги – в разделе${reference('results', ' ')}. Данных о школах: 7.${names}`),
    ]),
    ...of('results', [
      heading('results', numbers.section('Результаты')),
      subheading('results.levels', `${numbers.subsection()} Уровни`),
      ...paragraph('levels.text', `Критический уровень отмечен в ${critical} из 7 школ.`),
    ]),
    ...of(
      'table',
      table({ id: 'levels.table', caption: numbers.table('Уровни'), widths: [1], head: [], body: [[cell(String(critical))]] }),
    ),
    ...of('causes', [heading('causes', numbers.section('Причины')), ...list('causes.list', ['кадры;', 'оснащение.'], false)]),
    ...of('advice', [heading('advice', numbers.section('Рекомендации')), subheading('advice.uo', 'Управлению образования:')]),
    { kind: 'signatures', id: 'signatures', rows: [{ post: 'Методист', name: null }] },
  ];
  const sections: readonly Section[] = [
    { orientation: 'portrait', blocks: body },
    { orientation: 'landscape', blocks: [...annexTitle(1, 'Значения'), ...paragraph('annex.1.text', 'Все значения.')] },
  ];
  return { kind: 'test', title: 'Справка', fileName: 'Справка', hasPageNumbers: true, mark: null, sections, checks: [] };
}

function say(block: Block): string {
  switch (block.kind) {
    case 'title':
      return block.lines.join(' / ');
    case 'appendix':
      return block.lines.join(' / ');
    case 'heading':
      return block.text;
    case 'paragraph':
      return block.text.map(({ text }) => text).join('');
    case 'list':
      return block.items.join(' | ');
    case 'table':
      return block.caption ?? '';
    default:
      return block.kind;
  }
}

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const printed = (tree: ReportTree, edits: ReportEdits = noEdits): readonly string[] =>
  applyEdits(tree, edits).tree.sections.flatMap(({ blocks }) => blocks.map((block) => plain(say(block))));

function itemOf(tree: ReportTree, edits: ReportEdits, id: string): LivingItem {
  const item = applyEdits(tree, edits)
    .sections.flatMap(({ items }) => items)
    .find((one) => one.id === id);
  if (!item) throw new Error(`no block ${id}`);
  return item;
}

function typed(edits: ReportEdits, id: string, ...text: readonly string[]): ReportEdits {
  return setText(edits, applyEdits(aTree(), edits), { item: itemOf(aTree(), edits, id), text });
}

const added = (edits: ReportEdits, over: Partial<Parameters<typeof addOwn>[2]> = {}): ReportEdits =>
  addOwn(edits, applyEdits(aTree(), edits), { id: 'my.1', as: 'paragraph', text: ['Моё'], after: 'levels.text', ...over });

const whole = printed(aTree());
const hers = 'По нашей оценке, критический уровень отмечен в 3 из 7 школ. Это много.';

describe('without edits', () => {
  test('a report prints as it was generated, with its numbers', () => {
    expect(whole).toEqual([
      'АНАЛИТИЧЕСКАЯ СПРАВКА / по рискам',
      '1. Основание',
      'Итоги – в разделе 2. Данных о школах: 7.',
      '2. Результаты',
      '2.1. Уровни',
      'Критический уровень отмечен в 3 из 7 школ.',
      'Таблица 1 – Уровни',
      '3. Причины',
      'кадры; | оснащение.',
      '4. Рекомендации',
      'Управлению образования:',
      'signatures',
      'Приложение № 1 / к аналитической справке',
      'Значения',
      'Все значения.',
    ]);
    expect(openQuestions(applyEdits(aTree(), noEdits))).toEqual([]);
  });

  test('pages keep their orientation', () => {
    expect(applyEdits(aTree(), noEdits).tree.sections.map(({ orientation }) => orientation)).toEqual(['portrait', 'landscape']);
  });
});

describe('her words in place of the program’s', () => {
  const edits = typed(noEdits, 'levels.text', hers);

  test('they print, the rest stays as generated', () => {
    expect(printed(aTree(), edits)).toEqual(whole.with(5, hers));
    expect(itemOf(aTree(), edits, 'levels.text').state).toEqual({ status: 'edited' });
  });

  test('a change of the data is told as it was and is', () => {
    const item = itemOf(aTree({ critical: 4 }), edits, 'levels.text');
    expect(item.state).toEqual({ status: 'changed', changes: [{ was: '3 из 7 школ', now: '4 из 7 школ' }] });
    expect(printed(aTree({ critical: 4 }), edits)[5]).toBe(hers);
    expect(openQuestions(applyEdits(aTree({ critical: 4 }), edits)).map(({ id }) => id)).toEqual(['levels.text']);
  });

  test('kept: her text stays and is told no more until the data change again', () => {
    const kept = keepText(edits, itemOf(aTree({ critical: 4 }), edits, 'levels.text'));
    expect(printed(aTree({ critical: 4 }), kept)[5]).toBe(hers);
    expect(itemOf(aTree({ critical: 4 }), kept, 'levels.text').state.status).toBe('edited');
    expect(itemOf(aTree({ critical: 5 }), kept, 'levels.text').state.status).toBe('changed');
  });

  test('accepted: the new figure stands in her text', () => {
    const accepted = acceptChange(edits, itemOf(aTree({ critical: 4 }), edits, 'levels.text'));
    expect(printed(aTree({ critical: 4 }), accepted)[5]).toBe(hers.replace('3 из 7', '4 из 7'));
    expect(itemOf(aTree({ critical: 4 }), accepted, 'levels.text').state.status).toBe('edited');
  });

  test('accepted where her words hold no such figure: the program’s text', () => {
    const vague = typed(noEdits, 'levels.text', 'Критический уровень отмечен почти в половине школ.');
    const accepted = acceptChange(vague, itemOf(aTree({ critical: 4 }), vague, 'levels.text'));
    expect(accepted).toEqual(noEdits);
  });

  test('data that come back to what they were are no change', () => {
    expect(itemOf(aTree({ critical: 3 }), edits, 'levels.text').state.status).toBe('edited');
  });

  test('the program’s own words typed back are no edit', () => {
    expect(typed(edits, 'levels.text', 'Критический уровень отмечен в 3 из 7 школ.')).toEqual(noEdits);
    expect(revertText(edits, 'levels.text')).toEqual(noEdits);
  });

  test('a reference that gets another number is no change of the data', () => {
    const moved = moveSection(typed(noEdits, 'ground.text', 'Моё. Данных о школах: 7.'), applyEdits(aTree(), noEdits), {
      heading: 'results',
      by: -1,
    });
    expect(itemOf(aTree(), moved, 'ground.text').state.status).toBe('edited');
  });

  test('several paragraphs, a title, a list and a heading are put in other words', () => {
    let all = typed(noEdits, 'levels.text', 'Первый.', '', 'Второй.');
    all = typed(all, 'title', 'СПРАВКА');
    all = typed(all, 'causes.list', 'кадры;', 'кадры ещё раз;');
    all = typed(all, 'results', 'Итоги года');
    expect(printed(aTree(), all)).toEqual(
      whole.with(0, 'СПРАВКА').with(3, '2. Итоги года').with(8, 'кадры; | кадры ещё раз;').toSpliced(5, 1, 'Первый.', 'Второй.'),
    );
  });

  test('an emptied text prints nothing and can be had back', () => {
    const empty = typed(noEdits, 'levels.text', ' ');
    expect(printed(aTree(), empty)).toEqual(whole.toSpliced(5, 1));
    expect(printed(aTree(), revertText(empty, 'levels.text'))).toEqual(whole);
  });

  test('marks of numbers typed or pasted by her are dropped', () => {
    expect(printed(aTree(), typed(noEdits, 'levels.text', '\ue000section\ue001Моё'))[5]).toBe('sectionМоё');
  });

  test('tables and signatures are never typed over', () => {
    const item = itemOf(aTree(), noEdits, 'levels.table');
    expect(item.as).toBeNull();
    expect(setText(noEdits, applyEdits(aTree(), noEdits), { item, text: ['99'] })).toEqual(noEdits);
    const forged = { ...noEdits, texts: [{ block: 'levels.table', as: 'paragraph' as const, was: [], text: ['99'], after: [] }] };
    expect(printed(aTree(), forged)).toEqual(whole);
  });
});

describe('a block that the program no longer has', () => {
  const without = aTree({ parts: ['ground', 'table', 'causes', 'advice'] });
  const edits = typed(noEdits, 'levels.text', hers);

  test('her text stays, in its place as near as can be, and is told', () => {
    const report = applyEdits(aTree({ parts: ['ground', 'causes', 'advice'] }), edits);
    expect(openQuestions(report).map(({ id, state }) => [id, state.status])).toEqual([['levels.text', 'gone']]);
    expect(printed(without, edits)).toContain(hers);
    expect(printed(without, edits).at(-4)).toBe('signatures');
  });

  test('it goes, or stays as a block of her own', () => {
    expect(printed(without, revertText(edits, 'levels.text'))).not.toContain(hers);
    const kept = keepGone(edits, 'levels.text', 'my.2');
    expect(itemOf(without, kept, 'my.2').state.status).toBe('own');
    expect(printed(without, kept)).toContain(hers);
  });

  test('it is hers again when the block comes back', () => {
    expect(printed(aTree(), edits)).toEqual(whole.with(5, hers));
  });
});

describe('blocks of her own', () => {
  test('a paragraph, a heading and a list stand where they were put', () => {
    let edits = added(noEdits);
    edits = added(edits, { id: 'my.2', as: 'bulleted', text: ['один;', 'два.'], after: 'my.1' });
    expect(printed(aTree(), edits)).toEqual(whole.toSpliced(6, 0, 'Моё', 'один; | два.'));
  });

  test('of two after the same block the later one comes first', () => {
    const edits = added(added(noEdits), { id: 'my.2', text: ['Позже'] });
    expect(printed(aTree(), edits).slice(5, 8)).toEqual([whole[5], 'Позже', 'Моё']);
  });

  test('they stay when the blocks around them go', () => {
    const edits = added(added(noEdits), { id: 'my.2', text: ['После'], after: 'my.1' });
    const left = printed(aTree({ parts: ['ground', 'table', 'causes', 'advice'] }), edits);
    expect(left.indexOf('После')).toBe(left.indexOf('Моё') + 1);
    const some = removeOwn(edits, 'my.1');
    expect(printed(aTree(), some)).toEqual(whole.toSpliced(6, 0, 'После'));
  });

  test('an own section takes its number, the sections after it the next ones', () => {
    const edits = added(noEdits, { as: 'heading1', text: ['Проблемы'], after: 'ground.text' });
    expect(printed(aTree(), edits).filter((line) => /^\d/.test(line))).toEqual([
      '1. Основание',
      '2. Проблемы',
      '3. Результаты',
      '3.1. Уровни',
      '4. Причины',
      '5. Рекомендации',
    ]);
    expect(printed(aTree(), edits)[2]).toContain('в разделе 3');
  });

  test('own subsections are numbered where the others are; a number that she typed stays', () => {
    const two = added(noEdits, { as: 'heading2', text: ['Мнения'], after: 'levels.table' });
    expect(printed(aTree(), two)[7]).toBe('2.2. Мнения');
    const plainOne = added(noEdits, { as: 'heading2', text: ['Школам:'], after: 'advice.uo' });
    expect(printed(aTree(), plainOne)[11]).toBe('Школам:');
    const typedNumber = added(noEdits, { as: 'heading1', text: ['7. Моё'], after: 'ground.text' });
    expect(printed(aTree(), typedNumber)[3]).toBe('7. Моё');
  });

  test('their words are changed in place; a removed one leaves no trace', () => {
    const edits = typed(added(noEdits), 'my.1', 'Иначе');
    expect(printed(aTree(), edits)[6]).toBe('Иначе');
    expect(removeOwn(hide(edits, 'my.1'), 'my.1')).toEqual(noEdits);
  });
});

describe('what is hidden', () => {
  test('a table leaves, the numbers after it close up, it comes back', () => {
    const edits = hide(noEdits, 'levels.table');
    expect(printed(aTree(), edits)).toEqual(whole.toSpliced(6, 1));
    expect(show(edits, 'levels.table')).toEqual(noEdits);
    expect(plain(say(itemOf(aTree(), edits, 'levels.table').blocks[0]!))).toBe('Таблица – Уровни');
  });

  test('a heading takes all under it along: a section, a subsection, an annex', () => {
    expect(printed(aTree(), hide(noEdits, 'results'))).toEqual([
      whole[0],
      '1. Основание',
      'Итоги – в разделе. Данных о школах: 7.',
      '2. Причины',
      whole[8],
      '3. Рекомендации',
      ...whole.slice(10),
    ]);
    expect(printed(aTree(), hide(noEdits, 'results.levels'))).toEqual(whole.toSpliced(4, 3));
    const annexless = applyEdits(aTree(), hide(noEdits, 'annex.1.title'));
    expect(annexless.tree.sections).toHaveLength(1);
    expect(itemOf(aTree(), hide(noEdits, 'results'), 'levels.text').hiddenBy).toBe('results');
  });

  test('everything hidden leaves a document without blocks', () => {
    const all = aTree().sections.flatMap(({ blocks }) => blocks.map(({ id }) => id));
    expect(printed(aTree(), { ...noEdits, hidden: all })).toEqual([]);
  });
});

describe('order of sections', () => {
  const moved = moveSection(noEdits, applyEdits(aTree(), noEdits), { heading: 'causes', by: -1 });

  test('a section moves with all it holds, the numbers follow, references too', () => {
    expect(printed(aTree(), moved)).toEqual([
      whole[0],
      '1. Основание',
      'Итоги – в разделе 3. Данных о школах: 7.',
      '2. Причины',
      whole[8],
      '3. Результаты',
      '3.1. Уровни',
      whole[5],
      whole[6],
      '4. Рекомендации',
      ...whole.slice(10),
    ]);
  });

  test('the first goes no further up, the last no further down, signatures stay, annexes after them', () => {
    const report = applyEdits(aTree(), noEdits);
    expect(moveSection(noEdits, report, { heading: 'ground', by: -1 })).toBe(noEdits);
    expect(moveSection(noEdits, report, { heading: 'advice', by: 1 })).toBe(noEdits);
    expect(moveSection(noEdits, report, { heading: 'annex.1.title', by: -1 })).toBe(noEdits);
  });

  test('annexes move among themselves and are hidden whole, their numbers and what refers to them follow', () => {
    const one = aTree();
    const second: readonly Block[] = [...annexTitle(2, 'Правила'), ...paragraph('annex.2.text', 'Все правила.')];
    const more: Section = { orientation: 'landscape', blocks: paragraph('annex.2.more', 'И ещё правила.') };
    const words = paragraph(
      'ground.annexes',
      `Значения${reference('annex.1', ' – в приложении ')}, правила${reference('annex.2', ' – в приложении ')}.`,
    );
    const tree: ReportTree = {
      ...one,
      sections: [
        { ...one.sections[0]!, blocks: [...one.sections[0]!.blocks.slice(0, 2), ...words, ...one.sections[0]!.blocks.slice(2)] },
        ...one.sections.slice(1),
        { orientation: 'portrait', blocks: second },
        more,
      ],
    };
    const report = applyEdits(tree, noEdits);
    const moved = moveSection(noEdits, report, { heading: 'annex.2.title', by: -1 });
    expect(moveSection(noEdits, report, { heading: 'annex.1.title', by: -1 })).toBe(noEdits);
    const pages = applyEdits(tree, moved).tree.sections;
    expect(pages.map(({ orientation, blocks: [first] }) => `${orientation} ${first!.id}`)).toEqual([
      'portrait title',
      'portrait annex.2',
      'landscape annex.2.more',
      'landscape annex.1',
    ]);
    expect(printed(tree, moved)).toContain('Значения – в приложении 2, правила – в приложении 1.');
    expect(printed(tree, moved).filter((line) => line.startsWith('Приложение'))).toEqual([
      'Приложение № 1 / к аналитической справке',
      'Приложение № 2 / к аналитической справке',
    ]);
    const hidden = hide(moved, 'annex.2.title');
    expect(applyEdits(tree, hidden).tree.sections).toHaveLength(2);
    expect(printed(tree, hidden)).toContain('Значения – в приложении 1, правила.');
  });

  test('a section that comes stands in its own place, one that goes leaves the others as they were', () => {
    const before = aTree({ parts: ['ground', 'causes', 'advice'] });
    const edits = moveSection(noEdits, applyEdits(before, noEdits), { heading: 'causes', by: -1 });
    const headings = (lines: readonly string[]) => lines.filter((line) => /^\d\. /.test(line));
    expect(headings(printed(before, edits))).toEqual(['1. Причины', '2. Основание', '3. Рекомендации']);
    expect(headings(printed(aTree(), edits))).toEqual(['1. Причины', '2. Основание', '3. Результаты', '4. Рекомендации']);
    expect(headings(printed(aTree({ parts: ['ground', 'results'] }), moved))).toEqual(['1. Основание', '2. Результаты']);
  });

  test('own sections move too', () => {
    let edits = added(noEdits, { as: 'heading1', text: ['Проблемы'], after: 'ground.text' });
    edits = moveSection(edits, applyEdits(aTree(), edits), { heading: 'my.1', by: 1 });
    expect(printed(aTree(), edits).filter((line) => /^\d\. /.test(line))[2]).toBe('3. Проблемы');
    expect(removeOwn(edits, 'my.1').order).not.toContain('my.1');
  });
});

describe('two versions of a document', () => {
  const versions = (one: ReportEdits, other: ReportEdits) => differences(applyEdits(aTree(), one).tree, applyEdits(aTree(), other).tree);

  test('sections that say something else are named, numbers are no difference, another order is told', () => {
    expect(versions(noEdits, noEdits).sections).toEqual([]);
    expect(versions(noEdits, typed(noEdits, 'levels.text', hers)).sections).toEqual(['Результаты']);
    expect(versions(noEdits, hide(noEdits, 'annex.1.text')).sections).toEqual(['Значения']);
    expect(versions(noEdits, hide(noEdits, 'causes')).sections).toEqual(['Причины']);
    const moved = moveSection(noEdits, applyEdits(aTree(), noEdits), { heading: 'causes', by: 1 });
    expect(versions(noEdits, moved)).toEqual({ sections: [], isReordered: true });
    expect(versions(noEdits, hide(noEdits, 'causes')).isReordered).toBe(false);
  });
});

describe('a publication copy', () => {
  const names = nameless(['Орлова Анна Петровна']);

  test('names in her texts and blocks are hidden', () => {
    let edits = typed(noEdits, 'levels.text', 'Орловой А. П. помочь.');
    edits = added(edits, { text: ['Со слов Орловой Анны Петровны.'] });
    const tree = applyEdits(aTree(), edits, { hide: names });
    expect(JSON.stringify(tree)).not.toContain('Орлов');
    expect(JSON.stringify(tree.tree)).toContain('[имя скрыто] помочь.');
  });

  test('its own wording is not taken for a change of the data', () => {
    const edits = typed(noEdits, 'levels.text', hers);
    expect(openQuestions(applyEdits(aTree({ critical: 4 }), edits, { hide: names }))).toEqual([]);
  });
});

describe('what may be stored', () => {
  test('edits made by hand pass', () => {
    expect(ReportEdits.parse(added(typed(noEdits, 'levels.text', hers)))).toBeTruthy();
  });

  test.each([
    [
      'a block edited twice',
      { ...noEdits, texts: [...typed(noEdits, 'levels.text', 'а').texts, ...typed(noEdits, 'levels.text', 'б').texts] },
    ],
    ['an own block with the id of a generated one', { ...noEdits, own: [{ ...added(noEdits).own[0]!, id: 'levels.text' }] }],
    ['a text of megabytes', typed(noEdits, 'levels.text', ...Array.from({ length: 40 }, () => 'ы'.repeat(19_000)))],
    ['something unknown', { ...noEdits, script: 'x' }],
  ])('%s does not', (_, edits) => {
    expect(ReportEdits.safeParse(edits).success).toBe(false);
  });
});

test('applying edits to a long report takes next to no time', () => {
  const blocks = Array.from({ length: 30_000 }, (_, index) => paragraph(`p.${index}`, `Абзац ${index}: 3 из 7 школ.`)).flat();
  const tree = { ...aTree(), sections: [{ orientation: 'portrait' as const, blocks }] };
  const after = (index: number) => [`p.${index}`];
  const edits: ReportEdits = {
    ...noEdits,
    texts: Array.from({ length: 200 }, (_, index) => ({
      block: `p.${index}`,
      as: 'paragraph' as const,
      was: ['3'],
      text: ['4'],
      after: [],
    })),
    own: Array.from({ length: 200 }, (_, index) => ({
      id: `my.${index}`,
      as: 'paragraph' as const,
      text: ['м'],
      after: after(index * 3),
    })),
  };
  const start = performance.now();
  expect(applyEdits(tree, edits).tree.sections[0]!.blocks).toHaveLength(30_200);
  expect(performance.now() - start).toBeLessThan(10_000);
});
