import type { Migration } from './migration.ts';

export const storedFiles: Migration = {
  name: '002-stored-files',
  sql: `
create table storedFile(
  hash text primary key,
  bytes blob not null,
  addedAt text not null
) strict;
`,
};
