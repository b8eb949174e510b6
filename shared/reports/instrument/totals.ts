import Fraction from 'fraction.js';
import type { Score } from '../../engine/score.ts';
import { termsOf as formulaTerms } from '../../engine/formula.ts';
import { leaves, type Instrument } from '../../engine/instrument.ts';
import { totalStep } from '../../engine/totalStep.ts';
import { barCharts } from '../monitoring/barCharts.ts';
import { cell, center, paragraph, table, title } from '../monitoring/blocks.ts';
import { decimal } from '../phrasing/numbers.ts';
import { cellSources, sourcedFrom } from '../sources.ts';
import type { Block, Cell } from '../tree.ts';
import { numberOf, rowTitle, type Answered, type Context, type FilledForm } from './context.ts';
import { from, itemSource, totalSource } from './criteria.ts';
import { itemTitle } from './itemTitle.ts';

type Scored = Extract<Score, { readonly status: 'scored' }>;

/** Totals and levels, against the year before; of a single form in sentences with what follows from its level. */
export function totalBlocks(context: Context): readonly Block[] {
  const { instrument, answered } = context;
  if (!instrument.total || answered.length === 0) return [];
  const [first] = answered;
  return answered.length === 1 && first ? one(first, context) : many(context);
}

function one(form: Answered, context: Context): readonly Block[] {
  const { filled, before } = form;
  const [is, then] = [from(totalSource(context, form)), from(totalSource(context, form, true))];
  const { instrument, numbering, yearBefore, year } = context;
  const score = scoredOf(filled.score);
  if (!score) return sourcedFrom(paragraph('totals.none', lackText(filled.score)), ...cellSources({ text: '', ...is }));
  const band = totalStep(score.trace, 'band');
  const earlier = scoredOf(before?.score ?? null);
  const name = instrument.totalTitle ?? 'Итоговое значение';
  const level = band ? ` Уровень: ${levelName(band.title)}, ${band.range}.` : '';
  const marks = score.marks.includes('out-of-scale') ? ' Значение лежит вне шкалы приказа.' : '';
  const was = new Map(earlier ? termsOf(earlier, filled.form).map(({ id, value }) => [id, value]) : []);
  const terms = termsOf(score, filled.form);
  const isItem = (id: string) => leaves(filled.form.items).some((item) => item.id === id);
  const termSource = (id: string, earlier: boolean) => (isItem(id) ? from(itemSource(context, form, id, earlier)) : earlier ? then : is);
  const rows = terms.map(({ id, title: of, value }): readonly Cell[] => [
    cell(of),
    center(exactText(was.get(id) ?? null), termSource(id, true)),
    center(exactText(value), termSource(id, false)),
    center(changeText(was.get(id) ?? null, value), bothYears(termSource(id, true), termSource(id, false))),
  ]);
  const whole: readonly Cell[] = [
    cell(name, { isBold: true }),
    center(earlier ? exactText(earlier.total) : '–', then),
    center(exactText(score.total), { isBold: true, ...is }),
    center(earlier ? changeText(earlier.total, score.total) : '–', bothYears(then, is)),
  ];
  return [
    ...sourcedFrom(
      [
        ...paragraph('totals.text', `${name} – ${exactText(score.total)}.${level}${marks}`, comparedText(before, score, yearBefore)),
        ...paragraph('totals.need', band && band.need !== '' ? `Что следует из уровня: ${band.need}.` : ''),
      ],
      ...cellSources({ text: '', ...is }),
      ...cellSources({ text: '', ...then }),
    ),
    ...table({
      id: 'totals.table',
      caption: numbering.table('Итоги'),
      widths: [80, 28, 28, 30],
      head: [['Показатель', yearBefore, year, 'Изменение'].map((text) => title(text))],
      body: [...rows, whole],
    }),
  ];
}

type Term = { readonly id: string; readonly title: string; readonly value: string | null };

/** What the main total is made of: items and further totals it takes, each with its value. */
function termsOf({ trace, further = [] }: Scored, form: Instrument): readonly Term[] {
  const { total } = form;
  const taken = new Map(trace.flatMap((step) => (step.step === 'taken' ? [[step.item, step] as const] : [])));
  return [...new Set(total ? formulaTerms(total) : [])].flatMap((id): readonly Term[] => {
    const of = further.find((one) => one.id === id);
    if (of) return [{ id, title: furtherTitle(form, of.title), value: of.total }];
    const step = taken.get(id);
    const item = leaves(form.items).find((one) => one.id === id);
    return step ? [{ id, title: `№ ${numberOf(id)} ${item ? itemTitle(form, item) : step.title}`, value: step.value }] : [];
  });
}

