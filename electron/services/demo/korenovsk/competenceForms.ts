import type { SubmissionKey } from '../../../../shared/model/records.ts';
import type { DemoForm } from '../demoForm.ts';
import { acceptedDoubts } from './acceptedDoubts.ts';
import { dayBetween, endOf } from './calendar.ts';
import { hasSeniors, isLow, years, type Year } from './district.ts';
import { formLog } from './formLog.ts';
import { indicatorNotes, methodDeficits, overrideReasons, reopenReasons } from './methodTexts.ts';
import { programmeSections, seniorSections } from './programmeSections.ts';
import { seeded, type Random } from './random.ts';
import { headOfCentre, methodistFor } from './staff.ts';
import { teachers, type DemoTeacher } from './teachers.ts';

/** How far a teacher's three forms have come: `opened` holds no answer, `absent` was not begun. */
type Progress = 'signed' | 'complete' | 'draft' | 'opened' | 'absent';

const pastProgress = { signed: 92, draft: 3, absent: 5 } as const;
const lastProgress = { signed: 58, complete: 28, draft: 6, opened: 4, absent: 4 } as const;

const levels = ['insufficient', 'sufficient', 'high'] as const;

/** One teacher in one subject and year: what all three of the forms are made of. */
type Slot = {
  readonly teacher: DemoTeacher;
  readonly subject: string;
  readonly year: Year;
  /** № 1-5 of the year. */
  readonly marks: readonly string[];
  /** Chance of the year. */
  readonly random: Random;
  readonly progress: Progress;
  readonly entered: { readonly on: string; readonly by: string };
  readonly signedOn: string;
};

/** Subject, method and competence forms of the teachers of the schools on the list, year by year. */
export const competenceForms: () => readonly DemoForm[] = () =>
  years.flatMap((year) =>
    teachers
      .filter(({ school, person }) => isLow(school, year) && (person.firstYear ?? year) <= year && year <= (person.lastYear ?? year))
      .flatMap((teacher) => teacher.person.subjects.flatMap((subject) => formsOf(slotOf(teacher, subject, year)))),
  );

function slotOf(teacher: DemoTeacher, subject: string, year: Year): Slot {
  const random = seeded(`${teacher.person.id} ${subject} ${year}`);
  const on = dayBetween(random, `${endOf(year)}-04-05`, `${endOf(year)}-05-14`);
  return {
    teacher,
    subject,
    year,
    marks: marksOf(teacher, subject, year),
    random,
    progress: year === years.at(-1) ? random.weighed(lastProgress) : random.weighed(pastProgress),
    entered: { on, by: methodistFor(subject) },
    signedOn: dayBetween(random, `${endOf(year)}-05-17`, `${endOf(year)}-05-28`),
  };
}

/** The second subject is often the weaker one: a lower mark of the expert, other courses, the same category. */
function marksOf({ person, number, marks }: DemoTeacher, subject: string, year: Year): readonly string[] {
  const [expert, test, training, category, advanced] = [...marks[years.indexOf(year)]!] as [string, string, string, string, string];
  if (subject === person.subjects[0]) return [expert, test, training, category, advanced];
  const random = seeded(`second subject ${number}`);
  const weaker = String(Math.max(0, Number(expert) - (random.chance(0.2) ? 1 : 0)));
  return [weaker, 'н', random.chance(0.5) ? training : '0', category, random.chance(0.5) ? advanced : 'н'];
}

function formsOf(slot: Slot): readonly DemoForm[] {
  switch (slot.progress) {
    case 'absent':
      return slot.random.chance(0.5) ? [methodForm(slot, 'draft')] : [];
    case 'opened':
      return [subjectForm(slot, 'signed'), methodForm(slot, 'opened'), competenceForm(slot)];
    case 'draft':
      return slot.random.chance(0.5) ? [subjectForm(slot, 'draft'), competenceForm(slot)] : [competenceForm(slot)];
    case 'complete':
      return [subjectForm(slot, 'complete'), methodForm(slot, slot.random.chance(0.7) ? 'complete' : 'draft'), competenceForm(slot)];
    case 'signed':
      return [subjectForm(slot, 'signed'), methodForm(slot, 'signed'), competenceForm(slot)];
  }
}

function keyOf({ teacher: { person }, subject, year }: Slot, instrument: string): SubmissionKey & { id: string } {
  const id = `${person.id}-${person.subjects.indexOf(subject) + 1}-${instrument}-${endOf(year)}`;
  return { id, instrument, about: { kind: 'teacher', id: person.id }, subject, year, round: 'year' };
}

function signersOf({ subject }: Slot): string {
  return `Методист МКУ ИМЦ ${methodistFor(subject)}, руководитель МКУ ИМЦ ${headOfCentre}`;
}

function subjectForm(slot: Slot, progress: Progress): DemoForm {
  const { random, entered, signedOn } = slot;
  const log = formLog(keyOf(slot, 'k-subject-form'), entered).answer('classes', classesOf(slot));
  if (progress === 'draft') return log.done();
  const points = formPoints(slot);
  const deficits = deficitsOf(slot, sectionsFor(slot), points);
  if (random.chance(0.06)) log.answer('level', levels[points === 2 ? 1 : points + 1]!);
  log.answer('level', levels[points]!);
  if (deficits.length > 0) log.answer('deficits', deficits);
  if (progress === 'signed') log.sign(signedOn, signersOf(slot));
  return log.done();
}

