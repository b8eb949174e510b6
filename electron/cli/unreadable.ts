import { Failure } from '../../shared/model/failure.ts';

/** Why a file named by the user can't be read; an error of another kind is given back as it is. */
export function unreadable(error: unknown, file: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return new Failure('no-file', `Файла «${file}» нет.`);
  if (code === 'EACCES' || code === 'EISDIR') return new Failure('no-permission', `Файл «${file}» нельзя прочитать.`);
  return error;
}
