import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../../shared/model/failure.ts';

type Document = { readonly folder: string; readonly name: string; readonly extension: string; readonly bytes: Uint8Array };

/**
 * Writes a document whole or not at all and never over another file: a taken name gets « (2)», « (3)»…
 * Gives the file's absolute path.
 * @throws `disk-full`, `no-permission`
 */
export async function writeDocument(document: Document): Promise<string> {
  try {
    return await written(document);
  } catch (error) {
    throw failureOf(error, document.folder) ?? error;
  }
}

async function written({ folder, name, extension, bytes }: Document): Promise<string> {
  await mkdir(folder, { recursive: true });
  const { file, handle } = await reserve(folder, name, extension);
  await handle.close();
  const temporary = path.join(folder, `.${path.basename(file)}.part`);
  try {
    await writeDurably(temporary, bytes);
    await rename(temporary, file);
  } catch (error) {
    await Promise.all([temporary, file].map((one) => rm(one, { force: true })));
    throw error;
  }
  return file;
}

/** A new folder of this name, or with « (2)», « (3)»… where it is taken. Gives its absolute path. */
export async function freshFolder(parent: string, name: string): Promise<string> {
  try {
    await mkdir(parent, { recursive: true });
    for (let number = 1; ; number++) {
      const folder = path.resolve(parent, `${name}${number === 1 ? '' : ` (${number})`}`);
      const isMade = await mkdir(folder).then(
        () => true,
        (error: NodeJS.ErrnoException) => (error.code === 'EEXIST' ? false : Promise.reject(error)),
      );
      if (isMade) return folder;
    }
  } catch (error) {
    throw failureOf(error, parent) ?? error;
  }
}

function failureOf(error: unknown, folder: string): Failure | null {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new Failure('disk-full', 'На диске нет места: документ не записан. Освободите место и повторите.');
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new Failure(
        'no-permission',
        `Нельзя записать в папку «${folder}»: нет прав или она только для чтения. Выберите другую папку.`,
      );
    case 'EEXIST':
    case 'ENOTDIR':
      return new Failure('no-permission', `«${folder}» – не папка, документ записать некуда. Выберите другую папку.`);
    default:
      return null;
  }
}

/** An empty file of our own under the first free name, which nobody else can then take. */
async function reserve(folder: string, name: string, extension: string): Promise<{ file: string; handle: FileHandle }> {
  for (let number = 1; ; number++) {
    const file = path.resolve(folder, `${name}${number === 1 ? '' : ` (${number})`}.${extension}`);
    try {
      return { file, handle: await open(file, 'wx') };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'w');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
