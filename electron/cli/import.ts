import { Failure } from '../../shared/model/failure.ts';
import type { Imported } from '../services/intake/importResults.ts';
import { fileOf, print, required, type Command, type Io, type Values } from './command.ts';
import { importInstruments } from './importInstruments.ts';
import { importResultFiles } from './importResults.ts';

export type ImportWork = (
  db: string,
  files: readonly string[],
  setting: { readonly isDry: boolean; readonly mayCreateSchools: boolean; readonly io: Io },
) => Imported | Promise<Imported>;

/** Kinds of files that can be brought in. */
const kinds: Readonly<Record<string, ImportWork>> = { results: importResultFiles, instrument: importInstruments };

const notBuilt = ['forms', 'package'];

export const importCommand: Command = {
  usage: 'import --db ФАЙЛ --kind results|instrument [--dry-run] [--create-schools] ФАЙЛ…',
  options: { db: { type: 'string' }, kind: { type: 'string' }, 'dry-run': { type: 'boolean' }, 'create-schools': { type: 'boolean' } },
  takesFiles: true,
  async run(values, io, files) {
    const work = workOf(values);
    const mayCreateSchools = values['create-schools'] === true;
    if (mayCreateSchools && work !== kinds['results'])
      throw new Failure('bad-usage', '--create-schools относится только к результатам: --kind results.');
    if (files.length === 0) throw new Failure('bad-usage', 'Укажите файлы, которые загрузить.');
    print(await work(fileOf(values, 'db', io), files, { isDry: values['dry-run'] === true, mayCreateSchools, io }), io);
  },
};

function workOf(values: Values): ImportWork {
  const kind = required(values, 'kind');
  const built = `Есть: ${Object.keys(kinds).join(', ')}.`;
  if (Object.hasOwn(kinds, kind)) return kinds[kind]!;
  throw new Failure(
    'bad-usage',
    notBuilt.includes(kind) ? `Загрузка «${kind}» ещё не построена. ${built}` : `Вида «${kind}» нет. ${built}`,
  );
}
