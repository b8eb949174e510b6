import path from 'node:path';
import { openForWriting, type Base } from '../../electron/services/base.ts';
import type { DemoBase } from '../../electron/services/demo/demoBase.ts';
import { newDemoBase } from '../../electron/services/demo/newDemoBase.ts';
import { aFolder } from '../services/anApp.ts';

/** The day on which the documents are made. */
export const clock = { now: () => new Date('2022-06-20T10:00:00'), newId: () => crypto.randomUUID() };

/** A base of its own with the demonstration `set` in it. */
export function setBase(name: string, set: DemoBase): Base {
  const file = path.join(aFolder(), `${name}.opora`);
  newDemoBase(file, { name, sets: [set] }, clock);
  return openForWriting(file, clock);
}
