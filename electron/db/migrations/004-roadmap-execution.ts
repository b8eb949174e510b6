import type { Migration } from './migration.ts';

export const roadmapExecution: Migration = {
  name: '004-roadmap-execution',
  sql: `
create table executionMark(
  municipality text not null references municipality(id),
  roadmap text not null,
  measure text not null,
  occurrence text,
  school text references school(id),
  state text check (state in ('done', 'underway', 'not-done')),
  doneOn text check (doneOn is null or state = 'done'),
  evidence text not null check (json_valid(evidence)),
  note text not null,
  at text not null,
  by text not null
) strict;
create unique index executionMarkByKey on executionMark(municipality, roadmap, measure, coalesce(occurrence, ''), coalesce(school, ''));
create index executionMarkBySchool on executionMark(school);
`,
};
