import type { Migration } from './migration.ts';

export const mail: Migration = {
  name: '006-mail',
  sql: `
create table contact(
  id text primary key,
  municipality text not null references municipality(id),
  name text not null,
  person text not null,
  phone text not null,
  email text not null,
  note text not null,
  removedAt text
) strict;

create table contactGroup(
  id text primary key,
  municipality text not null references municipality(id),
  name text not null,
  removedAt text
) strict;

create table contactGroupMember(
  contactGroup text not null references contactGroup(id),
  position integer not null,
  kind text not null check (kind in ('school', 'person', 'body')),
  member text not null,
  primary key (contactGroup, kind, member)
) strict, without rowid;

create table mailTemplate(
  municipality text not null references municipality(id),
  kind text not null,
  subject text not null,
  text text not null,
  primary key (municipality, kind)
) strict, without rowid;

create table outgoing(
  id text primary key,
  municipality text not null references municipality(id),
  state text not null check (state in ('draft', 'queued', 'sending', 'unknown', 'sent', 'failed', 'cancelled')),
  kind text not null,
  school text references school(id),
  addresses text not null check (json_valid(addresses)),
  subject text not null,
  text text not null,
  messageId text not null,
  queuedOn text not null,
  createdAt text not null,
  createdBy text not null,
  attempts integer not null,
  nextTryAt text,
  lastError text not null,
  refused text not null check (json_valid(refused)),
  sender text not null,
  sentAt text
) strict;
create index outgoingByState on outgoing(state, createdAt);

create table outgoingFile(
  outgoing text not null references outgoing(id),
  position integer not null,
  name text not null,
  hash text not null references storedFile(hash),
  about text not null check (json_valid(about)),
  primary key (outgoing, position)
) strict, without rowid;
`,
};
