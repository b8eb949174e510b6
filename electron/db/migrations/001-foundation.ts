import type { Migration } from './migration.ts';

export const foundation: Migration = {
  name: '001-foundation',
  sql: `
create table meta(
  id integer primary key check (id = 1),
  base text not null,
  name text not null,
  createdAt text not null,
  generation integer not null
) strict;

create table municipality(
  id text primary key,
  name text not null,
  authority text not null,
  centre text not null,
  signerPost text not null,
  signerName text not null,
  orderTitle text not null,
  orderNumber text not null,
  orderOn text,
  isDemo integer not null check (isDemo in (0, 1))
) strict;

create table schoolYear(
  municipality text not null references municipality(id),
  year text not null,
  primary key (municipality, year)
) strict, without rowid;

create table collectionWindow(
  municipality text not null references municipality(id),
  year text not null,
  instrument text not null,
  round text not null,
  fromOn text not null,
  toOn text not null check (toOn >= fromOn),
  primary key (municipality, year, instrument, round)
) strict, without rowid;

create table orderChoice(
  municipality text not null references municipality(id),
  code text not null,
  isFollowed integer not null check (isFollowed in (0, 1)),
  primary key (municipality, code)
) strict, without rowid;

create table school(
  id text primary key,
  municipality text not null references municipality(id),
  code text not null,
  name text not null,
  shortName text not null,
  director text not null,
  locality text check (locality in ('urban', 'rural')),
  email text not null,
  removedAt text
) strict;
create index schoolByMunicipality on school(municipality);

create table schoolStatus(
  school text not null references school(id),
  year text not null,
  status text not null check (status in ('shnor', 'left-shnor', 'none')),
  basis text not null,
  primary key (school, year)
) strict, without rowid;

create table person(
  id text primary key,
  municipality text not null references municipality(id),
  school text references school(id),
  role text not null check (role in ('teacher', 'director', 'methodist', 'curator', 'mentor', 'tutor')),
  name text not null,
  education text not null,
  serviceYears integer check (serviceYears >= 0),
  weeklyHours real check (weeklyHours >= 0),
  category text check (category in ('high', 'first', 'conformity', 'none')),
  firstYear text,
  lastYear text,
  phone text not null,
  email text not null,
  removedAt text
) strict;
create index personBySchool on person(school);

create table personSubject(
  person text not null references person(id),
  position integer not null,
  subject text not null,
  primary key (person, position),
  unique (person, subject)
) strict, without rowid;

create table result(
  id text primary key,
  school text not null references school(id),
  procedure text not null check (procedure in ('ВПР', 'ОГЭ', 'ЕГЭ')),
  subject text not null,
  grade integer check (grade between 1 and 11),
  year integer not null,
  low real check (low between 0 and 100),
  high real check (high between 0 and 100),
  isHeld integer not null check (isHeld in (0, 1)),
  participants integer check (participants >= 0),
  marks text check (json_valid(marks)),
  journal text check (json_valid(journal)),
  source text references intake(id),
  removedAt text,
  check (isHeld = 1 or (low is null and high is null))
) strict;
create unique index resultByKey on result(school, procedure, subject, coalesce(grade, 0), year);

create table groupResult(
  id text primary key,
  municipality text not null references municipality(id),
  level text not null check (level in ('municipality', 'region', 'whole')),
  name text not null,
  procedure text not null check (procedure in ('ВПР', 'ОГЭ', 'ЕГЭ')),
  subject text not null,
  grade integer check (grade between 1 and 11),
  year integer not null,
  low real check (low between 0 and 100),
  high real check (high between 0 and 100),
  participants integer check (participants >= 0),
  marks text check (json_valid(marks)),
  journal text check (json_valid(journal)),
  source text references intake(id)
) strict;
create unique index groupResultByKey on groupResult(municipality, level, procedure, subject, coalesce(grade, 0), year);

create table intake(
  id text primary key,
  municipality text not null references municipality(id),
  at text not null,
  by text not null,
  fileName text not null,
  fileHash text not null,
  added integer not null,
  updated integer not null,
  skipped integer not null,
  rejected text not null check (json_valid(rejected)),
  undo text not null check (json_valid(undo)),
  undoneAt text
) strict;
create index intakeByHash on intake(municipality, fileHash);

create table schoolAlias(
  municipality text not null references municipality(id),
  alias text not null,
  school text not null references school(id),
  primary key (municipality, alias)
) strict, without rowid;

create table resultMapping(
  municipality text not null references municipality(id),
  name text not null,
  content text not null check (json_valid(content)),
  primary key (municipality, name)
) strict, without rowid;

create table identificationRule(
  municipality text not null references municipality(id),
  id text not null,
  content text not null check (json_valid(content)),
  primary key (municipality, id)
) strict;

create table schoolMark(
  school text not null references school(id),
  year text not null,
  kind text not null check (kind in ('resilient', 'biased')),
  basis text not null,
  primary key (school, year, kind)
) strict, without rowid;

create table possibleCause(
  school text not null references school(id),
  year text not null,
  text text not null check (text <> ''),
  primary key (school, year, text)
) strict, without rowid;

create table submission(
  id text primary key,
  municipality text not null references municipality(id),
  instrument text not null,
  version integer not null,
  aboutKind text not null check (aboutKind in ('school', 'teacher', 'mentor', 'tutor', 'municipality')),
  aboutId text not null,
  school text references school(id),
  subject text,
  year text not null,
  round text not null,
  isSigned integer not null check (isSigned in (0, 1)),
  signedOn text,
  signedBy text not null,
  header text check (json_valid(header)),
  createdAt text not null,
  updatedAt text not null
) strict;
create unique index submissionByKey on submission(aboutKind, aboutId, instrument, year, round, coalesce(subject, ''));
create index submissionByYear on submission(year, instrument);

create table answer(
  submission text not null references submission(id),
  item text not null,
  value text not null check (json_valid(value)),
  primary key (submission, item)
) strict, without rowid;

create table answerHistory(
  id integer primary key,
  submission text not null references submission(id),
  item text not null,
  at text not null,
  by text not null,
  old text,
  new text,
  copiedFrom text
) strict;
create index answerHistoryBySubmission on answerHistory(submission);

create table note(
  submission text not null references submission(id),
  item text not null,
  text text not null,
  primary key (submission, item)
) strict, without rowid;

create table acceptedDoubt(
  id integer primary key,
  submission text not null references submission(id),
  doubt text not null,
  sentence text not null,
  figures text not null check (json_valid(figures)),
  reason text not null check (reason <> ''),
  at text not null,
  by text not null,
  withdrawnAt text,
  withdrawnBy text not null
) strict;
create index acceptedDoubtBySubmission on acceptedDoubt(submission);
create unique index acceptedDoubtInForce on acceptedDoubt(submission, doubt) where withdrawnAt is null;

create table ruleDecision(
  id integer primary key,
  municipality text not null references municipality(id),
  rule text not null,
  value text not null,
  decidedOn text not null,
  by text not null,
  at text not null
) strict;

create table instrument(
  id text not null,
  version integer not null check (version > 0),
  source text not null check (json_valid(source)),
  addedAt text not null,
  by text not null,
  primary key (id, version)
) strict, without rowid;

create table setting(
  name text primary key,
  value text not null
) strict, without rowid;

create table change(
  id integer primary key,
  at text not null,
  by text not null,
  entity text not null,
  entityId text not null,
  old text,
  new text
) strict;
create index changeByEntity on change(entity, entityId);
create index reopening on change(entityId) where entity = 'submission' and new ->> '$.reason' is not null;
`,
};
