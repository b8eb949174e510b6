import { Failure } from '../../shared/model/failure.ts';
import { openForReading } from '../services/base.ts';
import { checkBase } from '../services/checkBase.ts';
import { fileOf, print, type Command, type Io } from './command.ts';

export const check: Command = {
  usage: 'check --db ФАЙЛ',
  options: { db: { type: 'string' } },
  run(values, io) {
    const { ok, problems } = inspect(fileOf(values, 'db', io), io);
    print({ ok, problems }, io);
    if (!ok)
      throw new Failure(
        'base-damaged',
        `Проверка нашла неполадки: ${problems.length}. Восстановите базу из копии или исправьте данные по списку.`,
      );
  },
};

/** A file that can't be opened because of what is in it is a finding, not a failure of the check. */
function inspect(file: string, io: Io): { readonly ok: boolean; readonly problems: readonly string[] } {
  try {
    const base = openForReading(file, io);
    try {
      return checkBase(base);
    } finally {
      base.connection.close();
    }
  } catch (error) {
    if (error instanceof Failure && (error.code === 'base-damaged' || error.code === 'not-a-base'))
      return { ok: false, problems: [error.message] };
    throw error;
  }
}
