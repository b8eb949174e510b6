import type { Mapping } from '../../shared/intake/mapping.ts';
import type { IdentificationRule } from '../../shared/identification/rule.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { AssessmentResult, GroupResult, Intake } from '../../shared/model/records.ts';
import type { Db } from './connect.ts';
import { writer, type Stamp } from './write.ts';

/** What takes an intake back: for every result it wrote, what stood there before, null where nothing did. */
export type IntakeUndo = {
  readonly results: readonly { readonly id: string; readonly before: AssessmentResult | null }[];
  readonly groups: readonly { readonly id: string; readonly before: GroupResult | null }[];
  /** Schools added for it. */
  readonly schools?: readonly string[];
};

type Row = Omit<Intake, 'rejected'> & { rejected: string };

/** The journal of intakes, and what is remembered for the next ones: names of schools, templates of columns. */
export function intakes(db: Db) {
  const write = writer(db);
  const columns = 'id, municipality, at, by, fileName, fileHash, added, updated, skipped, rejected, undoneAt';
  const insert = db.prepare(
    `insert into intake(${columns}, undo) values (:id, :municipality, :at, :by, :fileName, :fileHash, :added, :updated, :skipped, :rejected, null, :undo)`,
  );
  const list = db.prepare<[string], Row>(`select ${columns} from intake where municipality = ? order by at desc, rowid desc`);
  const byId = db.prepare<[string], Row>(`select ${columns} from intake where id = ?`);
  const byHash = db.prepare<[string, string], Row>(
    `select ${columns} from intake where municipality = ? and fileHash = ? and undoneAt is null order by at desc limit 1`,
  );
  const undoOf = db.prepare<[string], string>('select undo from intake where id = ?').pluck();
  const setUndo = db.prepare('update intake set added = :added, updated = :updated, skipped = :skipped, undo = :undo where id = :id');
  const setUndone = db.prepare('update intake set undoneAt = ? where id = ?');
  const aliases = db.prepare<[string], { alias: string; school: string }>('select alias, school from schoolAlias where municipality = ?');
  const putAlias = db.prepare(
    'insert into schoolAlias(municipality, alias, school) values (?, ?, ?) on conflict(municipality, alias) do update set school = excluded.school',
  );
  const mappings = db.prepare<[string], string>('select content from resultMapping where municipality = ? order by name').pluck();
  const putMapping = db.prepare(
    'insert into resultMapping(municipality, name, content) values (?, ?, ?) on conflict(municipality, name) do update set content = excluded.content',
  );
  const dropMapping = db.prepare('delete from resultMapping where municipality = ? and name = ?');
  const rules = db.prepare<[string], string>('select content from identificationRule where municipality = ? order by rowid').pluck();
  const putRule = db.prepare(
    'insert into identificationRule(municipality, id, content) values (?, ?, ?) on conflict(municipality, id) do update set content = excluded.content',
  );
  const dropRule = db.prepare('delete from identificationRule where municipality = ? and id = ?');

  return {
    list: (municipality: string): readonly Intake[] => list.all(municipality).map(fromRow),
    get(id: string): Intake {
      const row = byId.get(id);
      if (!row) throw new Failure('not-found', 'Такой загрузки нет в журнале.');
      return fromRow(row);
    },
    /** The intake of the same file that stands; undefined: none. */
    ofFile(municipality: string, fileHash: string): Intake | undefined {
      const row = byHash.get(municipality, fileHash);
      return row && fromRow(row);
    },
    /** Begins an intake, so that results can name it. */
    add(
      { id, municipality, fileName, fileHash, rejected }: Pick<Intake, 'id' | 'municipality' | 'fileName' | 'fileHash' | 'rejected'>,
      stamp: Stamp,
    ): void {
      const counts = { added: 0, updated: 0, skipped: 0, undo: '{"results":[],"groups":[]}' };
      write(() => insert.run({ id, municipality, fileName, fileHash, rejected: JSON.stringify(rejected), ...stamp, ...counts }));
    },
    finish({ id, added, updated, skipped }: Pick<Intake, 'id' | 'added' | 'updated' | 'skipped'>, undo: IntakeUndo): Intake {
      return write(() => {
        setUndo.run({ id, added, updated, skipped, undo: JSON.stringify(undo) });
        return fromRow(byId.get(id)!);
      });
    },
    undoOf: (id: string): IntakeUndo => JSON.parse(undoOf.get(id) ?? '{"results":[],"groups":[]}') as IntakeUndo,
    markUndone(id: string, stamp: Stamp): void {
      write(() => setUndone.run(stamp.at, id));
    },
    aliases: (municipality: string): ReadonlyMap<string, string> =>
      new Map(aliases.all(municipality).map(({ alias, school }) => [alias, school])),
    saveAlias(municipality: string, alias: string, school: string): void {
      write(() => putAlias.run(municipality, alias, school));
    },
    mappings: (municipality: string): readonly Mapping[] => mappings.all(municipality).map((text) => JSON.parse(text) as Mapping),
    saveMapping(municipality: string, mapping: Mapping): void {
      write(() => putMapping.run(municipality, mapping.name, JSON.stringify(mapping)));
    },
    removeMapping(municipality: string, name: string): void {
      write(() => dropMapping.run(municipality, name));
    },
    identificationRules: (municipality: string): readonly IdentificationRule[] =>
      rules.all(municipality).map((text) => JSON.parse(text) as IdentificationRule),
    saveIdentificationRule(municipality: string, rule: IdentificationRule): void {
      write(() => putRule.run(municipality, rule.id, JSON.stringify(rule)));
    },
    removeIdentificationRule(municipality: string, id: string): void {
      write(() => dropRule.run(municipality, id));
    },
  };
}

function fromRow(row: Row): Intake {
  return { ...row, rejected: JSON.parse(row.rejected) as Intake['rejected'] };
}
