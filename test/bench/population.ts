import { rmSync } from 'node:fs';
import { connect, type Db } from '../../electron/db/connect.ts';
import { createBase } from '../../electron/db/create.ts';
import { subjects } from '../../shared/instruments/subjects.ts';

export type Size = { readonly schools: number; readonly teachers: number };

export const district: Size = { schools: 30, teachers: 1000 };
export const region: Size = { schools: 1200, teachers: 40_000 };
export const year = '2021/2022';
const years = ['2020/2021', year];
const at = '2022-05-20T09:00:00.000Z';

/** A base of that size with two school years of forms; the same on every run. Half of the schools have low results. */
export function populate(file: string, size: Size): void {
  for (const suffix of ['', '-wal', '-shm', '.lock']) rmSync(file + suffix, { force: true });
  createBase(file, { base: 'bench', name: 'Замер', createdAt: at }, (db) => {
    db.exec(`
      insert into municipality(id, name, authority, centre, signerPost, signerName, orderTitle, orderNumber, isDemo)
        values ('m', 'Край', '', '', '', '', 'Приказ', '579', 1)`);
    for (const each of years) db.prepare("insert into schoolYear(municipality, year) values ('m', ?)").run(each);
    const write = writers(db);
    for (let n = 0; n < size.schools; n++) school(write, n);
    for (let n = 0; n < size.teachers; n++) teacher(write, n, n % size.schools);
  });
}

/** Connection for the bare part: the same pragmas, none of the program's code above SQLite. */
export function bare(file: string): Db {
  return connect(file, { readonly: true });
}

function writers(db: Db) {
  const school = db.prepare(
    "insert into school(id, municipality, code, name, shortName, director, locality, email) values (?, 'm', '', ?, ?, '', 'rural', '')",
  );
  const status = db.prepare("insert into schoolStatus(school, year, status, basis) values (?, ?, 'shnor', '')");
  const person = db.prepare(
    "insert into person(id, municipality, school, role, name, education, serviceYears, weeklyHours, category, phone, email) values (?, 'm', ?, 'teacher', ?, '', 10, 18, ?, '', '')",
  );
  const subject = db.prepare('insert into personSubject(person, position, subject) values (?, 0, ?)');
  const form = db.prepare(
    `insert into submission(id, municipality, instrument, version, aboutKind, aboutId, school, subject, year, round, isSigned, signedBy, createdAt, updatedAt)
     values (?, 'm', ?, 1, ?, ?, ?, ?, ?, ?, 0, '', ?, ?)`,
  );
  const answer = db.prepare('insert into answer(submission, item, value) values (?, ?, ?)');
  return {
    school: (id: string, name: string) => school.run(id, name, name),
    status: (id: string, each: string) => status.run(id, each),
    person: (id: string, at: string, name: string, category: string) => person.run(id, at, name, category),
    subject: (id: string, name: string) => subject.run(id, name),
    form(
      key: {
        id: string;
        instrument: string;
        kind: string;
        about: string;
        school: string;
        subject: string | null;
        year: string;
        round: string;
      },
      answers: object,
    ) {
      form.run(key.id, key.instrument, key.kind, key.about, key.school, key.subject, key.year, key.round, at, at);
      for (const [item, value] of Object.entries(answers)) answer.run(key.id, item, JSON.stringify(value));
    },
  };
}

type Writers = ReturnType<typeof writers>;

function school(write: Writers, n: number): void {
  const id = `s${n}`;
  write.school(id, `СОШ № ${n + 1}`);
  for (const [index, each] of years.entries()) {
    if (n % 2 === 0) write.status(id, each);
    const key = { kind: 'school', about: id, school: id, subject: null, year: each };
    const level = (item: number) => ['high', 'medium', 'low'][(n + item + index) % 3]!;
    write.form(
      { ...key, id: `${id}-p${index}`, instrument: 'k-risk-profile', round: 'year' },
      fill(10, (item) => [`${item}`, level(item)]),
    );
    write.form(
      { ...key, id: `${id}-a${index}`, instrument: 'k-self-analysis', round: 'year' },
      fill(5, (item) => [`${item}`, { measures: 'Курсы', period: 'год' }]),
    );
    write.form(
      { ...key, id: `${id}-c${index}`, instrument: 'k-curator-protocol', round: `${each.slice(0, 4)}-11-18` },
      { ...fill(8, (item) => [`1.${item}`, (n + item) % 3 === 0]), ...fill(5, (item) => [`5.${item}`, (n + item + index) % 2 === 0]) },
    );
  }
}

function teacher(write: Writers, n: number, at: number): void {
  const id = `t${n}`;
  const subject = subjects[n % subjects.length]!.name;
  // The category of the card is that of indicator № 4.
  write.person(id, `s${at}`, `Педагог ${String(n).padStart(5, '0')}`, ['conformity', 'first', 'high'][n % 3]!);
  write.subject(id, subject);
  for (const [index, each] of years.entries()) {
    const key = { kind: 'teacher', about: id, school: `s${at}`, subject, year: each, round: 'year' };
    write.form(
      { ...key, id: `${id}-s${index}`, instrument: 'k-subject-form' },
      { level: ['high', 'sufficient', 'insufficient'][n % 3], deficits: ['Функции'] },
    );
    write.form({ ...key, id: `${id}-m${index}`, instrument: 'k-method-form' }, { level: 'sufficient', deficits: [] });
    write.form(
      { ...key, id: `${id}-k${index}`, instrument: 'k-teacher-competence' },
      { 2: 'нет', 3: (n + index) % 2, 4: n % 3, 5: n % 4 === 0 ? 'нет' : (n + index) % 3 },
    );
  }
}

function fill<T>(count: number, entry: (item: number) => readonly [string, T]): Record<string, T> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => entry(index + 1)));
}
