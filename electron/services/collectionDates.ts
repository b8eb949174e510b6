import { roundKind, roundTitles } from '../../shared/collection/rounds.ts';
import { windowsOf } from '../../shared/collection/windows.ts';
import type { Instrument, RoundKind } from '../../shared/engine/instrument.ts';
import type { Parsed } from '../../shared/ipc/contract.ts';
import type { WindowView } from '../../shared/ipc/calls/base.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { CollectionWindow } from '../../shared/model/records.ts';
import type { Base } from './base.ts';
import { knownInstrument } from './knownInstrument.ts';
import { followedInstruments } from './orders.ts';
import { datesIn } from './schoolYear.ts';

/** ISO dates, both inclusive. `isOwn`: set by the municipality in place of the order's. */
export type Dates = { readonly from: string; readonly to: string; readonly isOwn: boolean };

/** When a form is to be collected in a year; null: neither the order nor the municipality says. */
export type DatesOf = (instrument: Instrument, round: string) => Dates | null;

/** Dates of a school year by form and round, read once: the municipality's own, else the order's. */
export function collectionDates(base: Base, year: string): DatesOf {
  const own = new Map(base.windows.inYear(base.municipality().id, year).map((window) => [keyOf(window), window]));
  return (instrument, round) => {
    const set = own.size === 0 ? undefined : own.get(keyOf({ instrument: instrument.id, round: roundKind(round) }));
    if (set) return { from: set.fromOn, to: set.toOn, isOwn: true };
    const { window } = windowsOf(instrument, round);
    return window && { ...datesIn(year, window), isOwn: false };
  };
}

/** Dates of every form and round of the orders followed: the order's, all of them where it contradicts itself, and the municipality's. */
export function windowList(base: Base, year: string): readonly WindowView[] {
  const datesOf = collectionDates(base, year);
  return followedInstruments(base).flatMap((instrument) =>
    instrument.rounds.map((round): WindowView => {
      const dates = datesOf(instrument, round);
      const { window: usual, others } = windowsOf(instrument, round);
      const ordered = [usual, ...others].filter((window) => window !== null);
      return {
        instrument: instrument.id,
        title: instrument.shortTitle,
        order: instrument.source.order,
        round,
        roundTitle: roundTitle(instrument, round),
        ordered: ordered.map((window) => ({ ...datesIn(year, window), clause: window.clause })),
        own: dates?.isOwn ? { fromOn: dates.from, toOn: dates.to } : null,
      };
    }),
  );
}

/** Null where the form has one round only: it needs no name. */
export function roundTitle({ rounds }: Instrument, round: RoundKind): string | null {
  return rounds.length === 1 ? null : roundTitles[round];
}

/** Sets the dates of one form and round in a year; null: those of the order hold again. */
export function saveWindow(base: Base, { dates, ...key }: Parsed<'window.save'>): readonly WindowView[] {
  const instrument = knownInstrument(base, key.instrument);
  if (!instrument.rounds.includes(key.round))
    throw new Failure('bad-input', `Форма «${instrument.title}» не заполняется за такой период.`, { round: 'Не подходит форме' });
  const municipality = base.municipality().id;
  if (dates === null) base.windows.remove({ ...key, municipality }, base.stamp());
  else {
    checkDates(key.year, dates);
    base.windows.save({ ...key, ...dates, municipality }, base.stamp());
  }
  return windowList(base, key.year);
}

/** A collection may begin before the school year and end after it, by some months. */
function checkDates(year: string, { fromOn, toOn }: { fromOn: string; toOn: string }): void {
  const [first, second] = year.split('/');
  const [least, most] = [`${first}-06-01`, `${second}-12-31`];
  const wrong = (date: string) => (date < least || date > most ? `Дата не относится к ${year} учебному году` : null);
  const fields = {
    ...(wrong(fromOn) ? { fromOn: wrong(fromOn)! } : {}),
    ...(toOn < fromOn ? { toOn: 'Окончание раньше начала' } : wrong(toOn) ? { toOn: wrong(toOn)! } : {}),
  };
  if (Object.keys(fields).length > 0) throw new Failure('bad-input', 'Проверьте даты сбора.', fields);
}

function keyOf({ instrument, round }: Pick<CollectionWindow, 'instrument' | 'round'>): string {
  return `${instrument} ${round}`;
}
