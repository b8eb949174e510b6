import { Failure } from '../../shared/model/failure.ts';
import { demoBases } from '../services/demo/demoBases.ts';
import { newDemoBase } from '../services/demo/newDemoBase.ts';
import { fileOf, optional, type Command } from './command.ts';

export const demo: Command = {
  usage: 'demo --db ФАЙЛ [--set НАБОР]',
  options: { db: { type: 'string' }, set: { type: 'string' } },
  run(values, io) {
    const file = fileOf(values, 'db', io);
    const chosen = optional(values, 'set');
    const sets = Object.entries(demoBases).flatMap(([name, set]) => (chosen === null || chosen === name ? [set] : []));
    if (sets.length === 0) throw new Failure('bad-usage', `Набора «${chosen}» нет. Есть: ${Object.keys(demoBases).join(', ')}.`);
    newDemoBase(file, { name: sets.map(({ name }) => name).join('; '), sets }, io);
  },
};
