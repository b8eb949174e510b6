import { Failure } from '../../shared/model/failure.ts';

/** What SQLite or the file system says, as a sentence with a way out; null: not about storage. */
export function storageFailure(error: unknown): Failure | null {
  const code = codeOf(error);
  if (code === null) return null;
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return new Failure('disk-full', diskFull);
  if (code === 'SQLITE_BUSY' || code.startsWith('SQLITE_BUSY_')) return new Failure('base-in-use', baseInUse);
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS') return new Failure('base-read-only', baseReadOnly);
  if (code.startsWith('SQLITE_CORRUPT')) return new Failure('base-damaged', baseDamaged);
  if (code === 'SQLITE_NOTADB') return new Failure('not-a-base', notABase);
  if (code.startsWith('SQLITE_IOERR')) return new Failure('disk-full', diskFails);
  if (code === 'SQLITE_CANTOPEN' || code.startsWith('SQLITE_CANTOPEN_') || code === 'SQLITE_PERM' || code === 'EACCES' || code === 'EPERM')
    return new Failure('no-permission', noPermission);
  if (code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY')
    return new Failure('duplicate', 'Такая запись уже есть.');
  return null;
}

/** Runs the work; what storage refuses comes out as a `Failure`. */
export function storing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw storageFailure(error) ?? error;
  }
}

function codeOf(error: unknown): string | null {
  if (error instanceof Failure || !(error instanceof Error)) return null;
  const code: unknown = 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : null;
}

const diskFull =
  'На диске нет места: последнее изменение не записано, всё сохранённое ранее цело. Освободите место на диске и повторите действие.';
const diskFails =
  'Не удалось записать на диск: нет места или диск недоступен. Сохранённое ранее цело. Проверьте диск, освободите место и повторите действие.';
export const baseInUse = 'База уже открыта для записи в другом окне или другой программой. Закройте её там и повторите.';
export const baseReadOnly =
  'База или её папка доступна только для чтения. Скопируйте файл базы в папку, где разрешена запись, и откройте её оттуда.';
export const baseDamaged = 'Файл базы повреждён. Он оставлен без изменений: сохраните его копию и откройте резервную копию базы.';
export const notABase = 'Этот файл не является базой программы «Опора». Укажите файл с расширением .opora.';
const noPermission = 'Нет доступа к файлу или папке. Проверьте права доступа или выберите другую папку.';
