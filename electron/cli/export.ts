import { openForReading } from '../services/base.ts';
import { exportBase } from '../services/exportBase.ts';
import { fileOf, print, type Command } from './command.ts';

export const exportCommand: Command = {
  usage: 'export --db ФАЙЛ',
  options: { db: { type: 'string' } },
  run(values, io) {
    const base = openForReading(fileOf(values, 'db', io), io);
    try {
      print(exportBase(base), io);
    } finally {
      base.connection.close();
    }
  },
};
