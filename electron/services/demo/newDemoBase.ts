import { createBase } from '../../db/create.ts';
import { stores } from '../../db/stores.ts';
import type { Clock } from '../base.ts';
import type { DemoBase } from './demoBase.ts';

/** Writes a base that comes with the program to a new file. */
export function newDemoBase(file: string, demo: DemoBase, { now, newId }: Clock): void {
  const stamp = { at: now().toISOString(), by: '' };
  createBase(file, { base: newId(), name: demo.name, createdAt: stamp.at }, (db) => {
    const { municipalities, schools, people, results } = stores(db);
    municipalities.add(demo.municipality, stamp);
    for (const year of demo.years) municipalities.addYear(demo.municipality.id, year, stamp);
    for (const target of demo.targets) municipalities.saveTarget(target, stamp);
    for (const school of demo.schools) schools.add(school, stamp);
    for (const status of demo.statuses) schools.setStatus(status, stamp);
    for (const person of demo.people) people.add(person, stamp);
    for (const result of demo.results) results.save(result, stamp);
  });
}
