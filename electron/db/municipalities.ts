import { Failure } from '../../shared/model/failure.ts';
import type { Municipality } from '../../shared/model/records.ts';
import { changes } from './changes.ts';
import type { Db } from './connect.ts';
import { writer, type Stamp } from './write.ts';

type Row = Omit<Municipality, 'isDemo'> & { isDemo: 0 | 1 };

/** Municipalities with their school years. */
export function municipalities(db: Db) {
  const write = writer(db);
  const journal = changes(db);
  const columns = 'id, name, authority, centre, signerPost, signerName, orderTitle, orderNumber, orderOn, isDemo';
  const all = db.prepare<[], Row>(`select ${columns} from municipality order by name, id`);
  const byId = db.prepare<[string], Row>(`select ${columns} from municipality where id = ?`);
  const insert = db.prepare(
    `insert into municipality(${columns})
     values (:id, :name, :authority, :centre, :signerPost, :signerName, :orderTitle, :orderNumber, :orderOn, :isDemo)`,
  );
  const update = db.prepare(
    `update municipality set name = :name, authority = :authority, centre = :centre, signerPost = :signerPost,
     signerName = :signerName, orderTitle = :orderTitle, orderNumber = :orderNumber, orderOn = :orderOn where id = :id`,
  );
  const allYears = db.prepare<[string], string>('select year from schoolYear where municipality = ? order by year').pluck();
  const insertYear = db.prepare('insert into schoolYear(municipality, year) values (?, ?) on conflict do nothing');

  const get = (id: string): Municipality => {
    const row = byId.get(id);
    if (!row) throw new Failure('not-found', 'Такого муниципалитета нет в базе.');
    return fromRow(row);
  };
  return {
    get,
    list: (): readonly Municipality[] => all.all().map(fromRow),
    add(municipality: Municipality, stamp: Stamp): void {
      write(() => {
        insert.run({ ...municipality, isDemo: Number(municipality.isDemo) });
        journal.add({ entity: 'municipality', id: municipality.id, old: null, new: municipality }, stamp);
      });
    },
    save(municipality: Omit<Municipality, 'isDemo'>, stamp: Stamp): Municipality {
      return write(() => {
        const old = get(municipality.id);
        update.run(municipality);
        journal.add({ entity: 'municipality', id: old.id, old, new: municipality }, stamp);
        return get(old.id);
      });
    },
    years: (id: string): readonly string[] => allYears.all(id),
    addYear(id: string, year: string, stamp: Stamp): void {
      write(() => {
        if (insertYear.run(id, year).changes > 0)
          journal.add({ entity: 'schoolYear', id: year, old: null, new: { municipality: id, year } }, stamp);
      });
    },
  };
}

function fromRow(row: Row): Municipality {
  return { ...row, isDemo: row.isDemo === 1 };
}
