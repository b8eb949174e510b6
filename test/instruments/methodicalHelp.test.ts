import { describe, expect, test } from 'vitest';
import { completeness } from '../../shared/engine/answers.ts';
import { leaves } from '../../shared/engine/instrument.ts';
import { lifts } from '../../shared/engine/lift.ts';
import { lint } from '../../shared/engine/lint.ts';
import { scoreForm } from '../../shared/engine/score.ts';
import { methodicalHelp } from '../../shared/instruments/k-methodical-help.ts';
import { orderText } from './orderText.ts';

const items = leaves(methodicalHelp.items);
const terms = ['1', '2', '3', '4', '5.1', '5.2', '5.3', '6', '7.1', '7.2', '7.3', '13'];
const text = orderText('order-k-methodical-help.txt');

describe('Σ = a + … + l', () => {
  const with1 = (count: number) => Object.fromEntries(terms.map((id, index) => [id, index < count ? 1 : 0]));
  const level = (count: number) => {
    const score = scoreForm(methodicalHelp, with1(count));
    return score.status === 'scored' ? `${score.total} ${score.level}` : score.status;
  };

  test('every total has the level of the order', () => {
    expect(Array.from({ length: 13 }, (_, count) => level(count))).toEqual([
      ...Array.from({ length: 11 }, (_, count) => `${count} unsatisfactory`),
      '11 satisfactory',
      '12 optimal',
    ]);
  });

  test('each term weighs one, whichever is missing', () => {
    for (const id of terms)
      expect(scoreForm(methodicalHelp, { ...with1(12), [id]: 0 })).toMatchObject({ total: '11', level: 'satisfactory', marks: [] });
  });

  test('counts and evidence take no part, a term that is not filled leaves no total', () => {
    const counts = { 8: 6, 9: 3, 10: 6, 11: 4, 12.1: 120, 12.2: 340 };
    const acts = { '1.evidence': [{ requisites: 'Приказ № 1', link: '' }] };
    expect(scoreForm(methodicalHelp, { ...with1(12), ...counts, ...acts })).toMatchObject({ total: '12', level: 'optimal' });
    const { 13: _, ...rest } = with1(12);
    expect(scoreForm(methodicalHelp, { ...rest, ...counts })).toEqual({ status: 'incomplete', missing: ['13'] });
    expect(scoreForm(methodicalHelp, { ...with1(12), 1: 2 })).toMatchObject({ status: 'invalid' });
    expect(scoreForm(methodicalHelp, { ...with1(12), 8: -1 })).toMatchObject({ status: 'invalid' });
  });

  test('the linter finds nothing in its scale', () => {
    expect(lint(methodicalHelp)).toEqual([]);
  });

  test('one more reaches the next level from ten and from eleven', () => {
    expect(lifts(methodicalHelp, with1(11))).toMatchObject({ level: 'optimal', above: '11', changes: [{ item: '13' }] });
    expect(lifts(methodicalHelp, with1(10))).toMatchObject({ level: 'satisfactory', above: '10' });
    expect(lifts(methodicalHelp, with1(12))).toBeNull();
  });
});

describe('evidence', () => {
  const evidence = items.filter(({ kind }) => kind === 'evidence');

  test('is asked exactly where the order says so, right after its indicator', () => {
    expect(evidence.map(({ id }) => id.replace('.evidence', ''))).toEqual(['1', '2', '3', '4', '5.1', '5.2', '5.3', '12.2', '13']);
    expect(evidence.map(({ title }) => title)).toEqual(
      [...text.matchAll(/Дополнительно указыва.*?(?=\s(?:Показатель|-\s?наличие|Общее))/g)].map(([words]) => words),
    );
    for (const { id } of evidence) expect(items[items.findIndex((item) => item.id === id) - 1]!.id).toBe(id.replace('.evidence', ''));
  });

  test('is owed for what is present only', () => {
    const none = Object.fromEntries([...terms.map((id) => [id, 0]), ...['8', '9', '10', '11', '12.1', '12.2'].map((id) => [id, 0])]);
    expect(completeness(methodicalHelp, none)).toEqual({ filled: 18, required: 18, missing: [] });
    expect(completeness(methodicalHelp, { ...none, 2: 1, 12.2: 1 }).missing).toEqual(['2.evidence', '12.2.evidence']);
    expect(completeness(methodicalHelp, { ...none, 2: 1, '2.evidence': [{ requisites: 'Приказ', link: '' }] }).missing).toEqual([]);
  });
});

describe('nothing of the order is cut short', () => {
  const described = text.slice(text.indexOf('Показатель № 1.'), text.indexOf('Общее значение по муниципальным'));

  test('explanations put together give the description of the indicators back', () => {
    const hints = items.flatMap(({ hint, kind, title }) => (kind === 'evidence' ? [title] : (hint?.split('\n') ?? [])));
    const left = hints.reduce((rest, words) => rest.replace(words, '•'), described);
    expect(left.replace(/[•\s]+/g, ' ').match(/[а-г]\) /g)).toBeNull();
    expect(hints).toHaveLength(4 * 18 + 9);
  });

  test('levels are whole rows of the order with their consequences', () => {
    const rows = methodicalHelp.scale!.map(
      ({ title, range, need }) => `${range} – ${title} уровень оказания методической помощи ШНОР, ${need}`,
    );
    expect(rows.filter((row) => !text.includes(`${row};`) && !text.includes(`${row}.`))).toEqual([]);
  });
});
