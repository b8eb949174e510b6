import type { InstrumentLibrary } from '../../shared/instruments/library.ts';
import type { Submission } from '../../shared/model/records.ts';
import type { StoredForm } from '../db/submissions.ts';
import type { Base } from './base.ts';
import { effectiveForm, takenItems, type EffectiveForm } from './effectiveForm.ts';
import { roster, type Roster } from './roster.ts';

/** All forms of a school year about whom the roster holds, read at once; of the given instruments, or of all. */
export function yearForms(
  base: Base,
  year: string,
  { holds }: Roster = roster(base),
  only: readonly string[] | null = null,
): readonly EffectiveForm[] {
  const stored = base.submissions.formsInYear(year, only).filter(({ submission }) => holds(submission));
  const library = base.instruments;
  const sources = sourcesOf(library);
  const latest = new Map<string, StoredForm>();
  for (const form of stored) {
    if (!sources.has(form.submission.instrument)) continue;
    const key = sourceKey(form.submission, form.submission.instrument);
    const other = latest.get(key);
    if (!other || other.submission.updatedAt <= form.submission.updatedAt) latest.set(key, form);
  }
  return stored.flatMap(
    (form) => effectiveForm(library, form, (instrument) => latest.get(sourceKey(form.submission, instrument)) ?? null) ?? [],
  );
}

/** An instrument and those its forms take values from. */
export function withSources(library: InstrumentLibrary, id: string): readonly string[] {
  return [id, ...library.versions(id).flatMap((instrument) => takenItems(instrument).map(({ from }) => from.instrument))];
}

const known = new WeakMap<InstrumentLibrary, ReadonlySet<string>>();

/** Instruments whose forms others take values from. */
function sourcesOf(library: InstrumentLibrary): ReadonlySet<string> {
  const found = known.get(library);
  if (found) return found;
  const versions = library.all.flatMap(({ id }) => library.versions(id));
  const sources = new Set(versions.flatMap((instrument) => takenItems(instrument).map(({ from }) => from.instrument)));
  known.set(library, sources);
  return sources;
}

function sourceKey({ about, subject }: Submission, instrument: string): string {
  return `${instrument}\n${about.kind}\n${about.id}\n${subject ?? ''}`;
}
