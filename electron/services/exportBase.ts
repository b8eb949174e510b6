import { isComplete } from '../../shared/engine/answers.ts';
import type { Answers, Submission } from '../../shared/model/records.ts';
import { aboutView } from './aboutTitle.ts';
import type { Base } from './base.ts';
import { addedInstruments } from './instruments.ts';
import { layoutSettings } from './layout.ts';
import { scanViews } from './keepScan.ts';
import { roster, type Roster } from './roster.ts';
import { targetShares } from './targets.ts';
import { yearForms } from './yearForms.ts';

/** Everything in the base as one value; answers with those that come from other forms. What was removed is left out, but for those whose forms of earlier years count. */
export function exportBase(base: Base) {
  const here = roster(base, null);
  const forms = exportForms(base, here);
  const years = [...new Set(base.municipalities.list().flatMap(({ id }) => base.municipalities.years(id)))];
  const named = new Set(forms.map(({ about }) => about.id));
  const isKept = ({ id, removedAt }: { id: string; removedAt: string | null }) => removedAt === null || named.has(id);
  return {
    municipalities: base.municipalities.list().map((one) => ({
      ...one,
      years: base.municipalities.years(one.id),
      /** Order → whether it is worked by; where nothing was chosen, the program's own choice holds. */
      orders: Object.fromEntries(base.orderChoices.list(one.id)),
      /** Dates of collection set in place of the order's. */
      windows: base.windows.list().flatMap(({ municipality, ...window }) => (municipality === one.id ? [window] : [])),
      identificationRules: base.intakes.identificationRules(one.id),
      resultTemplates: base.intakes.mappings(one.id),
      /** How documents are set, letterhead and stamps. */
      layout: layoutSettings(base, one.id),
      contacts: base.contacts.list(one.id).map(({ municipality: _, ...contact }) => contact),
      contactGroups: base.contacts.groups(one.id).map(({ municipality: _, ...group }) => group),
      /** Words of letters where they are not the usual ones. */
      mailTemplates: base.mailTemplates.list(one.id),
      /** Letters that were written, wait, or went; bytes of their files stay in the base. */
      outgoing: base.outgoing.list(one.id).map(({ municipality: _, ...letter }) => letter),
      /** Letters that are being written; bytes of their files stay in the base. */
      unfinishedLetters: base.unfinishedLetters.list(one.id).map(({ municipality: _, ...letter }) => letter),
      intakes: base.intakes.list(one.id),
      targets: targetShares(base, one.id).flatMap(({ year, share }) => (share === null ? [] : [{ year, share }])),
    })),
    schools: base.schools
      .known()
      .filter(isKept)
      .map((school) => ({
        ...school,
        statuses: base.schools.statuses(school.id).map(({ year, status, basis }) => ({ year, status, basis })),
      })),
    people: base.people.known().filter(isKept),
    assignments: [],
    submissions: forms,
    results: base.results.list().map(({ isHeld, ...result }) => ({ ...result, held: isHeld })),
    /** Of the groups above the schools in the same files. */
    groupResults: base.results.groups(),
    schoolMarks: years.flatMap((year) => base.schoolMarks.inYear(year)),
    possibleCauses: years.flatMap((year) => base.schoolMarks.causes(year)),
    /** How names are declined where the user set it. */
    nameForms: base.nameForms.list(),
    /** Added ones, in all their versions; the built-in ones are part of the program. */
    instruments: addedInstruments(base).map(({ instrument }) => instrument),
    decisions: [],
    /** How measures of the orders' roadmaps are carried out. */
    roadmaps: base.municipalities.list().flatMap(({ id }) => base.executionMarks.list(id).map((mark) => ({ municipality: id, ...mark }))),
    /** What users have done to reports. */
    reportEdits: base.municipalities.list().flatMap(({ id }) => base.reportEdits.list(id)),
    /** Documents as they were sent; their bytes stay in the base. */
    sentDocuments: base.municipalities.list().flatMap(({ id }) => base.sentDocuments.list(id)),
    settings: { ...base.settings.list(), rules: base.municipalities.list().flatMap(({ id }) => base.rules.list(id)) },
  };
}

function exportForms(base: Base, here: Roster) {
  const all = base.submissions.list().filter(here.holds);
  const years = new Set(all.map(({ year }) => year));
  const known = new Map([...years].flatMap((year) => yearForms(base, year, here)).map((form) => [form.submission.id, form]));
  return all.map((submission) => {
    const form = known.get(submission.id);
    if (!form) return row(base, submission, { answers: base.submissions.answers(submission.id), isReady: false });
    const isReady = Object.keys(form.stored).length > 0 && isComplete(form.instrument, form.effective);
    return row(base, submission, { answers: form.effective, isReady });
  });
}

function row(base: Base, submission: Submission, { answers, isReady }: { answers: Answers; isReady: boolean }) {
  const { about, isSigned, ...rest } = submission;
  return {
    ...rest,
    about: { ...about, name: aboutView(base, about).title },
    status: isSigned ? 'signed' : isReady ? 'complete' : 'draft',
    answers,
    notes: base.submissions.notes(submission.id),
    scans: exportScans(base, submission.id),
    acceptedDoubts: base.doubts
      .of(submission.id)
      .map(({ submission: _, figures, ...one }) => ({ ...one, figures: JSON.parse(figures) as unknown })),
  };
}

/** What scans of the signed form there are; their bytes stay in the base. */
function exportScans(base: Base, submission: string) {
  const views = new Map(scanViews(base, submission).map((view) => [view.id, view]));
  return base.scans.list(submission).map(({ id, name, type, hash, size, addedAt, addedBy }) => {
    const { signedOn, isOutdated } = views.get(id)!;
    return { name, type, hash, size, addedAt, addedBy, signedOn, isOutdated };
  });
}
