import type { InstrumentLibrary } from '../../shared/instruments/library.ts';
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
  const given = Map.groupBy(
    stored.filter(({ submission }) => sources.has(submission.instrument)),
    ({ submission }) => submission.about.id,
  );
  return stored.flatMap(
    (form) => effectiveForm(library, form, (instrument) => latestOf(given.get(form.submission.about.id), form, instrument)) ?? [],
  );
}

/** Of the forms about one: that of the instrument and of the same subject which was changed last. */
function latestOf(
  forms: readonly StoredForm[] = [],
  { submission: { about, subject } }: StoredForm,
  instrument: string,
): StoredForm | null {
  let latest: StoredForm | null = null;
  for (const form of forms) {
    const { submission: other } = form;
    if (other.instrument !== instrument || other.about.kind !== about.kind || other.subject !== subject) continue;
    if (!latest || latest.submission.updatedAt <= other.updatedAt) latest = form;
  }
  return latest;
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
