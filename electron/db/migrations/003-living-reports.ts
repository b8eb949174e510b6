import type { Migration } from './migration.ts';

export const livingReports: Migration = {
  name: '003-living-reports',
  sql: `
create table reportEdits(
  municipality text not null references municipality(id),
  kind text not null,
  year text not null,
  school text references school(id),
  edits text not null,
  revision integer not null,
  updatedAt text not null,
  by text not null
) strict;
create unique index reportEditsByReport on reportEdits(municipality, kind, year, ifnull(school, ''));

create table sentDocument(
  id text primary key,
  municipality text not null references municipality(id),
  kind text,
  year text,
  school text references school(id),
  isPublic integer not null check (isPublic in (0, 1)),
  title text not null,
  fileName text not null,
  hash text not null references storedFile(hash),
  size integer not null,
  tree text,
  recipients text not null,
  at text not null,
  by text not null,
  check ((kind is null) = (year is null))
) strict;
create index sentDocumentByReport on sentDocument(municipality, kind, year);
create trigger sentDocumentKept before update on sentDocument begin select raise(abort, 'a sent document never changes'); end;
create trigger sentDocumentStays before delete on sentDocument begin select raise(abort, 'a sent document is never removed'); end;
`,
};
