import { createBase } from '../../db/create.ts';
import { stores } from '../../db/stores.ts';
import type { Clock } from '../base.ts';
import { usualOrder } from '../orders.ts';
import type { DemoBase } from './demoBase.ts';
import { targetForm } from './targetForm.ts';
import { writeDemoForm } from './writeDemoForm.ts';

/** Writes sets of data that come with the program to a new file. */
export function newDemoBase(file: string, { name, sets }: { name: string; sets: readonly DemoBase[] }, { now, newId }: Clock): void {
  const stamp = { at: now().toISOString(), by: '' };
  createBase(file, { base: newId(), name, createdAt: stamp.at }, (db) => {
    const all = stores(db);
    const { municipalities, schools, people, results, rules } = all;
    for (const set of sets) {
      municipalities.add(set.municipality, stamp);
      for (const year of set.years) municipalities.addYear(set.municipality.id, year, stamp);
      for (const code of new Set([usualOrder, ...set.orders]))
        all.orderChoices.save({ municipality: set.municipality.id, code, isFollowed: set.orders.includes(code) }, stamp);
      for (const target of set.targets) writeDemoForm(all, set, targetForm(target, set.municipality));
      for (const school of set.schools) schools.add(school, stamp);
      for (const status of set.statuses) schools.setStatus(status, stamp);
      for (const person of set.people) people.add(person, stamp);
      for (const result of set.results) results.save({ marks: null, journal: null, source: null, ...result }, stamp);
      for (const group of set.groups ?? []) results.saveGroup(group);
      for (const mark of set.marks ?? []) all.schoolMarks.set(mark, stamp);
      for (const cause of set.causes ?? []) all.schoolMarks.addCause(cause, stamp);
      for (const decision of set.decisions ?? []) rules.add(decision, { at: decision.at, by: decision.by });
      for (const { at, by, ...mark } of set.roadmapMarks?.() ?? []) all.executionMarks.set(set.municipality.id, mark, { at, by });
      for (const form of set.forms?.() ?? []) writeDemoForm(all, set, form);
    }
  });
}
