import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import type { ParseArgsOptionsConfig } from 'node:util';
import { Failure } from '../../shared/model/failure.ts';

export type Values = Readonly<Record<string, string | boolean | undefined>>;

/** What a command is given of the world. */
export type Io = {
  readonly input: Readable;
  readonly output: Writable;
  /** Where the user stands: relative paths are taken from here. */
  readonly folder: string;
  readonly now: () => Date;
  readonly newId: () => string;
};

/** A command: its options and its work; gives the exit code where it is not 0. */
export type Command = {
  readonly usage: string;
  readonly options: ParseArgsOptionsConfig;
  /** Names of files may follow the options. */
  readonly takesFiles?: true;
  run(values: Values, io: Io, files: readonly string[]): number | void | Promise<number | void>;
};

/** The value of an option that must be given. */
export function required(values: Values, name: string): string {
  const value = values[name];
  if (typeof value !== 'string' || value === '') throw new Failure('bad-usage', `Укажите --${name}.`);
  return value;
}

export function optional(values: Values, name: string): string | null {
  const value = values[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A file named by the user. */
export function fileOf(values: Values, name: string, { folder }: Io): string {
  return path.resolve(folder, required(values, name));
}

export function print(value: unknown, { output }: Io): void {
  output.write(`${JSON.stringify(value, null, 2)}\n`);
}
