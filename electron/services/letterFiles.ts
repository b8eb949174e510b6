import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Parsed } from '../../shared/ipc/contract.ts';
import type { LetterSource } from '../../shared/ipc/calls/mail.ts';
import { attachmentLimits } from '../../shared/mail/attachments.ts';
import { aboutNothing, type LetterAbout } from '../../shared/mail/letter.ts';
import { letterKinds, type LetterKind } from '../../shared/mail/templates.ts';
import type { OutgoingFile } from '../../shared/mail/outgoing.ts';
import type { UnfinishedFile } from '../../shared/mail/unfinished.ts';
import { Failure } from '../../shared/model/failure.ts';
import { ownFile } from '../intake/ownFile.ts';
import { schoolView } from './aboutTitle.ts';
import type { Base } from './base.ts';
import type { MadeFiles } from './madeFiles.ts';
import type { Upload } from './uploads.ts';

/** A file of a letter, with what is kept of it when it goes. */
export type LetterFile = {
  /** Known by it as long as the letter is being written. */
  readonly key: string;
  readonly name: string;
  readonly about: LetterAbout;
  /** Added by the user: goes with every letter. */
  readonly isOwn: boolean;
  /** In bytes. */
  size(): Promise<number>;
  read(): Promise<Uint8Array>;
  /** Puts what a report said into the base. */
  kept(base: Base): OutgoingFile['about'];
};

/** Files that were made in this run, and those that the user has sent to go with letters. */
export type FilesAtHand = { readonly made: MadeFiles; readonly sent: (token: string) => Upload };

/** All files of a letter, each once: those it began with, and those that the user added since. */
export function attachedFiles(base: Base, { made, sent }: FilesAtHand, letter: Pick<Parsed<'mail.make'>, 'source' | 'own' | 'unfinished'>) {
  const { source, own = [], unfinished = null } = letter;
  const begun = letterFiles(base, made, source);
  const added = own.filter((token) => !begun.some(({ key }) => key === token));
  return [...begun, ...ownFiles(base, added, unfinished, sent)];
}

/** The files that a letter begins with, each once; of an unfinished one all that are kept with it. */
export function letterFiles(base: Base, made: MadeFiles, source: LetterSource): readonly LetterFile[] {
  if ('tokens' in source) return madeNow(made, source.tokens);
  if ('letter' in source) return storedBefore(base, source.letter);
  return 'unfinished' in source ? unfinishedOf(base, source.unfinished).files.map((file) => stored(base, file)) : [];
}

/** Files that the user added, from what was sent or from what is kept of the unfinished letter. */
function ownFiles(base: Base, tokens: readonly string[], unfinished: string | null, sent: FilesAtHand['sent']): readonly LetterFile[] {
  const known = (unfinished === null ? null : base.unfinishedLetters.find(unfinished))?.files ?? [];
  return tokens.map((token) => {
    const before = known.find(({ key }) => key === token);
    if (before) return stored(base, before);
    const { name, bytes } = ownFile(sent(token));
    return {
      key: token,
      name,
      about: { ...aboutNothing, kind: 'file', title: name },
      isOwn: true,
      size: () => Promise.resolve(bytes.length),
      read: () => Promise.resolve(bytes),
      kept: () => ({ title: name, report: null, tree: null }),
    };
  });
}

/** @throws `not-found` where it was sent or removed */
export function unfinishedOf(base: Base, id: string) {
  const letter = base.unfinishedLetters.find(id);
  if (!letter) throw new Failure('not-found', 'Этого незаконченного письма больше нет: оно отправлено или удалено.');
  return letter;
}

export function kindOf(kind: string): LetterKind {
  return letterKinds.find((known) => known === kind) ?? 'file';
}

function madeNow(made: MadeFiles, tokens: readonly string[]): readonly LetterFile[] {
  const files = new Map(tokens.flatMap((token) => made.together(token)).map((one) => [one.file, one]));
  return [...files.values()].map(({ token, file, about, report }) => ({
    key: token,
    name: path.basename(file),
    about,
    isOwn: false,
    size: async () => (await onDisk(file, (one) => stat(one))).size,
    read: () => onDisk(file, (one) => readFile(one)),
    kept: (base) => ({
      title: about.title,
      report: report && report.key,
      tree: report && base.storedFiles.add(new TextEncoder().encode(JSON.stringify(report.tree)), base.stamp()),
    }),
  }));
}

function storedBefore(base: Base, id: string): readonly LetterFile[] {
  const letter = base.outgoing.get(id);
  const school = letter.school === null ? null : schoolView(base, letter.school);
  return letter.files.map(({ name, hash, about }, index) => {
    const told = { kind: kindOf(letter.kind), title: about.title, year: about.report?.year ?? null, school };
    return stored(base, { key: String(index), name, hash, about: { ...told, kept: about }, isOwn: false });
  });
}

function stored(base: Base, { key, name, hash, about: { kept, ...about }, isOwn }: Omit<UnfinishedFile, 'isOut'>): LetterFile {
  // A file of the user goes with each of hundreds of letters: it is held once.
  let bytes: Uint8Array | null = null;
  return {
    key,
    name,
    about,
    isOwn,
    size: () => Promise.resolve(base.storedFiles.size(hash)),
    read: () => Promise.resolve((bytes ??= base.storedFiles.get(hash))),
    kept: () => kept,
  };
}

async function onDisk<T>(file: string, work: (file: string) => Promise<T>): Promise<T> {
  return work(file).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT'
      ? new Failure('no-file', `Файла «${path.basename(file)}» больше нет в папке. Создайте документ заново.`)
      : error;
  });
}

/** All of them with names that differ: `Справка.docx`, `Справка (2).docx`. @throws `no-file`; `bad-input` where they are too large together */
export async function readAll(files: readonly LetterFile[]): Promise<readonly (LetterFile & { readonly bytes: Uint8Array })[]> {
  const read: (LetterFile & { readonly bytes: Uint8Array })[] = [];
  const names = new Set<string>();
  let total = 0;
  for (const file of files) {
    const bytes = await file.read();
    total += bytes.length;
    if (total > attachmentLimits.letter) throw new Failure('bad-input', tooLarge);
    const name = freeName(file.name, names);
    names.add(name.toLowerCase());
    read.push({ ...file, name, bytes });
  }
  return read;
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  const { name: stem, ext } = path.parse(name);
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${stem} (${number})${ext}`;
  return free;
}

const tooLarge = `Вложения больше ${attachmentLimits.letter / 1_000_000} МБ: почта такое письмо не примет. Уберите часть вложений.`;
