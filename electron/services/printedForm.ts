import { formsByKind } from '../../shared/engine/formOf.ts';
import type { AboutKind, Instrument } from '../../shared/engine/instrument.ts';
import type { SubmissionView } from '../../shared/ipc/calls/forms.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { Municipality } from '../../shared/model/records.ts';
import type { SheetOf } from '../../shared/paper/paperContent.ts';
import { blankForm } from '../../shared/reports/blankForm.ts';
import { fileName } from '../../shared/reports/fileName.ts';
import { formTree } from '../../shared/reports/form.ts';
import { kindTitles } from '../../shared/reports/form/kindTitles.ts';
import type { FormData, PrintedHeader } from '../../shared/reports/form/context.ts';
import type { ReportTree } from '../../shared/reports/tree.ts';
import type { Base } from './base.ts';
import { knownForm } from './knownInstrument.ts';
import { laidOut } from './layout.ts';
import { printedHeader } from './printedHeader.ts';
import { roster } from './roster.ts';
import { effective, submissionView } from './submissionView.ts';

export type FormKey = {
  readonly instrument: string;
  readonly submission: string | null;
  /** Of a blank: whom it asks; those the instrument is first about where not given. */
  readonly about?: AboutKind | undefined;
};

/** A form to be printed: filled, or blank without a submission. */
export function printedForm(base: Base, { instrument: id, submission, about }: FormKey): ReportTree {
  const latest = base.instruments.byId(id);
  if (!latest) throw new Failure('bad-usage', `Формы «${id}» в этой версии программы нет.`);
  if (submission === null) return laidOut(base, blank(latest, about ?? latest.about), { as: 'form' });
  if (base.submissions.get(submission).instrument !== id)
    throw new Failure('no-submission', 'Эта запись – другая форма. Откройте форму заново.');
  const view = submissionView(base, submission);
  return laidOut(base, formTree(dataOf(base, view)), { as: 'form', municipality: ownerOf(base, view).id });
}

/** All that a form of the base prints. */
export function formData(base: Base, submission: string): FormData & { readonly sheet: SheetOf } {
  return dataOf(base, submissionView(base, submission));
}

function dataOf(base: Base, view: SubmissionView): FormData & { readonly sheet: SheetOf } {
  const { id: submission, about, year } = view.submission;
  return {
    instrument: knownForm(base, view.submission),
    answers: view.effective,
    otherwise: otherwiseOf(base, view),
    ...headerOf(base, view),
    score: view.score,
    diagnosed:
      view.risks &&
      Object.fromEntries(view.risks.factors.map(({ factor, isDiagnosed, significance }) => [factor, { isDiagnosed, significance }])),
    signed: view.submission.isSigned ? { on: view.submission.signedOn, by: view.submission.signedBy } : null,
    isDemo: ownerOf(base, view).isDemo,
    sheet: { submission, about: about.kind, year },
  };
}

/** Where the form's own values stand against those of another form, with the reasons. */
function otherwiseOf(base: Base, { submission, notes }: SubmissionView): NonNullable<FormData['otherwise']> {
  const { about } = submission;
  const form = effective(base, submission, base.submissions.about(about.kind, about.id));
  return Object.entries(form?.otherwise ?? {}).map(([item, other]) => ({ item, ...other, reason: notes[item] ?? '' }));
}

/** In the words for whom it asks; their name is in the file's where the others are asked otherwise. */
function blank(instrument: Instrument, about: AboutKind): ReportTree {
  const tree = blankForm(instrument, about);
  return formsByKind(instrument).length > 1 ? { ...tree, fileName: fileName(`${tree.fileName}, ${kindTitles[about]}`) } : tree;
}

/** The header of a signed form as it was signed, of any other as the cards are now. */
export function headerOf(base: Base, view: Pick<SubmissionView, 'submission' | 'about' | 'header'>): PrintedHeader {
  if (view.header) return view.header;
  const municipality = ownerOf(base, view);
  const { people } = roster(base, municipality.id);
  return printedHeader({ submission: view.submission, municipality, ...view.about, people });
}

/** The municipality of whom the form is about; a removed one leaves that of the window. */
function ownerOf(base: Base, { submission, about: { school, person } }: Pick<SubmissionView, 'submission' | 'about'>): Municipality {
  const own = submission.about.kind === 'municipality' ? submission.about.id : undefined;
  const id = own ?? school?.municipality ?? person?.municipality;
  return id === undefined ? base.municipality() : base.municipalities.get(id);
}
