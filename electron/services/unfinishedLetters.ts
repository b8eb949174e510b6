import type { Handlers, Parsed } from '../../shared/ipc/contract.ts';
import { addressesOf } from '../../shared/mail/addressesOf.ts';
import type { Unfinished, UnfinishedFile } from '../../shared/mail/unfinished.ts';
import type { Base } from './base.ts';
import { attachedFiles, type LetterFile } from './letterFiles.ts';
import { addressed, chosenIn } from './letterGroups.ts';
import type { MadeFiles } from './madeFiles.ts';
import type { uploads } from './uploads.ts';

export type UnfinishedCalls = Pick<Handlers, 'unfinished.list' | 'unfinished.save' | 'unfinished.remove' | 'unfinished.restore'>;

type Setting = { readonly base: () => Base; readonly made: MadeFiles; readonly sent: ReturnType<typeof uploads> };

/** Letters that are being written: kept with their files from the first change on, until they are sent or removed. */
export function unfinishedCalls({ base, made, sent }: Setting): UnfinishedCalls {
  return {
    'unfinished.list': () =>
      base()
        .unfinishedLetters.list(base().municipality().id)
        .map((letter) => rowOf(base(), letter)),
    'unfinished.save': (input) => save(base(), made, sent, input),
    'unfinished.remove': ({ id }) => (base().unfinishedLetters.remove(id, base().stamp().at), null),
    'unfinished.restore': ({ id }) => (base().unfinishedLetters.restore(id), null),
  };
}

async function save(base: Base, made: MadeFiles, sent: Setting['sent'], input: Parsed<'unfinished.save'>) {
  const { source, out = [], unfinished = null, to, isEach, subject, text } = input;
  const known = unfinished === null ? null : base.unfinishedLetters.find(unfinished);
  const before = new Map(known?.files.map((file) => [file.key, file]));
  const files: { readonly file: LetterFile; readonly bytes: Uint8Array | null }[] = [];
  for (const file of attachedFiles(base, { made, sent: sent.get }, input))
    files.push({ file, bytes: before.has(file.key) ? null : await file.read() });
  const { at, by } = base.stamp();
  const saved = base.write(() => {
    const stored = files.map(({ file, bytes }): UnfinishedFile => {
      const isOut = out.includes(file.key);
      if (bytes === null) return { ...before.get(file.key)!, isOut };
      const { key, name, about, isOwn } = file;
      return { key, name, hash: base.storedFiles.add(bytes, { at, by }), about: { ...about, kept: file.kept(base) }, isOwn, isOut };
    });
    const id = known?.id ?? base.newId();
    base.unfinishedLetters.save({
      id,
      municipality: base.municipality().id,
      kind: files[0]?.file.about.kind ?? 'plain',
      addressees: chosenIn(base, source),
      isEach,
      addresses: to,
      subject,
      text,
      startedAt: known?.startedAt ?? at,
      updatedAt: at,
      by,
      files: stored,
    });
    return { id, at };
  });
  // The base holds them now.
  for (const { file } of files) sent.drop(file.key);
  return saved;
}

function rowOf(base: Base, { id, subject, addresses, addressees, isEach, files, updatedAt }: Unfinished) {
  const titles = isEach ? addressed(base, addressees).map(({ title }) => title) : addressesOf(addresses);
  const [first = '', ...others] = titles;
  return {
    id,
    subject,
    to: isEach && addressees.length === 0 ? 'каждой школе' : others.length > 0 ? `${first} и ещё ${others.length}` : first,
    files: files.filter(({ isOut }) => !isOut).length,
    updatedAt,
  };
}
