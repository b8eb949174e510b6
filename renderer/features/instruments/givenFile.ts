import { createStore } from '../../store.ts';

/** A file that was given to be added, as it was read; nothing of it is stored yet. */
export type GivenFile = { readonly name: string; readonly text: string };

const given = createStore<GivenFile | null>(null);

export const useGivenFile = given.use;
export const setGivenFile = given.set;

/** The text of a file, for as long as the window needs it. */
export async function readFile(file: File): Promise<GivenFile> {
  return { name: file.name, text: await file.text() };
}
