import Fraction from 'fraction.js';
import { itemsById } from '../../engine/answers.ts';
import { termsOf } from '../../engine/formula.ts';
import type { Band, Formula, Instrument, LeafItem } from '../../engine/instrument.ts';
import type { FurtherResult, Score, TraceStep } from '../../engine/score.ts';
import { totalStep } from '../../engine/totalStep.ts';
import { decimal } from '../phrasing/numbers.ts';
import { listed } from '../phrasing/text.ts';
import type { Block } from '../tree.ts';
import type { FormData } from './context.ts';
import { missingNumbers } from './missingNumbers.ts';
import { isOtherWay } from './otherWay.ts';

/** Formula, total and level of a scored form, and the scale; a blank leaves the total to the pen. */
export function scoreBlocks({ instrument, answers, score }: FormData): readonly Block[] {
  const { total, scale, totalTitle: name = 'Σ' } = instrument;
  if (!total) return [];
  const level = score?.status === 'scored' ? score.level : null;
  const asked: Asked = {
    items: itemsById(instrument),
    further: new Map(instrument.furtherTotals?.map(({ id, title }) => [id, title])),
    isAsked: (item) => !isOtherWay({ instrument, answers }, item),
  };
  return [
    { kind: 'paragraph', id: 'score.formula', text: [{ text: `${name} = ${formulaText(total, asked)}` }], align: 'left' },
    ...(instrument.furtherTotals ?? []).map(({ id, title, total: of }): Block => ({
      kind: 'paragraph',
      id: `score.formula.${id}`,
      text: [{ text: `${title} = ${formulaText(of, asked)}` }],
      align: 'left',
    })),
    ...resultBlocks(name, answers === null ? null : score),
    ...(scale ? [scaleTable('score.scale', null, scale, level)] : []),
    ...(instrument.furtherTotals ?? []).flatMap(({ id, title, scale: own }) =>
      own ? [scaleTable(`score.scale.${id}`, title, own, furtherLevel(score, id))] : [],
    ),
  ];
}

function furtherLevel(score: Score | null, id: string): string | null {
  return score?.status === 'scored' ? (score.further?.find((one) => one.id === id)?.level ?? null) : null;
}

function scaleTable(id: string, caption: string | null, scale: readonly Band[], level: string | null): Block {
  return {
    kind: 'table',
    id,
    caption,
    widths: scale.some(({ title }) => title.length > 12) ? [40, 35, 90] : [17, 35, 113],
    head: [['Уровень', 'Количество баллов', 'Что следует из уровня'].map((text) => ({ text, align: 'center', isBold: true }))],
    body: scale.map((band) => {
      const bold = band.level === level ? ({ isBold: true } as const) : {};
      return [
        { text: band.title, align: 'center', ...bold },
        { text: band.range, align: 'center', ...bold },
        // Said in bold over the table already.
        { text: band.need },
      ];
    }),
    isDense: true,
  };
}

function furtherBlock({ id, title, total }: FurtherResult, trace: readonly TraceStep[]): Block {
  const formula = totalStep(trace, 'formula', title);
  const band = totalStep(trace, 'band', title);
  const numbers = formula === undefined || formula.text === total ? '' : ` = ${formula.text}`;
  const result = total === null ? ' = не применяется' : `${numbers} ${equals(total)}`;
  const text = `${title}${result}.${band ? ` Уровень ${band.title}.` : ''}`;
  return { kind: 'paragraph', id: `score.result.${id}`, text: [{ text }], align: 'left' };
}

