import type { Migration } from './migration.ts';

/** Sheets of forms that were printed or signed, and scans of the signed ones; a signing is known by its entry in the journal. */
export const scans: Migration = {
  name: '005-scans',
  sql: `
create table paper(
  submission text not null references submission(id),
  code text not null,
  content text not null check (json_valid(content)),
  printedAt text,
  signing integer references change(id),
  primary key (submission, code)
) strict, without rowid;
create index paperByCode on paper(code);

create table scan(
  id text primary key,
  submission text not null references submission(id),
  signing integer not null references change(id),
  hash text not null references storedFile(hash),
  name text not null,
  type text not null check (type in ('pdf', 'jpeg', 'png')),
  size integer not null check (size > 0),
  addedAt text not null,
  addedBy text not null,
  removedAt text
) strict;
create index scanBySubmission on scan(submission);
create index scanByHash on scan(hash);
create unique index scanOfForm on scan(submission, hash) where removedAt is null;

create index signing on change(entityId) where entity = 'submission' and new ->> '$.isSigned' = 1;
`,
};
