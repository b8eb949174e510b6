import { Failure } from '../../shared/model/failure.ts';
import type { School, SchoolStatus, SchoolYearStatus } from '../../shared/model/records.ts';
import { changes } from './changes.ts';
import type { Db } from './connect.ts';
import { writer, type Stamp } from './write.ts';

const byName = new Intl.Collator('ru', { numeric: true });

/** A school that may have been removed. */
type KnownSchool = School & { readonly removedAt: string | null };

/** Schools and their standing by school year. A removed school keeps its rows and can be restored. */
export function schools(db: Db) {
  const write = writer(db);
  const journal = changes(db);
  const columns = 'id, municipality, code, name, shortName, director, locality, email';
  const all = db.prepare<[], KnownSchool>(`select ${columns}, removedAt from school order by id`);
  const byId = db.prepare<[string], School>(`select ${columns} from school where id = ? and removedAt is null`);
  const anyById = db.prepare<[string], School>(`select ${columns} from school where id = ?`);
  const insert = db.prepare(
    `insert into school(${columns}) values (:id, :municipality, :code, :name, :shortName, :director, :locality, :email)`,
  );
  const update = db.prepare(
    'update school set code = :code, name = :name, shortName = :shortName, director = :director, locality = :locality, email = :email where id = :id',
  );
  const mark = db.prepare<[string | null, string]>('update school set removedAt = ? where id = ?');
  const statusesOf = db.prepare<[string], SchoolYearStatus>(
    'select school, year, status, basis from schoolStatus where school = ? order by year',
  );
  const statusesIn = db.prepare<[string], { school: string; status: SchoolStatus }>(
    'select school, status from schoolStatus where year = ?',
  );
  const standings = db.prepare<[], SchoolYearStatus>('select school, year, status, basis from schoolStatus');
  const upsertStatus = db.prepare(
    `insert into schoolStatus(school, year, status, basis) values (:school, :year, :status, :basis)
     on conflict(school, year) do update set status = excluded.status, basis = excluded.basis`,
  );

  const find = (id: string): School | null => byId.get(id) ?? null;
  const get = (id: string): School => {
    const school = find(id);
    if (!school) throw new Failure('not-found', 'Такой школы нет в базе: возможно, она удалена.');
    return school;
  };
  return {
    find,
    /** Even if removed. */
    findAny: (id: string): School | null => anyById.get(id) ?? null,
    get,
    /** All, with those removed, by name: «№ 2» before «№ 14». */
    known: (): readonly KnownSchool[] => all.all().toSorted((a, b) => byName.compare(a.name, b.name)),
    add(school: School, stamp: Stamp): void {
      write(() => {
        insert.run(school);
        journal.add({ entity: 'school', id: school.id, old: null, new: school }, stamp);
      });
    },
    save(school: Omit<School, 'municipality'>, stamp: Stamp): School {
      return write(() => {
        const old = get(school.id);
        update.run(school);
        journal.add({ entity: 'school', id: school.id, old, new: school }, stamp);
        return get(school.id);
      });
    },
    remove(id: string, stamp: Stamp): void {
      write(() => {
        const old = get(id);
        mark.run(stamp.at, id);
        journal.add({ entity: 'school', id, old, new: null }, stamp);
      });
    },
    restore(id: string, stamp: Stamp): School {
      return write(() => {
        if (find(id) || !anyById.get(id)) return get(id);
        mark.run(null, id);
        journal.add({ entity: 'school', id, old: null, new: get(id) }, stamp);
        return get(id);
      });
    },
    statuses: (id: string): readonly SchoolYearStatus[] => statusesOf.all(id),
    /** School → status in the year; a school without one is not in the map. */
    statusIn: (year: string): ReadonlyMap<string, SchoolStatus> => new Map(statusesIn.all(year).map((row) => [row.school, row.status])),
    /** Of every school in every year. */
    standings: (): readonly SchoolYearStatus[] => standings.all(),
    setStatus(status: SchoolYearStatus, stamp: Stamp): void {
      write(() => {
        const school = get(status.school);
        const old = statusesOf.all(school.id).find(({ year }) => year === status.year) ?? null;
        upsertStatus.run(status);
        journal.add({ entity: 'schoolStatus', id: school.id, old, new: status }, stamp);
      });
    },
  };
}
