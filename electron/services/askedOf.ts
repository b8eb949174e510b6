import { askedForms, kindsOf, type Place } from '../../shared/collection/askedForms.ts';
import { roundText } from '../../shared/collection/rounds.ts';
import type { AskedView } from '../../shared/ipc/calls/forms.ts';
import type { Parsed } from '../../shared/ipc/contract.ts';
import type { About } from '../../shared/model/records.ts';
import type { Base } from './base.ts';
import { collectionDates } from './collectionDates.ts';
import { formState, stateOfNone } from './formState.ts';
import { followedInstruments } from './orders.ts';
import { effective, submissionView } from './submissionView.ts';
import type { IsDoubtful } from './yearDoubts.ts';

/** The forms a year asks for about one school, person or the municipality itself; of orders not followed, those there are. */
export function askedOf(base: Base, { about, year }: Parsed<'form.asked'>): readonly AskedView[] {
  const today = base.today();
  const datesOf = collectionDates(base, year);
  const followed = new Set(followedInstruments(base).map(({ id }) => id));
  const siblings = base.submissions.about(about.kind, about.id);
  const ofYear = siblings.filter((form) => form.year === year);
  const place = onlyOf(base, about, year);
  return base.instruments.all
    .filter((instrument) => kindsOf(instrument).includes(about.kind))
    .flatMap((instrument) => {
      const own = ofYear.filter((form) => form.instrument === instrument.id);
      const rows = askedForms(instrument, place, own).filter(({ form }) => followed.has(instrument.id) || form !== null);
      return rows.map(({ subject, round, kind, isKnown, isOwed, form }): AskedView => {
        const stored = form && effective(base, form, siblings);
        const due = datesOf(instrument, round ?? 'visit')?.to ?? null;
        return {
          instrument: instrument.id,
          title: instrument.title,
          shortTitle: instrument.shortTitle,
          subject,
          round,
          kind,
          roundTitle: round === null ? null : roundText(round, instrument.rounds),
          isKnown,
          submission: form?.id ?? null,
          state: stored ? formState(stored, { today, due, isDoubtful: isDoubtfulIn(base) }) : stateOfNone({ today, due, isOwed }),
          updatedAt: form?.updatedAt ?? null,
        };
      });
    });
}

/** Of the few forms about one: each looked at for itself. */
function isDoubtfulIn(base: Base): IsDoubtful {
  return ({ submission }) => submissionView(base, submission.id).doubts.some(({ accepted }) => accepted === null);
}

/** A place where nobody but the one asked about is asked. */
function onlyOf(base: Base, { kind, id }: About, year: string): Place {
  const place: Place = { year, municipality: id, schools: [], people: [] };
  if (kind === 'municipality') return place;
  const statuses = base.schools.statusIn(year);
  const person = kind === 'school' ? null : base.people.findAny(id);
  const school = kind === 'school' ? id : person?.school;
  return {
    ...place,
    schools: school ? [{ id: school, isOwing: statuses.get(school) === 'shnor' }] : [],
    people: person ? [person] : [],
  };
}
