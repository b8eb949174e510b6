import path from 'node:path';
import { Failure } from '../../shared/model/failure.ts';
import type { Municipality, RuleDecision } from '../../shared/model/records.ts';
import { instrumentLibrary, type InstrumentLibrary } from '../../shared/instruments/library.ts';
import { effectiveRules, type RuleValues } from '../../shared/instruments/rules.ts';
import { baseName } from '../db/baseName.ts';
import { openBase, openReadOnly, type OpenBase } from '../db/open.ts';
import { stores, type Stores } from '../db/stores.ts';
import type { Stamp } from '../db/write.ts';
import { storedInstruments } from './storedInstruments.ts';

export type Clock = { readonly now: () => Date; readonly newId: () => string };

/** Setting that holds the municipality chosen in a base that has several. */
export const chosenMunicipality = 'municipality';

/** An open base: its stores, and what every service asks of it. */
export type Base = Stores & {
  readonly file: string;
  readonly name: string;
  readonly connection: OpenBase;
  /** The built-in instruments and those added to the base; read once, and anew after `forgetInstruments`. */
  readonly instruments: InstrumentLibrary;
  forgetInstruments(): void;
  newId(): string;
  /** Today by the clock of this machine, `2020-12-17`. */
  today(): string;
  /** Who changes something now. */
  stamp(): Stamp;
  /** The municipality the window works for: the chosen one, else the first. */
  municipality(): Municipality;
  /** Decisions of the municipality dated today or before. */
  decisionsInForce(): readonly RuleDecision[];
  rulesInForce(): RuleValues;
};

export function openForWriting(file: string, clock: Clock): Base {
  return baseOf(openBase(file), clock);
}

export function openForReading(file: string, clock: Clock): Base {
  return baseOf(openReadOnly(file), clock);
}

function baseOf(connection: OpenBase, { now, newId }: Clock): Base {
  const all = stores(connection.db);
  let library: InstrumentLibrary | null = null;
  const base: Base = {
    ...all,
    file: connection.file,
    name: baseName(connection.db) || path.parse(connection.file).name,
    connection,
    newId,
    get instruments() {
      library ??= instrumentLibrary(storedInstruments(all).instruments);
      return library;
    },
    forgetInstruments: () => {
      library = null;
    },
    today: () => localDate(now()),
    stamp: () => ({ at: now().toISOString(), by: all.settings.find('author') ?? '' }),
    municipality: () => {
      const list = all.municipalities.list();
      const chosen = list.length > 1 ? all.settings.find(chosenMunicipality) : null;
      const one = list.find(({ id }) => id === chosen) ?? list[0];
      if (!one) throw new Failure('not-found', 'В базе нет ни одного муниципалитета.');
      return one;
    },
    decisionsInForce: () => all.rules.list(base.municipality().id).filter(({ decidedOn }) => decidedOn <= base.today()),
    rulesInForce: () => effectiveRules(base.decisionsInForce()),
  };
  return base;
}

function localDate(date: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
