import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';

type Document = { readonly folder: string; readonly name: string; readonly extension: string; readonly bytes: Uint8Array };

/**
 * Writes a document whole or not at all and never over another file: a taken name gets « (2)», « (3)»…
 * Gives the file's absolute path.
 */
export async function writeDocument({ folder, name, extension, bytes }: Document): Promise<string> {
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
