import { itemsById } from '../../shared/engine/answers.ts';
import type { Instrument } from '../../shared/engine/instrument.ts';
import type { Parsed } from '../../shared/ipc/contract.ts';
import type { SubmissionView } from '../../shared/ipc/calls/forms.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { Answers, Person, Submission, SubmissionKey } from '../../shared/model/records.ts';
import { aboutView } from './aboutTitle.ts';
import { mayBeDraft } from './answerShape.ts';
import type { Base } from './base.ts';
import { knownForm, knownInstrument } from './knownInstrument.ts';
import { noteSigned } from './papers.ts';
import { headerOf } from './printedForm.ts';
import { keepScan } from './keepScan.ts';
import { submissionView } from './submissionView.ts';
import type { Upload } from './uploads.ts';

/** The form of a key; made, empty, where there is none yet. */
export function openForm(base: Base, key: SubmissionKey): SubmissionView {
  return submissionView(base, openedForm(base, key).id);
}

/** The same, only the form itself. */
export function openedForm(base: Base, key: SubmissionKey): Submission {
  const known = base.submissions.find(key);
  if (known) return known;
  const { version } = checkKey(base, key);
  return base.submissions.add({ ...key, id: base.newId(), version, municipality: base.municipality().id }, base.stamp());
}

/** One answer, one durable write. A draft takes wrong values too: they are shown, not refused. */
export function saveAnswer(base: Base, { submission: id, item: itemId, value }: Parsed<'submission.saveAnswer'>) {
  checkDraft(knownForm(base, base.submissions.get(id)), itemId, value);
  const stamp = base.stamp();
  return base.write(() => {
    base.submissions.saveAnswer(id, { item: itemId, value }, stamp);
    // Read inside the same transaction: the view needs no lock of its own.
    return { savedAt: stamp.at, view: submissionView(base, id) };
  });
}

export function saveNote(base: Base, { submission: id, item, note }: Parsed<'submission.saveNote'>) {
  itemOf(knownForm(base, base.submissions.get(id)), item);
  const stamp = base.stamp();
  base.submissions.saveNote(id, { item, text: note.trim() }, stamp);
  return { savedAt: stamp.at };
}

/** Signature, the sheet that was signed and its scans are written together or not at all. */
export function signForm(
  base: Base,
  { submission: id, signedOn, signedBy }: Parsed<'submission.sign'>,
  scans: readonly Upload[] = [],
): SubmissionView {
  return base.write(() => {
    const submission = base.submissions.get(id);
    const header = headerOf(base, { submission, about: aboutView(base, submission.about), header: null });
    base.submissions.sign(id, { signedOn, signedBy, header }, base.stamp());
    noteSigned(base, id);
    for (const scan of scans) keepScan(base, id, scan);
    return submissionView(base, id);
  });
}

export function reopenForm(base: Base, { submission: id, reason }: Parsed<'submission.reopen'>): SubmissionView {
  return base.write(() => {
    // A form signed before sheets were noted: what it says now is what was signed.
    if (base.submissions.get(id).isSigned) noteSigned(base, id);
    base.submissions.reopen(id, reason, base.stamp());
    return submissionView(base, id);
  });
}

/** Refuses an item that the form does not have, and what no input of it can give. */
export function checkDraft(instrument: Instrument, itemId: string, value: Answers[string] | null): void {
  const item = itemOf(instrument, itemId);
  if (value !== null && !mayBeDraft(item, value))
    throw new Failure('bad-input', 'Такое значение не подходит этому пункту формы.', { value: 'Не подходит' });
}

function itemOf(instrument: Instrument, id: string) {
  const item = itemsById(instrument).get(id);
  if (!item) throw new Failure('bad-input', `В форме нет пункта «${id}».`, { item: 'Нет в форме' });
  return item;
}

function checkKey(base: Base, { instrument: id, about, subject, year, round }: SubmissionKey): Instrument {
  const instrument = knownInstrument(base, id);
  const isOfKind = about.kind === instrument.about || instrument.alsoAbout?.includes(about.kind) === true;
  if (!isOfKind) throw new Failure('bad-input', `Форма «${instrument.title}» заполняется не об этом.`, { about: 'Не подходит форме' });
  if (about.kind === 'school') base.schools.get(about.id);
  else if (about.kind === 'municipality') base.municipalities.get(about.id);
  else checkPerson(base, { kind: about.kind, id: about.id, subject, isPerSubject: instrument.perSubject === true });
  if ((about.kind === 'school' || about.kind === 'municipality') && subject !== null)
    throw new Failure('bad-input', 'Эта форма не заполняется по учебным предметам.', { subject: 'Не нужен' });
  if (!base.municipalities.years(base.municipality().id).includes(year))
    throw new Failure('not-found', `Учебного года ${year} нет в базе. Добавьте его в настройках.`, { year: 'Нет в базе' });
  const isVisit = /^\d{4}-/.test(round);
  if (!instrument.rounds.some((known) => (known === 'visit' ? isVisit : known === round)))
    throw new Failure('bad-input', `Форма «${instrument.title}» не заполняется за такой период.`, { round: 'Не подходит форме' });
  return instrument;
}

type Whom = { readonly kind: Person['role']; readonly id: string; readonly subject: string | null; readonly isPerSubject: boolean };

function checkPerson(base: Base, { kind, id, subject, isPerSubject }: Whom): void {
  const person = base.people.get(id);
  if (person.role !== kind)
    throw new Failure('bad-input', `${person.name}: в карточке указана другая должность, эта форма заполняется не о ней.`, {
      about: 'Не подходит форме',
    });
  if (!isPerSubject && subject !== null)
    throw new Failure('bad-input', 'Эта форма не заполняется по учебным предметам.', { subject: 'Не нужен' });
  if (isPerSubject && (subject === null || !person.subjects.includes(subject)))
    throw new Failure('bad-input', 'Форма заполняется по учебному предмету из карточки педагога. Укажите предмет в карточке.', {
      subject: 'Нет в карточке педагога',
    });
}