/** «№ 3 Доступность наставнической помощи» of «Показатель № 3», where a section of the form says what it is. */
function furtherTitle({ items }: Instrument, title: string): string {
  const number = /^Показатель (№ [\d.]+)$/.exec(title)?.[1];
  const section = items.find((item) => item.kind === 'section' && item.title.startsWith(`${title}. `));
  return number !== undefined && section ? `${number} ${section.title.slice(`${title}. `.length)}` : title;
}

function many(context: Context): readonly Block[] {
  const { answered, numbering, yearBefore, year, instrument } = context;
  const rows = answered.map((form) => ({ form, now: scoredOf(form.filled.score), earlier: scoredOf(form.before?.score ?? null) }));
  const scored = rows.filter(({ now }) => now !== null);
  const levels = (instrument.scale ?? []).map(({ level, title: name }) => ({
    name: levelName(name),
    count: scored.filter(({ now }) => now!.level === level).length,
  }));
  const traced = scored.flatMap(({ form }) => totalSource(context, form) ?? []);
  const said = levels.filter(({ count }) => count > 0).map(({ name, count }) => `${name} – ${count}`);
  return [
    ...sourcedFrom(paragraph('totals.text', said.length === 0 ? '' : `По уровням: ${said.join('; ')}.`), ...traced),
    ...table({
      id: 'totals.table',
      caption: numbering.table('Итоги и уровни'),
      widths: [56, 24, 36, 24, 26],
      head: [[rowTitle(context), year, 'Уровень', yearBefore, 'Изменение'].map((text) => title(text))],
      body: rows.map(({ form, now, earlier }) => [
        cell(form.name),
        center(now ? exactText(now.total) : '–', from(totalSource(context, form))),
        center(now ? levelOf(now) : lackWord(form.filled.score), from(totalSource(context, form))),
        center(earlier ? exactText(earlier.total) : '–', from(totalSource(context, form, true))),
        center(
          now && earlier ? changeText(earlier.total, now.total) : '–',
          from(totalSource(context, form), totalSource(context, form, true)),
        ),
      ]),
    }),
    ...sourcedFrom(
      barCharts(
        {
          id: 'totals.chart',
          title: 'Итоги',
          unit: 'балл',
          categories: scored.map(({ form }) => form.name),
          series: [
            ...(scored.some(({ earlier }) => earlier)
              ? [{ name: yearBefore, values: scored.map(({ earlier }) => earlier?.value ?? null) }]
              : []),
            { name: year, values: scored.map(({ now }) => now!.value) },
          ],
        },
        numbering,
      ),
      ...traced,
    ),
  ];
}

/** Both years of a change. */
function bothYears(earlier: Pick<Cell, 'source'>, now: Pick<Cell, 'source'>): Pick<Cell, 'source' | 'sources'> {
  return from(now.source ?? null, earlier.source ?? null);
}

/** The level of a scored form by its title; «–» where the scale has none. */
export function levelOf(score: Scored): string {
  const band = totalStep(score.trace, 'band');
  return band ? levelName(band.title) : '–';
}

export function scoredOf(score: Score | null): Scored | null {
  return score?.status === 'scored' ? score : null;
}

/** «23,5», «4/3 ≈ 1,33»; a dash for nothing. */
export function exactText(total: string | null): string {
  if (total === null) return '–';
  const value = new Fraction(total);
  return 1000n % value.d === 0n ? decimal(value, 3) : `${total} ≈ ${decimal(value, 2)}`;
}

export function changeText(before: string | null, now: string | null): string {
  if (before === null || now === null) return '–';
  const change = new Fraction(now).sub(new Fraction(before));
  const text = decimal(change, 2);
  return change.compare(0) > 0 ? `+${text}` : text;
}

function comparedText(before: FilledForm | null, now: Scored, yearBefore: string): string {
  const earlier = scoredOf(before?.score ?? null);
  if (!before) return `Формы за ${yearBefore} учебный год нет: изменение не определено.`;
  if (!earlier) return `Форма за ${yearBefore} учебный год заполнена не полностью: изменение итога не определено.`;
  const change = changeText(earlier.total, now.total);
  const level = levelOf(earlier) === levelOf(now) ? 'уровень тот же' : `уровень был: ${levelOf(earlier)}`;
  return `В ${yearBefore} учебном году – ${exactText(earlier.total)} (${change === '0' ? 'без изменений' : `изменение ${change}`}, ${level}).`;
}

function lackText(score: Score | null): string {
  if (score?.status === 'incomplete')
    return `Уровень не определён: не заполнены показатели ${score.missing.map((id) => `№ ${id}`).join(', ')}.`;
  return 'Уровень не определён.';
}

function lackWord(score: Score | null): string {
  return score?.status === 'incomplete' ? 'неполные данные' : 'не определён';
}

function levelName(text: string): string {
  return text.replace(/^уровень\s+/i, '');
}
