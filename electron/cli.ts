import { randomUUID } from 'node:crypto';
import { run } from './cli/run.ts';

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const { exit, error } = await run(process.argv.slice(2), {
  input: process.stdin,
  output: process.stdout,
  folder: process.env['INIT_CWD'] || process.cwd(),
  now: () => new Date(),
  newId: randomUUID,
}).catch((bug: unknown) => {
  console.error(bug instanceof Error ? bug.stack : bug);
  return { exit: 1, error: 'internal: Что-то пошло не так. Подробности выведены выше.' };
});
if (error !== null) console.error(error);
process.exitCode = exit;
