import type { Db } from './connect.ts';
import { writer } from './write.ts';

/** Where a stored file is referred to: columns of a hash, and hashes inside JSON. Versions kept as sent are among them: they stay for good. */
const references = [
  'select hash from scan',
  'select hash from sentDocument',
  'select hash from outgoingFile',
  "select about ->> '$.tree' from outgoingFile where about ->> '$.tree' is not null",
  'select hash from unfinishedLetterFile',
  "select about ->> '$.kept.tree' from unfinishedLetterFile where about ->> '$.kept.tree' is not null",
];

const unused = `from storedFile where hash not in (${references.join(' union ')})`;

const removed = [
  'from scan where removedAt is not null',
  'from unfinishedLetterFile where letter in (select id from unfinishedLetter where removedAt is not null)',
  'from unfinishedLetter where removedAt is not null',
  'from outgoingFile where outgoing in (select id from outgoing where removedAt is not null)',
  'from outgoing where removedAt is not null',
];

/**
 * Removes for good the scans and letters that were removed, and then every stored file that nothing refers to any more, all or nothing.
 * For a base that is being opened or closed: nothing can be undone then. Writes nothing where there is nothing to remove.
 */
export function sweep(db: Db): void {
  const isAny = (what: string) => db.prepare(`select exists(select 1 ${what})`).pluck().get() === 1;
  if (![...removed, unused].some(isAny)) return;
  writer(db)(() => {
    for (const what of [...removed, unused]) db.prepare(`delete ${what}`).run();
  });
}
