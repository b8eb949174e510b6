import { presenceOf, presenceTogether } from '../../shared/engine/presence.ts';
import type { LevelPresence } from '../../shared/ipc/calls/forms.ts';
import type { Parsed } from '../../shared/ipc/contract.ts';
import { titleOf } from './aboutTitle.ts';
import type { Base } from './base.ts';
import { roster } from './roster.ts';
import { yearForms } from './yearForms.ts';

/** Presence of an instrument's criteria by level: the forms of the year about each kind it asks, by name, and all of them together. */
export function presenceLevels(base: Base, { instrument: id, year }: Parsed<'presence.levels'>): readonly LevelPresence[] {
  const instrument = base.instruments.byId(id);
  if (!instrument) return [];
  const known = roster(base);
  const forms = yearForms(base, year, known, [id]).flatMap(({ submission, instrument: form, effective }) => {
    const presence = presenceOf(form, effective);
    return presence
      ? [{ submission: submission.id, about: submission.about, title: titleOf(base, known, submission.about), presence }]
      : [];
  });
  return [instrument.about, ...(instrument.alsoAbout ?? [])].flatMap((about) => {
    const own = forms.filter((form) => form.about.kind === about).toSorted((a, b) => collator.compare(a.title, b.title));
    if (own.length === 0) return [];
    return [
      {
        about,
        forms: own.map(({ submission, title, presence }) => ({ submission, title, whole: presence.whole })),
        together: presenceTogether(own.map(({ presence }) => presence)),
      },
    ];
  });
}

const collator = new Intl.Collator('ru', { numeric: true });
