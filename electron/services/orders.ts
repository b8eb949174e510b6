import type { Instrument } from '../../shared/engine/instrument.ts';
import type { OrderView } from '../../shared/ipc/calls/base.ts';
import { isBuiltIn } from '../../shared/instruments/library.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { Base } from './base.ts';

/** What a municipality that has not chosen yet works by. */
export const usualOrder = 'К';

/** The orders whose forms the base knows; one that was added to it is followed until the municipality says otherwise. */
export function orders(base: Base): readonly OrderView[] {
  const choices = base.orderChoices.list(base.municipality().id);
  const byCode = Map.groupBy(base.instruments.all, ({ source }) => source.order);
  return [...byCode].map(([code, instruments]) => ({
    code,
    forms: instruments.length,
    isFollowed: choices.get(code) ?? (code === usualOrder || instruments.some(({ id }) => !isBuiltIn(id))),
  }));
}

/** The instruments of the orders that the municipality works by, in the order in which they are shown. */
export function followedInstruments(base: Base): readonly Instrument[] {
  const followed = new Set(orders(base).flatMap(({ code, isFollowed }) => (isFollowed ? [code] : [])));
  return base.instruments.all.filter(({ source }) => followed.has(source.order));
}

export function chooseOrder(base: Base, { code, isFollowed }: { code: string; isFollowed: boolean }): readonly OrderView[] {
  const known = orders(base);
  if (!known.some((order) => order.code === code)) throw new Failure('not-found', 'Форм такого приказа в базе нет.');
  if (!isFollowed && known.every((order) => order.code === code || !order.isFollowed))
    throw new Failure('bad-input', 'Оставьте хотя бы один приказ: иначе собирать нечего.');
  base.orderChoices.save({ municipality: base.municipality().id, code, isFollowed }, base.stamp());
  return orders(base);
}
