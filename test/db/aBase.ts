import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { SubmissionKey } from '../../shared/model/records.ts';
import { openForWriting } from '../../electron/services/base.ts';
import { newEmptyBase } from '../../electron/services/newBase.ts';

export const clock = { now: () => new Date('2021-05-20T10:00:00'), newId: () => crypto.randomUUID() };

/** A form of the base's only teacher, and an item of it that takes any text. */
export const deficits = {
  key: {
    instrument: 'k-subject-form',
    about: { kind: 'teacher', id: 'teacher' },
    subject: 'математика',
    year: '2020/2021',
    round: 'year',
  } satisfies SubmissionKey,
  item: 'deficits',
  value: (n: number) => [`раздел ${n}`],
};

/** A folder with Cyrillic and spaces in its name. */
export function aFolder(): string {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'opora-db-')), 'Базы района, 2020');
  mkdirSync(folder);
  return folder;
}

/** A base with one school and one teacher, closed. */
export function aBase(folder = aFolder()): string {
  const file = path.join(folder, 'Кореновский район.opora');
  newEmptyBase(file, 'Кореновский район', clock);
  const base = openForWriting(file, clock);
  const municipality = base.municipality().id;
  const stamp = base.stamp();
  base.schools.add(
    { id: 'school', municipality, code: '', name: 'ООШ № 7', shortName: '', director: '', locality: null, email: '' },
    stamp,
  );
  const empty = {
    education: '',
    serviceYears: null,
    weeklyHours: null,
    category: null,
    firstYear: null,
    lastYear: null,
    phone: '',
    email: '',
  };
  const teacher = {
    id: 'teacher',
    municipality,
    school: 'school',
    role: 'teacher',
    name: 'Орлова А. П.',
    subjects: ['математика'],
  } as const;
  base.people.add({ ...empty, ...teacher, subjects: [...teacher.subjects] }, stamp);
  base.connection.close();
  return file;
}

const entering = path.join(import.meta.dirname, 'enterAnswers.ts');

export type Child = { readonly process: ChildProcess; readonly lines: AsyncIterator<string> };

/** Another process that fills the form; `wrap` puts a command before it. */
export function enterAnswers(file: string, { count = 100, pause = 0, wrap = [] as readonly string[] } = {}): Child {
  const [command, ...args] = [...wrap, process.execPath, entering, file, String(count), String(pause)];
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  return { process: child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() };
}

/** What the child prints next; null: it has ended. */
export async function nextLine({ lines }: Child): Promise<string | null> {
  const { value, done } = await lines.next();
  return done === true ? null : String(value);
}

export async function kill({ process: child }: Child): Promise<void> {
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGKILL');
  await ended;
}