function methodForm(slot: Slot, progress: Progress): DemoForm {
  const { teacher, subject, entered, signedOn } = slot;
  const log = formLog(keyOf(slot, 'k-method-form'), entered);
  if (progress === 'opened') return log.done();
  log.answer('classes', classesOf(slot));
  if (progress === 'draft') return log.done();
  const shift = seeded(`${teacher.person.id} ${subject} method`).weighed({ '-1': 15, '0': 65, '1': 20 });
  const points = Math.min(2, Math.max(0, Number(slot.marks[0]) + Number(shift)));
  const deficits = deficitsOf(slot, methodDeficits, points);
  log.answer('level', levels[points]!);
  if (deficits.length > 0) log.answer('deficits', deficits);
  if (progress === 'signed') log.sign(signedOn, signersOf(slot));
  return log.done();
}

function competenceForm(slot: Slot): DemoForm {
  const { random, progress, entered, signedOn, marks } = slot;
  const key = keyOf(slot, 'k-teacher-competence');
  const log = formLog(key, entered);
  if (progress === 'opened') return log.done();
  if (isOverridden(slot)) {
    log.answer('1', Number(marks[0]));
    log.note('1', random.pick(Number(marks[0]) > formPoints(slot) ? overrideReasons.raised : overrideReasons.lowered));
  }
  for (const item of [2, 3, 4, 5]) {
    if (progress === 'draft' && item > 3) continue;
    const value = marks[item - 1] === 'н' ? 'нет' : Number(marks[item - 1]);
    if (item === 3 && random.chance(0.06)) log.answer('3', 1 - Number(value));
    log.answer(String(item), value);
  }
  addNotes(slot, log);
  for (const { doubt, reason } of acceptedDoubts(key.id, slot.year)) log.accept(doubt, reason);
  if (progress !== 'signed') return log.done();
  log.sign(signedOn, signersOf(slot));
  if (random.chance(0.03)) reopenOnce(slot, log);
  return log.done();
}

function addNotes({ random, marks, progress }: Slot, log: ReturnType<typeof formLog>): void {
  if (marks[2] === '1' && random.chance(0.2)) log.note('3', `${random.pick(indicatorNotes.training)} ${random.int(1000, 9999)}-Д.`);
  if (marks[2] === '0' && random.chance(0.15)) log.note('3', random.pick(indicatorNotes.noTraining));
  if (marks[4] === '0' && random.chance(0.3)) log.note('5', random.pick(indicatorNotes.advanced));
  if (progress === 'draft' || (progress === 'complete' && random.chance(0.15))) log.note('4', random.pick(indicatorNotes.doubtful));
}

/** Reopened with a reason and, in a past year, signed again. */
function reopenOnce(slot: Slot, log: ReturnType<typeof formLog>): void {
  const month = `${endOf(slot.year)}-06`;
  log.reopen(`${month}-02`, slot.random.pick(reopenReasons));
  if (slot.year !== years.at(-1)) log.sign(`${month}-04`, signersOf(slot));
}

/** The methodist has set indicator № 1 against the level of the subject form. */
function isOverridden({ teacher, subject, year, progress }: Slot): boolean {
  return (progress === 'signed' || progress === 'complete') && seeded(`override ${teacher.number} ${subject} ${year}`).chance(0.1);
}

/** Points of the level that the subject form states. */
function formPoints(slot: Slot): number {
  const points = Number(slot.marks[0]);
  if (!isOverridden(slot)) return points;
  return points === 1 ? (slot.teacher.number % 2 === 0 ? 0 : 2) : 1;
}

/** A teacher keeps the same weak sections and gets rid of the last ones first. */
function deficitsOf({ teacher, subject, year }: Slot, sections: readonly string[], points: number): string[] {
  const random = seeded(`${teacher.person.id} ${subject} ${sections[0]}`);
  const own = [random.pick(sections.slice(0, 2)), ...random.shuffled(sections)];
  const most = [4, 2, 1][points]! - (years.indexOf(year) === 2 && points < 2 ? 1 : 0);
  const left = points === 2 && random.chance(0.6) ? 0 : most;
  return [...new Set(own)].slice(0, left);
}

/** Grades 10 and 11 only where the teacher has them. */
function sectionsFor({ teacher, subject }: Slot): readonly string[] {
  return [...programmeSections[subject]!, ...(teachesSeniors(teacher) ? (seniorSections[subject] ?? []) : [])];
}

function classesOf({ teacher, subject }: Slot): string {
  const random = seeded(`${teacher.person.id} ${subject} classes`);
  return random.pick(teachesSeniors(teacher) ? ['8-11', '9-11', '5, 9, 10, 11', '7-11'] : ['5-9', '5, 7, 9', '6, 8', '5-8', '7-9']);
}

function teachesSeniors({ school, marks }: DemoTeacher): boolean {
  return hasSeniors(school) && marks.some((year) => !year.endsWith('н'));
}
