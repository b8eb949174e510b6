import { Failure } from '../../shared/model/failure.ts';
import type { Person } from '../../shared/model/records.ts';
import { changes } from './changes.ts';
import type { Db } from './connect.ts';
import { writer, type Stamp } from './write.ts';

type Row = Omit<Person, 'subjects'> & { subjects: string };

/** A person who may have been removed. */
type Known = Person & { readonly removedAt: string | null };

/** People of the schools and of the centre, with the subjects they teach. A removed person can be restored. */
export function people(db: Db) {
  const write = writer(db);
  const journal = changes(db);
  const plain = 'id, municipality, school, role, name, education, serviceYears, weeklyHours, category, firstYear, lastYear, phone, email';
  const columns = `${plain}, (select json_group_array(subject order by position) from personSubject where person = person.id) as subjects`;
  const all = db.prepare<[], Omit<Known, 'subjects'>>(`select ${plain}, removedAt from person order by name, id`);
  const allSubjects = db.prepare<[], { person: string; subject: string }>(
    'select person, subject from personSubject order by person, position',
  );
  const byId = db.prepare<[string], Row>(`select ${columns} from person where id = ? and removedAt is null`);
  const anyById = db.prepare<[string], Row>(`select ${columns} from person where id = ?`);
  const bySchool = db.prepare<[string], Row>(`select ${columns} from person where school = ? and removedAt is null`);
  const insert = db.prepare(
    `insert into person(${plain})
     values (:id, :municipality, :school, :role, :name, :education, :serviceYears, :weeklyHours, :category, :firstYear, :lastYear, :phone, :email)`,
  );
  const update = db.prepare(
    `update person set school = :school, role = :role, name = :name, education = :education, serviceYears = :serviceYears,
     weeklyHours = :weeklyHours, category = :category, firstYear = :firstYear, lastYear = :lastYear, phone = :phone, email = :email where id = :id`,
  );
  const mark = db.prepare<[string | null, string]>('update person set removedAt = ? where id = ?');
  const dropSubjects = db.prepare('delete from personSubject where person = ?');
  const insertSubject = db.prepare('insert into personSubject(person, position, subject) values (?, ?, ?)');

  const find = (id: string): Person | null => {
    const row = byId.get(id);
    return row ? fromRow(row) : null;
  };
  const get = (id: string): Person => {
    const person = find(id);
    if (!person) throw new Failure('not-found', 'Такого человека нет в базе: возможно, запись удалена.');
    return person;
  };
  const setSubjects = (id: string, subjects: readonly string[]) => {
    dropSubjects.run(id);
    for (const [position, subject] of [...new Set(subjects)].entries()) insertSubject.run(id, position, subject);
  };
  return {
    find,
    /** Even if removed. */
    findAny: (id: string): Person | null => {
      const row = anyById.get(id);
      return row ? fromRow(row) : null;
    },
    get,
    /** Of a school, in no order. */
    ofSchool: (school: string): readonly Person[] => bySchool.all(school).map(fromRow),
    /** Everyone, with those removed, by name. */
    known(): readonly Known[] {
      const subjects = Map.groupBy(allSubjects.all(), ({ person }) => person);
      return all.all().map((row) => ({ ...row, subjects: subjects.get(row.id)?.map(({ subject }) => subject) ?? [] }));
    },
    add(person: Person, stamp: Stamp): void {
      write(() => {
        insert.run(withoutSubjects(person));
        setSubjects(person.id, person.subjects);
        journal.add({ entity: 'person', id: person.id, old: null, new: person }, stamp);
      });
    },
    save(person: Omit<Person, 'municipality'>, stamp: Stamp): Person {
      return write(() => {
        const old = get(person.id);
        update.run(withoutSubjects(person));
        setSubjects(person.id, person.subjects);
        journal.add({ entity: 'person', id: person.id, old, new: person }, stamp);
        return get(person.id);
      });
    },
    remove(id: string, stamp: Stamp): void {
      write(() => {
        const old = get(id);
        mark.run(stamp.at, id);
        journal.add({ entity: 'person', id, old, new: null }, stamp);
      });
    },
    restore(id: string, stamp: Stamp): Person {
      return write(() => {
        if (find(id) || !anyById.get(id)) return get(id);
        mark.run(null, id);
        journal.add({ entity: 'person', id, old: null, new: get(id) }, stamp);
        return get(id);
      });
    },
  };
}

function fromRow<R extends Row>(row: R): R & Person {
  return { ...row, subjects: JSON.parse(row.subjects) as string[] };
}

function withoutSubjects<P extends { readonly subjects: readonly string[] }>({ subjects: _, ...rest }: P): Omit<P, 'subjects'> {
  return rest;
}
