import { checkValue } from '../../engine/answers.ts';
import type { Instrument, LeafItem } from '../../engine/instrument.ts';
import type { Path, Report } from './problem.ts';
import { rangeOf } from './numeral.ts';
import { repeated } from './repeated.ts';

/** An item with its place in the file. */
export type Placed = { readonly item: LeafItem; readonly path: Path };

/** Leaves with their places, in printed order. */
export function placedLeaves({ items }: Instrument): readonly Placed[] {
  return items.flatMap((item, at): readonly Placed[] =>
    item.kind === 'section'
      ? item.items.map((leaf, index) => ({ item: leaf, path: ['items', at, 'items', index] }))
      : [{ item, path: ['items', at] }],
  );
}

/** What the items must keep among themselves: ids, conditions, values, ranges, columns. */
export function checkItems(instrument: Instrument, report: Report): void {
  const placed = placedLeaves(instrument);
  for (const { path } of repeated(placed, ({ item }) => item.id)) report([...path, 'id'], 'такой номер уже есть: номера не повторяются');
  const sections = instrument.items.flatMap((item, at) => (item.kind === 'section' ? [{ id: item.id, at }] : []));
  for (const { at } of repeated(sections, ({ id }) => id)) report(['items', at, 'id'], 'раздел с таким id уже есть');
  const items = new Map(placed.map(({ item }) => [item.id, item]));
  const kinds = new Set([instrument.about, ...(instrument.alsoAbout ?? [])]);
  for (const { item, path } of placed) {
    for (const round of item.rounds ?? [])
      if (!instrument.rounds.includes(round)) report([...path, 'rounds'], `форма не заполняется за период «${round}»`);
    for (const kind of [...(item.askedOf ?? []), ...(Object.keys(item.wording ?? {}) as typeof item.askedOf & {})])
      if (!kinds.has(kind)) report([...path, item.askedOf?.includes(kind) ? 'askedOf' : 'wording'], `форма заполняется не о «${kind}»`);
    checkCondition({ item, path }, items, report);
    checkOwn({ item, path }, items, report);
  }
}

function checkCondition({ item, path }: Placed, items: ReadonlyMap<string, LeafItem>, report: Report): void {
  const { onlyIf } = item;
  if (!onlyIf) return;
  const at = [...path, 'onlyIf'];
  const asked = items.get(onlyIf.item);
  const values = 'is' in onlyIf ? onlyIf.is : onlyIf.isNot;
  if (values === undefined || ('is' in onlyIf && 'isNot' in onlyIf)) return report(at, 'нужно одно из полей is и isNot');
  if (!asked) return report([...at, 'item'], `в форме нет показателя «${onlyIf.item}»`);
  const seen = new Set([item.id]);
  for (let next: LeafItem | undefined = asked; next; next = next.onlyIf && items.get(next.onlyIf.item)) {
    if (seen.has(next.id)) return report(at, 'условия замкнуты в круг: показатель зависит от самого себя');
    seen.add(next.id);
  }
  for (const [index, value] of values.entries()) {
    const message = checkValue(asked, value);
    if (message !== null)
      report([...at, 'is' in onlyIf ? 'is' : 'isNot', index], `не бывает ответом на показатель ${asked.id}. ${message}`);
  }
}

function checkOwn({ item, path }: Placed, items: ReadonlyMap<string, LeafItem>, report: Report): void {
  switch (item.kind) {
    case 'points':
      return checkPoints(item, path, report);
    case 'measure':
    case 'two-period':
      return checkMeasure(item, path, items, report);
    case 'choice':
      for (const option of repeated(item.options, ({ code }) => code))
        report([...path, 'options', item.options.indexOf(option), 'code'], `код «${option.code}» уже есть`);
      return;
    case 'sample':
      for (const column of repeated(item.items, ({ id }) => id))
        report([...path, 'items', item.items.indexOf(column), 'id'], `столбец «${column.id}» уже есть`);
      for (const [index, column] of item.items.entries())
        if (column.kind === 'points') checkPoints(column, [...path, 'items', index], report);
      return;
    default:
  }
}

function checkPoints({ values, labels }: Extract<LeafItem, { readonly kind: 'points' }>, path: Path, report: Report): void {
  if (values.every((value) => value === 'нет')) report([...path, 'values'], 'нет ни одного значения в баллах');
  for (const value of repeated(values, (one) => one)) report([...path, 'values', values.lastIndexOf(value)], `значение ${value} уже есть`);
  if (labels !== undefined && labels.length !== values.length)
    report([...path, 'labels'], `пояснений ${labels.length}, а значений ${values.length}: нужно поровну`);
}

function checkMeasure(
  item: Extract<LeafItem, { readonly kind: 'measure' | 'two-period' }>,
  path: Path,
  items: ReadonlyMap<string, LeafItem>,
  report: Report,
): void {
  const { measure } = item;
  if (measure.kind === 'number' && measure.min !== undefined && measure.max !== undefined && measure.min > measure.max)
    report([...path, 'measure'], 'min больше max');
  if (measure.kind === 'count-share' && measure.partOf !== undefined && !items.has(measure.partOf))
    report([...path, 'measure', 'partOf'], `в форме нет показателя «${measure.partOf}»`);
  if (item.kind === 'two-period') return;
  for (const [index, { range }] of (item.points ?? []).entries()) {
    const ends = rangeOf(range);
    if (typeof ends === 'string') report([...path, 'points', index, 'range'], ends);
  }
}
