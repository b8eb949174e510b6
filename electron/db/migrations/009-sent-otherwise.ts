import type { Migration } from './migration.ts';

/** Documents that went otherwise than by mail: how, on which day, under which number. */
export const sentOtherwise: Migration = {
  name: '009-sent-otherwise',
  sql: `
alter table sentDocument add column way text not null default 'mail' check (way in ('mail', 'paper', 'system', 'person'));
alter table sentDocument add column sentOn text;
alter table sentDocument add column number text not null default '';
`,
};
