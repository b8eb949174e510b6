import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../shared/reports/living/applyEdits.ts';
import { changeText } from '../../shared/reports/living/changeText.ts';
import { acceptChange, keepText, openQuestions, setText } from '../../shared/reports/living/editReport.ts';
import { noEdits, type ReportEdits } from '../../shared/reports/living/edits.ts';
import type { Block, ReportTree } from '../../shared/reports/tree.ts';

/** The same sentence as each kind of text that a report has. */
const kinds: Readonly<Record<string, (text: string) => Block>> = {
  title: (text) => ({ kind: 'title', id: 'block', lines: ['СПРАВКА', text] }),
  heading: (text) => ({ kind: 'heading', id: 'block', level: 1, text }),
  subheading: (text) => ({ kind: 'heading', id: 'block', level: 2, text }),
  paragraph: (text) => ({ kind: 'paragraph', id: 'block', text: [{ text }] }),
  'paragraph with words in bold': (text) => ({ kind: 'paragraph', id: 'block', text: [{ text: 'Итог. ', isBold: true }, { text }] }),
  list: (text) => ({ kind: 'list', id: 'block', isOrdered: false, items: ['Первое;', text] }),
  'numbered conclusions': (text) => ({ kind: 'list', id: 'block', isOrdered: true, items: [text, 'Второе.'] }),
};

function aTree(block: Block): ReportTree {
  const sections = [{ orientation: 'portrait' as const, blocks: [block] }];
  return { kind: 'test', title: 'Справка', fileName: 'Справка', hasPageNumbers: true, mark: null, sections, checks: [] };
}

const sentence = (schools: number): string => `Критический уровень отмечен в ${schools} из 7 школ.`;

describe.each(Object.entries(kinds))('%s', (_, block) => {
  const was = aTree(block(sentence(3)));
  const now = aTree(block(sentence(4)));
  const itemOf = (tree: ReportTree, edits: ReportEdits) => applyEdits(tree, edits).sections[0]!.items[0]!;
  const before = itemOf(was, noEdits);
  const hers = before.said!.map((line) => line.replace('Критический уровень', 'Тревожный, критический уровень'));
  const edits = setText(noEdits, applyEdits(was, noEdits), { item: before, text: hers });
  const printed = (tree: ReportTree, of: ReportEdits) => JSON.stringify(applyEdits(tree, of).tree).replaceAll('\u00a0', ' ');

  test('her text prints as she left it, and says what it was and what it is now', () => {
    expect(printed(now, edits)).toContain('Тревожный, критический уровень отмечен в 3 из 7 школ');
    const { state } = itemOf(now, edits);
    expect(state.status === 'changed' && state.changes.map(changeText)).toEqual(['было 3 из 7 школ, стало 4 из 7 школ']);
  });

  test('accepted, her words hold the new figure; kept, they stay; neither asks again until the data change once more', () => {
    const accepted = acceptChange(edits, itemOf(now, edits));
    expect(printed(now, accepted)).toContain('Тревожный, критический уровень отмечен в 4 из 7 школ');
    const kept = keepText(edits, itemOf(now, edits));
    expect(printed(now, kept)).toContain('Тревожный, критический уровень отмечен в 3 из 7 школ');
    for (const done of [accepted, kept]) {
      expect(openQuestions(applyEdits(now, done))).toEqual([]);
      expect(openQuestions(applyEdits(aTree(block(sentence(5))), done))).toHaveLength(1);
    }
  });
});
