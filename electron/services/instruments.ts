import type { Instrument } from '../../shared/engine/instrument.ts';
import type { AddedInstrument, InstrumentAdded, InstrumentForms, InstrumentView } from '../../shared/ipc/calls/instruments.ts';
import type { Parsed } from '../../shared/ipc/contract.ts';
import { isBuiltIn } from '../../shared/instruments/library.ts';
import { lintAll } from '../../shared/instruments/lintAll.ts';
import { problemText, type Problem } from '../../shared/instruments/parse.ts';
import { Failure } from '../../shared/model/failure.ts';
import { counted } from '../../shared/reports/phrasing/plural.ts';
import { admitInstrument } from './admitInstrument.ts';
import type { Base } from './base.ts';

/** Instruments added to the base, in all their versions. */
export function addedInstruments(base: Base): readonly AddedInstrument[] {
  return base.addedInstruments.list().flatMap(({ id, version, addedAt, by }) => {
    const instrument = base.instruments.version(id, version);
    return instrument ? [{ instrument, addedAt, by }] : [];
  });
}

/** How many forms there are of each instrument, all its versions together. */
export function instrumentForms(base: Base): readonly InstrumentForms[] {
  return base.instruments.all.map(({ id }) => {
    const forms = base.instruments.versions(id).map(({ version }) => base.addedInstruments.formsOf({ id, version }));
    const sum = (of: 'begun' | 'filled') => forms.reduce((all, one) => all + one[of], 0);
    return { id, begun: sum('begun'), filled: sum('filled') };
  });
}

/** One version, the latest where none is named, with its file, the linter's findings and its other versions. */
export function instrumentView(base: Base, key: Parsed<'instrument.get'>): InstrumentView {
  const instrument = versionOf(base, key);
  const added = base.addedInstruments.list();
  return {
    instrument,
    text: fileText(instrument),
    isBuiltIn: isBuiltIn(instrument.id),
    findings: lintAll([instrument]),
    versions: base.instruments.versions(instrument.id).map(({ id, version }) => {
      const stored = added.find((one) => one.id === id && one.version === version);
      return { version, addedAt: stored?.addedAt ?? null, by: stored?.by ?? null, forms: base.addedInstruments.formsOf({ id, version }) };
    }),
  };
}

/**
 * Adds an instrument's file: a new one, or the next version of one added before. Forms in which nothing was entered become forms of the
 * new version where it is filled in the same periods. A file that is there word for word changes nothing.
 */
export function addInstrument(base: Base, { text }: { readonly text: string }): InstrumentAdded {
  const { instrument, problems, status, before } = admitInstrument(base.instruments, text);
  if (!instrument || status === null) throw refusal(problems);
  if (status === 'known') return { instrument, status };
  const latest = before === null ? undefined : base.instruments.version(instrument.id, before);
  base.addedInstruments.add(instrument, { replaces: latest && isFilledAlike(latest, instrument) ? latest.version : null }, base.stamp());
  base.forgetInstruments();
  return { instrument, status };
}

/** Takes away the latest version of an added instrument; gives its file back, which added again undoes this. */
export function removeInstrument(base: Base, { id, version }: Parsed<'instrument.remove'>): { readonly text: string } {
  if (isBuiltIn(id)) throw new Failure('bad-input', 'Эта методика встроена в программу: убрать её нельзя.');
  const instrument = versionOf(base, { id, version });
  const versions = base.instruments.versions(id);
  if (versions.at(-1) !== instrument) throw new Failure('has-dependents', 'Убрать можно только последнюю версию методики.');
  const before = versions.at(-2);
  base.addedInstruments.remove(
    { id, version },
    { before: before && isFilledAlike(before, instrument) ? before.version : null },
    base.stamp(),
  );
  base.forgetInstruments();
  return { text: fileText(instrument) };
}

/** The instrument's file as it is written and read: JSON, two spaces. */
export function fileText(instrument: Instrument): string {
  return `${JSON.stringify(instrument, null, 2)}\n`;
}

/** @throws `not-found` */
export function versionOf({ instruments }: Base, { id, version }: { readonly id: string; readonly version: number | null }): Instrument {
  const found = version === null ? instruments.byId(id) : instruments.version(id, version);
  if (!found)
    throw new Failure('not-found', version === null ? `Методики «${id}» в базе нет.` : `Версии ${version} методики «${id}» в базе нет.`);
  return found;
}

function isFilledAlike(a: Instrument, b: Instrument): boolean {
  return a.rounds.join() === b.rounds.join() && a.perSubject === b.perSubject && (a.alsoAbout ?? []).join() === (b.alsoAbout ?? []).join();
}

function refusal(problems: readonly Problem[]): Failure {
  const [first, ...others] = problems.map(problemText);
  const more = others.length === 0 ? '' : ` Есть ещё ${counted(others.length, ['ошибка', 'ошибки', 'ошибок'])}.`;
  const fields = Object.fromEntries(problems.map(({ path, message }) => [path, message]));
  return new Failure('bad-input', `Методика не добавлена. ${first ?? ''}.${more}`.replace('..', '.'), fields);
}
