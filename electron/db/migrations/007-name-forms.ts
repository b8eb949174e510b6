import type { Migration } from './migration.ts';

export const nameForms: Migration = {
  name: '007-name-forms',
  sql: `
create table nameForms(
  name text primary key check (name <> ''),
  sex text check (sex in ('male', 'female')),
  genitive text not null,
  dative text not null,
  instrumental text not null
) strict, without rowid;
`,
};
