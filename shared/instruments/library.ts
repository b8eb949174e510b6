import { formOf } from '../engine/formOf.ts';
import type { AboutKind, Instrument } from '../engine/instrument.ts';
import { instruments } from './index.ts';

/** What a stored form is of: the instrument in the version it was begun with, whom it asks and when. */
export type FormOfVersion = {
  readonly instrument: string;
  readonly version: number;
  readonly about: { readonly kind: AboutKind };
  readonly round: string;
};

/** Every instrument of a base: the built-in ones and those added to it, in all their versions. */
export type InstrumentLibrary = {
  /** The latest version of each, in the order in which they are shown. */
  readonly all: readonly Instrument[];
  /** The latest version. */
  byId(id: string): Instrument | undefined;
  version(id: string, version: number): Instrument | undefined;
  /** Oldest first; empty where the id is not known. */
  versions(id: string): readonly Instrument[];
  /** The form as its own version asks it of its kind in its round. */
  formOf(form: FormOfVersion): Instrument | undefined;
};

/** The built-in instruments with those added after them, in any order of versions; a built-in id is never replaced. */
export function instrumentLibrary(added: readonly Instrument[]): InstrumentLibrary {
  const known = new Map<string, readonly Instrument[]>(instruments.map((instrument) => [instrument.id, [instrument]]));
  const builtIn = new Set(known.keys());
  for (const instrument of added) {
    if (builtIn.has(instrument.id)) continue;
    known.set(
      instrument.id,
      [...(known.get(instrument.id) ?? []), instrument].toSorted((a, b) => a.version - b.version),
    );
  }
  const latest = new Map([...known].map(([id, versions]) => [id, versions.at(-1)!]));
  const versionOf = (id: string, version: number) => {
    const last = latest.get(id);
    return last?.version === version ? last : known.get(id)?.find((one) => one.version === version);
  };
  return {
    all: [...latest.values()],
    byId: (id) => latest.get(id),
    version: versionOf,
    versions: (id) => known.get(id) ?? [],
    formOf({ instrument: id, version, about, round }) {
      const instrument = versionOf(id, version);
      return instrument && formOf(instrument, { about: about.kind, round });
    },
  };
}

/** Whether the id is one of the program's own instruments. */
export function isBuiltIn(id: string): boolean {
  return instruments.some((instrument) => instrument.id === id);
}

/** The program's own instruments only. */
export const builtInLibrary: InstrumentLibrary = instrumentLibrary([]);
