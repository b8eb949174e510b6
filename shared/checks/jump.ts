import { answerOf, itemsById } from '../engine/answers.ts';
import type { Instrument, LeafItem } from '../engine/instrument.ts';
import { decimal } from '../reports/phrasing/numbers.ts';
import { counted } from '../reports/phrasing/plural.ts';
import type { Check, Found } from './check.ts';
import { figureOf, jumpOf, measured } from './measured.ts';
import { points } from './pointWords.ts';
import { ended } from './sentence.ts';
import type { Thresholds } from './thresholds.ts';

type Compared = Extract<LeafItem, { readonly kind: 'points' | 'choice' | 'measure' | 'two-period' | 'sample' }>;

/** This year against last, in every form: the same item of the same round, as far as its values are numbers or steps. */
export const jumpCheck: Check = {
  id: 'jump',
  title: 'Значение этого года и прошлого: скачок больше порога',
  instruments: 'every',
  looksAt: isCompared,
  find({ instrument, stored, previous, thresholds }) {
    const before = previous?.answers ?? {};
    const found: Found[] = [];
    for (const item of comparedItems(instrument)) {
      // What comes from another form is compared there.
      const now = answerOf(stored, item.id);
      if (now === undefined) continue;
      const doubt = compare(item, { now, before: answerOf(before, item.id), lastYear: previous?.year ?? '', thresholds });
      if (doubt) found.push({ item: item.id, ...doubt });
    }
    return found;
  },
};

type Pair = { readonly now: unknown; readonly before: unknown; readonly lastYear: string; readonly thresholds: Thresholds };

function compare(item: Compared, pair: Pair): Omit<Found, 'item'> | null {
  const { now, before, lastYear, thresholds } = pair;
  switch (item.kind) {
    case 'points': {
      const values = item.values.filter((value) => typeof value === 'number').toSorted((a, b) => a - b);
      const steps = { from: values.indexOf(before as number), to: values.indexOf(now as number) };
      return stepped(steps, pair, (value) => points(value as number));
    }
    case 'choice': {
      const place = (code: unknown) => item.options.findIndex((option) => option.code === code);
      return stepped({ from: place(before), to: place(now) }, pair, (code) => `«${item.options[place(code)]?.title ?? ''}»`);
    }
    case 'sample':
      return meanJump(item, pair);
    case 'measure': {
      const [then, present] = [measured(item.measure, before), measured(item.measure, now)];
      const jump = then && present && jumpOf(then, present, thresholds);
      if (!jump) return null;
      return { sentence: sentenceOf({ lastYear, was: then.text, now: present.text, jump }), figures: [figureOf(then), figureOf(present)] };
    }
    case 'two-period': {
      const { previous, current } = now as { previous?: unknown; current?: unknown };
      const then = measured(item.measure, previous ?? (before as { current?: unknown } | undefined)?.current);
      const present = measured(item.measure, current);
      const jump = then && present && jumpOf(then, present, thresholds);
      if (!jump) return null;
      const sentence = ended(`В предыдущем периоде ${then.text}, в текущем ${present.text}: ${jump}`);
      return { sentence, figures: [figureOf(then), figureOf(present)] };
    }
  }
}

type Steps = { readonly from: number; readonly to: number };

function stepped({ from, to }: Steps, pair: Pair, textOf: (value: unknown) => string): Omit<Found, 'item'> | null {
  const steps = Math.abs(to - from);
  if (from < 0 || to < 0 || steps < pair.thresholds.steps) return null;
  const jump = `разница ${counted(steps, ['ступень', 'ступени', 'ступеней'])}, порог – ${pair.thresholds.steps}`;
  return {
    sentence: sentenceOf({ lastYear: pair.lastYear, was: textOf(pair.before), now: textOf(pair.now), jump }),
    figures: [pair.before as string | number, pair.now as string | number],
  };
}

/** Rows are other people each year: their mean is compared. */
function meanJump(item: Compared & { kind: 'sample' }, { now, before, lastYear, thresholds }: Pair): Omit<Found, 'item'> | null {
  const [then, present] = [meanOf(item, before), meanOf(item, now)];
  if (then === null || present === null) return null;
  const change = Math.round(Math.abs(present - then) * 1e9) / 1e9;
  if (change < thresholds.steps) return null;
  const jump = `разница ${pointsOf(change)}, порог – ${thresholds.steps}`;
  const sentence = sentenceOf({ lastYear, was: `в среднем ${pointsOf(then)}`, now: pointsOf(present), jump });
  return { sentence, figures: [then, present] };
}

/** Mean over the rows of the sum of their points; null: no rows. */
function meanOf(item: Compared & { kind: 'sample' }, value: unknown): number | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const scored = item.items.filter(({ kind }) => kind !== 'text');
  const sums = (value as Readonly<Record<string, unknown>>[]).map((row) =>
    scored.reduce((sum, { id }) => sum + (typeof row[id] === 'number' ? row[id] : 0), 0),
  );
  return sums.reduce((sum, each) => sum + each, 0) / sums.length;
}

function pointsOf(mean: number): string {
  return Number.isInteger(mean) ? points(mean) : `${decimal(mean, 2)} балла`;
}

function sentenceOf({ lastYear, was, now, jump }: { lastYear: string; was: string; now: string; jump: string }): string {
  return ended(`За ${lastYear} учебный год ${was}, теперь ${now}: ${jump}`);
}

/** Whether anything of the form can be compared with last year's. */
export function looksBack(instrument: Instrument): boolean {
  return comparedItems(instrument).length > 0;
}

const known = new WeakMap<Instrument, readonly Compared[]>();

function comparedItems(instrument: Instrument): readonly Compared[] {
  const found = known.get(instrument);
  if (found) return found;
  const items = [...itemsById(instrument).values()].filter(isCompared);
  known.set(instrument, items);
  return items;
}

/** Values that are numbers or steps. */
function isCompared(item: LeafItem): item is Compared {
  switch (item.kind) {
    case 'points':
    case 'sample':
      return true;
    case 'choice':
      return item.graded === true;
    case 'measure':
    case 'two-period':
      return item.measure.kind !== 'yes-no';
    default:
      return false;
  }
}
