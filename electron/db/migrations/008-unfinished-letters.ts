import type { Migration } from './migration.ts';

/** Letters that are being written, with their files; letters of the outbox can be removed; indexes by which unused files are found. */
export const unfinishedLetters: Migration = {
  name: '008-unfinished-letters',
  sql: `
create table unfinishedLetter(
  id text primary key,
  municipality text not null references municipality(id),
  kind text not null,
  addressees text not null check (json_valid(addressees)),
  isEach integer not null check (isEach in (0, 1)),
  addresses text not null,
  subject text not null,
  text text not null,
  startedAt text not null,
  updatedAt text not null,
  by text not null,
  removedAt text
) strict;

create table unfinishedLetterFile(
  letter text not null references unfinishedLetter(id),
  position integer not null,
  key text not null,
  name text not null,
  hash text not null references storedFile(hash),
  about text not null check (json_valid(about)),
  isOwn integer not null check (isOwn in (0, 1)),
  isOut integer not null check (isOut in (0, 1)),
  primary key (letter, key)
) strict, without rowid;
create index unfinishedLetterFileByHash on unfinishedLetterFile(hash);

alter table outgoing add column removedAt text;
create index outgoingFileByHash on outgoingFile(hash);
create index sentDocumentByHash on sentDocument(hash);
`,
};
