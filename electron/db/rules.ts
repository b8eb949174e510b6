import type { RuleDecision } from '../../shared/model/records.ts';
import { changes } from './changes.ts';
import type { Db } from './connect.ts';
import { writer, type Stamp } from './write.ts';

/** Decisions of a municipality on the rules, as they were taken: none replaces another. */
export function rules(db: Db) {
  const write = writer(db);
  const journal = changes(db);
  const all = db.prepare<[string], RuleDecision>(
    'select municipality, rule, value, decidedOn, by, at from ruleDecision where municipality = ?',
  );
  const insert = db.prepare(
    'insert into ruleDecision(municipality, rule, value, decidedOn, by, at) values (:municipality, :rule, :value, :decidedOn, :by, :at)',
  );
  return {
    list: (municipality: string): readonly RuleDecision[] =>
      all.all(municipality).toSorted((a, b) => a.decidedOn.localeCompare(b.decidedOn)),
    add(decision: RuleDecision, stamp: Stamp): void {
      write(() => {
        insert.run(decision);
        journal.add({ entity: 'ruleDecision', id: decision.rule, old: null, new: decision }, stamp);
      });
    },
  };
}
