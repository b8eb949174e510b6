import { foundation } from './001-foundation.ts';
import { storedFiles } from './002-stored-files.ts';
import { livingReports } from './003-living-reports.ts';
import { roadmapExecution } from './004-roadmap-execution.ts';
import { scans } from './005-scans.ts';
import { mail } from './006-mail.ts';
import { nameForms } from './007-name-forms.ts';
import { unfinishedLetters } from './008-unfinished-letters.ts';
import { sentOtherwise } from './009-sent-otherwise.ts';
import type { Migration } from './migration.ts';

/** Append only: what has shipped is never changed. */
export const migrations: readonly Migration[] = [
  foundation,
  storedFiles,
  livingReports,
  roadmapExecution,
  scans,
  mail,
  nameForms,
  unfinishedLetters,
  sentOtherwise,
];
