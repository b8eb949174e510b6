import type { PaperForm, PaperState, PaperVerdict } from '../../shared/ipc/calls/scans.ts';
import { codeOf, paperContent, type PaperContent } from '../../shared/paper/paperContent.ts';
import { isSame, paperChanges } from '../../shared/paper/paperChanges.ts';
import type { ReportTree } from '../../shared/reports/tree.ts';
import type { Submission } from '../../shared/model/records.ts';
import type { StoredPaper } from '../db/papers.ts';
import { aboutView } from './aboutTitle.ts';
import type { Base } from './base.ts';
import { knownForm } from './knownInstrument.ts';
import { formData, printedForm, type FormKey } from './printedForm.ts';

/** What the sheet of a form would say now. */
export function contentOf(base: Base, submission: string): PaperContent {
  const data = formData(base, submission);
  return paperContent(data, data.sheet);
}

/** A form to be printed, as `printedForm`; a filled one is noted, so that its paper is known later. */
export function printedPaper(base: Base, key: FormKey): ReportTree {
  const tree = printedForm(base, key);
  if (key.submission !== null) note(base, key.submission, { printedAt: base.stamp().at, signing: null });
  return tree;
}

/** Notes the sheet of a form as the one of its latest signing, unless that is known. */
export function noteSigned(base: Base, submission: string): void {
  const signing = base.papers.latestSigning(submission);
  if (signing && !base.papers.signed(submission, signing.id)) note(base, submission, { printedAt: null, signing: signing.id });
}

function note(base: Base, submission: string, when: Pick<StoredPaper, 'printedAt' | 'signing'>): void {
  const content = contentOf(base, submission);
  base.papers.record({ submission, code: codeOf(content), content, ...when });
}

/** The form on paper as it stands now. */
export function paperState(base: Base, submission: string): PaperState {
  const { instrument, signers, sheet, ...data } = formData(base, submission);
  const content = paperContent({ instrument, signers, ...data }, sheet);
  const names = instrument.printed.signatures.map(({ post, from }) => ({ post, name: (from && signers[from]) ?? '' }));
  const signing = data.signed === null ? base.papers.latestSigning(submission) : null;
  const signed = signing && base.papers.signed(submission, signing.id);
  return {
    code: codeOf(content),
    signatories: names.filter(({ name }) => name !== ''),
    changes: signed && paperChanges(signed.content, content),
  };
}

/** Whether a sheet of a form still says what the form says. */
export function verdictOn(base: Base, { submission, code, content, printedAt, signing }: StoredPaper): PaperVerdict {
  const form = paperForm(base, base.submissions.get(submission));
  const entry = signing === null ? null : base.papers.signing(signing);
  const known = { form, code, printedAt, signed: entry && { on: entry.signedOn, by: entry.signedBy } };
  const changes = paperChanges(content, contentOf(base, submission));
  return isSame(changes) ? { status: 'same', ...known } : { status: 'outdated', changes, ...known };
}

export function paperForm(base: Base, submission: Submission): PaperForm {
  const { id, instrument, about, subject, year, isSigned } = submission;
  const { title } = knownForm(base, submission);
  return { submission: id, instrument, title, about: [aboutView(base, about).title, subject, year].filter(Boolean).join(', '), isSigned };
}
