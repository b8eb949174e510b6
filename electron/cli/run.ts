import { parseArgs } from 'node:util';
import { Failure } from '../../shared/model/failure.ts';
import { storageFailure } from '../db/failure.ts';
import type { Command, Io, Values } from './command.ts';
import { commands, notBuilt } from './commands.ts';

export type Outcome = { readonly exit: number; readonly error: string | null };

/** Runs one command line: 0 done, 1 a failure that a user can meet, 2 wrong usage or not built. */
export async function run(args: readonly string[], io: Io): Promise<Outcome> {
  try {
    const [name, ...rest] = args;
    const command = commandOf(name);
    const { values, files } = optionsOf(command, rest);
    return { exit: (await command.run(values, io, files)) ?? 0, error: null };
  } catch (error) {
    const failure = error instanceof Failure ? error : storageFailure(error);
    if (!failure) throw error;
    return { exit: failure.code === 'bad-usage' ? 2 : 1, error: `${failure.code}: ${failure.message.replace(/\s+/g, ' ')}` };
  }
}

function commandOf(name: string | undefined): Command {
  if (name !== undefined && Object.hasOwn(commands, name)) return commands[name]!;
  const known = `Есть команды: ${Object.keys(commands).join(', ')}.`;
  if (name === undefined) throw new Failure('bad-usage', `Укажите команду. ${known}`);
  if (notBuilt.includes(name)) throw new Failure('bad-usage', `Команда «${name}» ещё не построена. ${known}`);
  throw new Failure('bad-usage', `Команды «${name}» нет. ${known}`);
}

function optionsOf(
  { options, usage, takesFiles }: Command,
  args: string[],
): { readonly values: Values; readonly files: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: takesFiles === true });
    return { values: values as Values, files: positionals };
  } catch {
    throw new Failure('bad-usage', `Параметры не подходят. Пишите так: ${usage}.`);
  }
}
