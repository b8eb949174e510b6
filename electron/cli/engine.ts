import { builtInLibrary, type InstrumentLibrary } from '../../shared/instruments/library.ts';
import { lintAll } from '../../shared/instruments/lintAll.ts';
import { openForReading } from '../services/base.ts';
import type { Command, Io, Values } from './command.ts';
import { fileOf, optional, print } from './command.ts';
import { describeInstruments } from './instruments.ts';
import { scoreLines } from './score.ts';

const options = { db: { type: 'string' } } as const;

export const instruments: Command = {
  usage: 'instruments [--db ФАЙЛ]',
  options,
  run: (values, io) => print(describeInstruments(libraryOf(values, io).all), io),
};

export const lint: Command = {
  usage: 'lint [--db ФАЙЛ]',
  options,
  run: (values, io) => print(lintAll(libraryOf(values, io).all), io),
};

export const score: Command = {
  usage: 'score [--db ФАЙЛ] < СЛУЧАИ',
  options,
  run: (values, io) => scoreLines(io.input, io.output, libraryOf(values, io)),
};

/** The instruments of a base, those added to it among them; without a base the built-in ones. */
function libraryOf(values: Values, io: Io): InstrumentLibrary {
  if (optional(values, 'db') === null) return builtInLibrary;
  const base = openForReading(fileOf(values, 'db', io), io);
  try {
    return base.instruments;
  } finally {
    base.connection.close();
  }
}
