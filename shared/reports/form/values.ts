import type { LeafItem, Measure } from '../../engine/instrument.ts';
import type { Answers } from '../../model/records.ts';
import { decimal, percent } from '../phrasing/numbers.ts';
import { partText, readableShare } from '../phrasing/shareText.ts';

export type Value = Answers[string] | undefined;

/** Cells that an item of the main table prints beside its title; empty where nothing is filled. */
export function valueCells(item: ValueItem, value: Value): readonly string[] {
  switch (item.kind) {
    case 'points':
    case 'scored-yes-no':
      return [plain(value)];
    case 'choice':
      return [item.options.find(({ code }) => code === value)?.title ?? ''];
    case 'measure':
      return [unitOf(item.measure), measured(item.measure, value)];
    case 'two-period':
      return [unitOf(item.measure), measured(item.measure, part(value, 'previous')), measured(item.measure, part(value, 'current'))];
    case 'measures':
      return [plain(part(value, 'measures')), plain(part(value, 'period'))];
    case 'criterion':
      return [
        item.hint ?? '',
        yesNo(part(value, 'isPresent')),
        [part(value, 'document'), part(value, 'link')]
          .map(plain)
          .filter((text) => text !== '')
          .join('\n'),
      ];
  }
}

/** Items that are one row of the main table. */
export type RowItem = Extract<
  LeafItem,
  { readonly kind: 'points' | 'scored-yes-no' | 'choice' | 'measure' | 'two-period' | 'measures' | 'criterion' | 'evidence' }
>;

/** Items of the main table whose values stand beside the title. */
export type ValueItem = Exclude<RowItem, { readonly kind: 'evidence' }>;

/** A field of a compound answer. */
export function part(value: Value, name: string): Value {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value[name] : undefined;
}

/** Elements of a list answer. */
export function elements(value: Value): readonly Value[] {
  return Array.isArray(value) ? value : [];
}

/** A scalar as it is printed; empty where nothing is filled. */
export function plain(value: Value): string {
  switch (typeof value) {
    case 'number':
      return decimal(value, 3);
    case 'string':
      return value;
    case 'boolean':
      return yesNo(value);
    default:
      return '';
  }
}

function yesNo(value: Value): string {
  return typeof value === 'boolean' ? (value ? 'да' : 'нет') : '';
}

/** The unit as the column of units prints it. */
export function unitOf(measure: Measure): string {
  switch (measure.kind) {
    case 'percent':
      return '%';
    case 'count':
    case 'number':
      return measure.unit;
    case 'count-share':
      return measure.shareAlone ? 'доля, %' : 'чел., %';
    case 'yes-no':
      return 'Да/нет';
  }
}

/** One cell of a measured indicator, in the encodings of the command line. */
function measured(measure: Measure, value: Value): string {
  if (value === 'not-arrived') return 'данные ещё не поступили';
  if (value === 'no-data') return 'нет данных';
  switch (measure.kind) {
    case 'percent': {
      const count = part(value, 'count');
      const total = part(value, 'total');
      return typeof count === 'number' && typeof total === 'number' ? partText(count, total) : plain(value);
    }
    case 'count':
    case 'number':
    case 'yes-no':
      return plain(value);
    case 'count-share': {
      const given = part(value, 'given');
      const share = part(value, 'share');
      if (typeof given === 'string') return readableShare({ count: null, share: typeof share === 'number' ? share : null, given });
      return [plain(part(value, 'count')), typeof share === 'number' ? percent(share, 2) : ''].filter((text) => text !== '').join(' / ');
    }
  }
}