function resultBlocks(name: string, score: Score | null): readonly Block[] {
  const said = (text: string): Block => ({ kind: 'paragraph', id: 'score.result', text: [{ text, isBold: true }], align: 'left' });
  if (score === null) return [{ kind: 'fields', id: 'score.result', rows: [{ label: `Итоговое значение ${name}, уровень`, value: null }] }];
  switch (score.status) {
    case 'incomplete':
      return [said(`Уровень не определён: не заполнены показатели ${listed(missingNumbers(score.missing))}.`)];
    case 'invalid':
      return [said(`Уровень не определён: ${score.errors.map(({ message }) => message).join('; ')}.`)];
    case 'scored': {
      const formula = totalStep(score.trace, 'formula');
      const band = totalStep(score.trace, 'band');
      const need = band ? ` Уровень ${band.title}: ${band.need.charAt(0).toLowerCase()}${band.need.slice(1).replace(/\.$/, '')}.` : '';
      return [
        said(`${name} = ${formula?.text ?? ''} ${equals(score.total)}.${need}`),
        ...(score.further ?? []).map((further) => furtherBlock(further, score.trace)),
        ...score.marks.map((mark): Block => ({ kind: 'paragraph', id: `score.${mark}`, text: [{ text: markText[mark] }], isNote: true })),
      ];
    }
  }
}

const markText = {
  boundary: 'Это значение приказ не относит ни к одному уровню; уровень определён по правилу, принятому в настройках.',
  'out-of-scale': 'Значение лежит вне шкалы приказа.',
} as const;

/** «= 1,25», or «= 4/3 ≈ 1,33» where the decimal has no end. */
function equals(total: string): string {
  const value = new Fraction(total);
  return 1000n % value.d === 0n ? `= ${decimal(value, 3)}` : `= ${total} ≈ ${decimal(value, 2)}`;
}

/** The formula of an instrument's main total, as a blank of it prints it; null where it has none. */
export function formulaOf(instrument: Instrument): string | null {
  if (!instrument.total) return null;
  return formulaText(instrument.total, {
    items: itemsById(instrument),
    further: new Map(instrument.furtherTotals?.map(({ id, title }) => [id, title])),
    isAsked: (item) => !isOtherWay({ instrument, answers: null }, item),
  });
}

type Asked = {
  readonly items: ReadonlyMap<string, LeafItem>;
  /** Titles of further totals. */
  readonly further: ReadonlyMap<string, string>;
  readonly isAsked: (item: LeafItem) => boolean;
};

/** Further totals are always asked. */
function isAskedTerm(id: string, { items, isAsked }: Asked): boolean {
  const item = items.get(id);
  return item === undefined || isAsked(item);
}

/** «(П № 1 + П № 3) : N»; of several ways of entry, the one chosen. */
function formulaText(formula: Formula, asked: Asked): string {
  const textOf = (term: Formula) => formulaText(term, asked);
  if (typeof formula === 'string') return termText(formula, asked);
  if ('sum' in formula) return formula.sum.map(textOf).join(' + ');
  if ('mean' in formula) {
    const { mean, weights } = formula;
    const terms = mean.map((term, index) => (weights ? `${weights[index]!} × ${textOf(term)}` : textOf(term)));
    return `(${terms.join(' + ')}) : ${weights ? 'сумма весов' : 'N'}`;
  }
  if ('cap' in formula) return `не более ${formula.at} от (${textOf(formula.cap)})`;
  if ('times' in formula) {
    const of = textOf(formula.of);
    return `${formula.times} × ${typeof formula.of === 'string' ? of : `(${of})`}`;
  }
  if ('best' in formula) return `наибольшее из (${formula.best.map(textOf).join('; ')})`;
  if ('either' in formula) {
    const terms = formula.either.filter((term) => termsOf(term).some((id) => isAskedTerm(id, asked)));
    return (terms.length > 0 ? terms : formula.either).map(textOf).join(' либо ');
  }
  return `обратное значение ${textOf(formula.reversed)}`;
}

/** «П № 3»; a further total is named, and so is a table that bears no number of the order. */
function termText(id: string, { items, further }: Asked): string {
  const title = further.get(id);
  if (title !== undefined) return /^Показатель № [\d.]+$/.test(title) ? title.replace('Показатель № ', 'П\u00a0№\u00a0') : `«${title}»`;
  const item = items.get(id);
  if (item?.kind === 'sample' && !/^[\d.]+$/.test(id)) return `среднее по таблице «${item.title}»`;
  return `П\u00a0№\u00a0${id}`;
}
