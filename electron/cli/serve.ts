import path from 'node:path';
import { Failure } from '../../shared/model/failure.ts';
import { localHost } from '../localHost.ts';
import { startLoopback } from '../loopback.ts';
import { createApp } from '../services/app.ts';
import { dataFolder, documentsFolder } from '../services/dataFolder.ts';
import { journal } from '../services/journal.ts';
import { fileOf, optional, type Command } from './command.ts';

export const serve: Command = {
  usage: 'serve --db ФАЙЛ [--port ПОРТ]',
  options: { db: { type: 'string' }, port: { type: 'string' } },
  async run(values, io) {
    const file = fileOf(values, 'db', io);
    const port = portOf(optional(values, 'port'));
    const webRoot = path.join(import.meta.dirname, '../renderer');
    const log = journal(dataFolder());
    const app = createApp({
      dataFolder: dataFolder(),
      documentsFolder: documentsFolder(),
      host: localHost(webRoot),
      file,
      now: io.now,
      newId: io.newId,
      log,
    });
    try {
      const server = await startLoopback({ handlers: app.handlers, log }, webRoot, port);
      const interrupted = Promise.withResolvers<void>();
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => interrupted.resolve());
      io.output.write(`${server.url}\n`);
      await interrupted.promise;
      await server.close();
    } finally {
      app.close();
    }
  },
};

function portOf(given: string | null): number {
  const port = Number(given ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535 || given?.trim() === '')
    throw new Failure('bad-usage', 'Порт: целое число от 0 до 65535 (0 – любой свободный).');
  return port;
}
