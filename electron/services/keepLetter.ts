import type { Outgoing } from '../../shared/mail/outgoing.ts';
import type { Base } from './base.ts';
import type { LetterFile } from './letterFiles.ts';
import { keepSent } from './sentDocuments.ts';

type Letter = {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly school: string | null;
  readonly attachments: readonly (LetterFile & { readonly bytes: Uint8Array })[];
};

/** `domain`: of the sender's address. */
type Queued = { readonly computer: string; readonly domain: string };

/** Puts a letter into the outbox with its files as they are now. `queued` null: a draft was written of it. */
export function keepLetter(base: Base, { to, subject, text, school, attachments }: Letter, queued: Queued | null): void {
  const stamp = base.stamp();
  const id = base.newId();
  const municipality = base.municipality().id;
  base.write(() => {
    const files = attachments.map((file) => ({ name: file.name, hash: base.storedFiles.add(file.bytes, stamp), about: file.kept(base) }));
    base.outgoing.add({
      id,
      municipality,
      state: queued ? 'queued' : 'draft',
      kind: attachments[0]?.about.kind ?? 'plain',
      school,
      addresses: to,
      subject,
      text,
      messageId: queued ? `<${id}@${queued.domain}>` : '',
      queuedOn: queued?.computer ?? '',
      createdAt: stamp.at,
      createdBy: stamp.by,
      attempts: 0,
      nextTryAt: null,
      lastError: '',
      refused: [],
      sender: '',
      sentAt: null,
      files,
    });
    if (!queued) keepVersions(base, { municipality, files }, to);
  });
}

/** The files of a letter become versions as they were sent. */
export function keepVersions(
  base: Base,
  { municipality, files }: Pick<Outgoing, 'municipality' | 'files'>,
  recipients: readonly string[],
): void {
  for (const { name, hash, about } of files) {
    const tree = about.tree === null ? null : (JSON.parse(new TextDecoder().decode(base.storedFiles.get(about.tree))) as never);
    keepSent(base, {
      municipality,
      report: about.report,
      title: about.title,
      fileName: name,
      bytes: base.storedFiles.get(hash),
      tree,
      recipients,
    });
  }
}
