import type { Command } from './command.ts';
import { print } from './command.ts';
import { describeInstruments, lintInstruments } from './instruments.ts';
import { scoreLines } from './score.ts';

export const instruments: Command = { usage: 'instruments', options: {}, run: (_values, io) => print(describeInstruments(), io) };

export const lint: Command = { usage: 'lint', options: {}, run: (_values, io) => print(lintInstruments(), io) };

export const score: Command = { usage: 'score < СЛУЧАИ', options: {}, run: (_values, io) => scoreLines(io.input, io.output) };
