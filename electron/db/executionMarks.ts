import type { ExecutionKey, ExecutionMark, StoredMark } from '../../shared/model/executionMark.ts';
import { changes, type Change } from './changes.ts';
import type { Db } from './connect.ts';
import { writer, type Stamp } from './write.ts';

type Row = Omit<StoredMark, 'evidence'> & { readonly evidence: string };
type RowKey = ExecutionKey & { readonly municipality: string };

const same = `municipality = :municipality and roadmap = :roadmap and measure = :measure
  and coalesce(occurrence, '') = coalesce(:occurrence, '') and coalesce(school, '') = coalesce(:school, '')`;

const columns = 'roadmap, measure, occurrence, school, state, doneOn, evidence, note, at, by';

/** How measures of roadmaps are carried out, as the user says. A mark that says nothing is not kept. */
export function executionMarks(db: Db) {
  const write = writer(db);
  const journal = changes(db);
  const list = db.prepare<[string], Row>(
    `select ${columns} from executionMark where municipality = ? order by roadmap, measure, occurrence, school`,
  );
  const known = db.prepare<RowKey, Row>(`select ${columns} from executionMark where ${same}`);
  const drop = db.prepare<RowKey>(`delete from executionMark where ${same}`);
  const add = db.prepare(
    `insert into executionMark(municipality, ${columns})
     values (:municipality, :roadmap, :measure, :occurrence, :school, :state, :doneOn, :evidence, :note, :at, :by)`,
  );
  return {
    list: (municipality: string): readonly StoredMark[] => list.all(municipality).map(markOf),
    /** null: nothing is said. */
    find(municipality: string, key: ExecutionKey): StoredMark | null {
      const row = known.get({ municipality, ...keyOf(key) });
      return row ? markOf(row) : null;
    },
    /** Puts a mark in place of the one before, `old`. */
    set(municipality: string, mark: ExecutionMark, stamp: Stamp): { readonly old: StoredMark | null; readonly isChanged: boolean } {
      return write(() => {
        const key = { municipality, ...keyOf(mark) };
        const row = known.get(key);
        const old = row ? markOf(row) : null;
        const isKept = mark.state !== null || mark.evidence.length > 0 || mark.note !== '';
        if (old === null ? !isKept : isKept && isSame(old, mark)) return { old, isChanged: false };
        drop.run(key);
        if (isKept)
          add.run({ ...key, state: mark.state, doneOn: mark.doneOn, evidence: JSON.stringify(mark.evidence), note: mark.note, ...stamp });
        journal.add({ entity: 'executionMark', id: entityId(key), old: old && said(old), new: isKept ? said(mark) : null }, stamp);
        return { old, isChanged: true };
      });
    },
    history: (municipality: string, key: ExecutionKey): readonly Change[] =>
      journal.list('executionMark', entityId({ municipality, ...key })),
  };
}

const keyOf = ({ roadmap, measure, occurrence, school }: ExecutionKey): ExecutionKey => ({ roadmap, measure, occurrence, school });

const markOf = ({ evidence, ...row }: Row): StoredMark => ({ ...row, evidence: JSON.parse(evidence) as StoredMark['evidence'] });

const said = ({ state, doneOn, evidence, note }: ExecutionMark) => ({ state, doneOn, evidence, note });

const isSame = (a: ExecutionMark, b: ExecutionMark): boolean => JSON.stringify(said(a)) === JSON.stringify(said(b));

function entityId({ municipality, roadmap, measure, occurrence, school }: RowKey): string {
  return [municipality, roadmap, measure, occurrence ?? '', school ?? ''].join(' ');
}
