import { Failure } from '../../shared/model/failure.ts';
import { fileOf, print, required, type Command, type Io, type Values } from './command.ts';
import { importInstruments } from './importInstruments.ts';

/** What an import did; `row` is null where a file is no table. */
export type Imported = {
  readonly added: number;
  readonly updated: number;
  readonly skipped: number;
  readonly rejected: readonly { readonly file: string; readonly row: number | null; readonly code: string; readonly message: string }[];
};

export type ImportWork = (db: string, files: readonly string[], setting: { readonly isDry: boolean; readonly io: Io }) => Imported;

/** Kinds of files that can be brought in. */
const kinds: Readonly<Record<string, ImportWork>> = { instrument: importInstruments };

const notBuilt = ['results', 'forms', 'package'];

export const importCommand: Command = {
  usage: 'import --db ФАЙЛ --kind instrument [--dry-run] ФАЙЛ…',
  options: { db: { type: 'string' }, kind: { type: 'string' }, 'dry-run': { type: 'boolean' }, 'create-schools': { type: 'boolean' } },
  takesFiles: true,
  run(values, io, files) {
    const work = workOf(values);
    if (values['create-schools'] === true)
      throw new Failure('bad-usage', '--create-schools относится к результатам, их загрузка ещё не построена.');
    if (files.length === 0) throw new Failure('bad-usage', 'Укажите файлы, которые загрузить.');
    print(work(fileOf(values, 'db', io), files, { isDry: values['dry-run'] === true, io }), io);
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
