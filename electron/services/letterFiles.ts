import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { LetterSource } from '../../shared/ipc/calls/mail.ts';
import type { LetterAbout } from '../../shared/mail/letter.ts';
import { letterKinds } from '../../shared/mail/templates.ts';
import type { OutgoingFile } from '../../shared/mail/outgoing.ts';
import { Failure } from '../../shared/model/failure.ts';
import { schoolView } from './aboutTitle.ts';
import type { Base } from './base.ts';
import type { MadeFiles } from './madeFiles.ts';

/** A file of a letter, with what is kept of it when it goes. */
export type LetterFile = {
  readonly name: string;
  readonly about: LetterAbout;
  read(): Promise<Uint8Array>;
  /** Puts what a report said into the base. */
  kept(base: Base): OutgoingFile['about'];
};

/** Attachments of one letter together; most mail servers refuse more. */
const mostBytes = 20_000_000;

/** The files that a letter begins with, each once. */
export function letterFiles(base: Base, made: MadeFiles, source: LetterSource): readonly LetterFile[] {
  return 'tokens' in source ? madeNow(made, source.tokens) : storedBefore(base, source.letter);
}

function madeNow(made: MadeFiles, tokens: readonly string[]): readonly LetterFile[] {
  const files = new Map(tokens.flatMap((token) => made.together(token)).map((one) => [one.file, one]));
  return [...files.values()].map(({ file, about, report }) => ({
    name: path.basename(file),
    about,
    read: () => readMade(file),
    kept: (base) => ({
      title: about.title,
      report: report && report.key,
      tree: report && base.storedFiles.add(new TextEncoder().encode(JSON.stringify(report.tree)), base.stamp()),
    }),
  }));
}

function storedBefore(base: Base, id: string): readonly LetterFile[] {
  const letter = base.outgoing.get(id);
  const kind = letterKinds.find((known) => known === letter.kind) ?? 'file';
  const school = letter.school === null ? null : schoolView(base, letter.school);
  return letter.files.map(({ name, hash, about }) => ({
    name,
    about: { kind, title: about.title, year: about.report?.year ?? null, school },
    read: () => Promise.resolve(base.storedFiles.get(hash)),
    kept: () => about,
  }));
}

async function readMade(file: string): Promise<Uint8Array> {
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT'
      ? new Failure('no-file', `Файла «${path.basename(file)}» больше нет в папке. Создайте документ заново.`)
      : error;
  });
}

/** @throws `no-file`; `bad-input` where they are too large together */
export async function readAll(files: readonly LetterFile[]): Promise<readonly (LetterFile & { readonly bytes: Uint8Array })[]> {
  const read: (LetterFile & { readonly bytes: Uint8Array })[] = [];
  let total = 0;
  for (const file of files) {
    const bytes = await file.read();
    total += bytes.length;
    if (total > mostBytes) throw new Failure('bad-input', 'Вложения больше 20 МБ: почта такое письмо не примет. Разделите документы.');
    read.push({ ...file, bytes });
  }
  return read;
}
