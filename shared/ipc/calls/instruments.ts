import { z } from 'zod';
import type { Instrument } from '../../engine/instrument.ts';
import type { RegisteredFinding } from '../../instruments/lintAll.ts';
import type { Problem } from '../../instruments/parse.ts';
import { call, nothing } from '../call.ts';
import type { MadeDocument } from './documents.ts';

const InstrumentVersion = z.object({ id: z.string().max(80), version: z.number().int().nullable().default(null) }).strict();

/** The limit of the format itself is told with the file's other problems. */
const InstrumentText = z.object({ text: z.string() }).strict();

/** An instrument added to the base, in one version. */
export type AddedInstrument = { readonly instrument: Instrument; readonly addedAt: string; readonly by: string };

/** One version of an instrument, built-in or added. */
export type InstrumentView = {
  readonly instrument: Instrument;
  /** Its file: JSON. */
  readonly text: string;
  readonly isBuiltIn: boolean;
  readonly findings: readonly RegisteredFinding[];
  /** Oldest first; without a date: part of the program. `forms`: begun, and of them those in which anything was entered. */
  readonly versions: readonly {
    readonly version: number;
    readonly addedAt: string | null;
    readonly by: string | null;
    readonly forms: { readonly begun: number; readonly filled: number };
  }[];
};

/** What a file would add. */
export type InstrumentCheck = {
  /** null: the file cannot be read. */
  readonly instrument: Instrument | null;
  readonly findings: readonly RegisteredFinding[];
  readonly problems: readonly Problem[];
  /** `new`: a new instrument; `next`: a version after `before`; `known`: it is there word for word; null: it cannot be added. */
  readonly status: 'new' | 'next' | 'known' | null;
  /** The latest version there is. */
  readonly before: number | null;
};

/** Forms of an instrument in all its versions and years: begun, and of them those in which anything was entered. */
export type InstrumentForms = { readonly id: string; readonly begun: number; readonly filled: number };

export type InstrumentAdded = { readonly instrument: Instrument; readonly status: 'new' | 'next' | 'known' };

/** The orders' forms as data. */
export const instrumentCalls = {
  /** Instruments added to the base, in all their versions; the built-in ones are part of the program. */
  'instrument.list': call(nothing).returns<readonly AddedInstrument[]>(),
  /** Of every instrument, built-in ones too. */
  'instrument.forms': call(nothing).returns<readonly InstrumentForms[]>(),
  /** Without a version: the latest. */
  'instrument.get': call(InstrumentVersion).returns<InstrumentView>(),
  /** Reads a file and writes nothing. */
  'instrument.check': call(InstrumentText).returns<InstrumentCheck>(),
  'instrument.add': call(InstrumentText).returns<InstrumentAdded>(),
  'instrument.export': call(InstrumentVersion).returns<MadeDocument>(),
  /** The latest version, in which nothing was entered yet; `text` added again takes it back. */
  'instrument.remove': call(z.object({ id: z.string().max(80), version: z.number().int() }).strict()).returns<{ readonly text: string }>(),
};
