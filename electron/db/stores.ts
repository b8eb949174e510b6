import type { Db } from './connect.ts';
import { changes } from './changes.ts';
import { contacts } from './contacts.ts';
import { doubts } from './doubts.ts';
import { executionMarks } from './executionMarks.ts';
import { instruments } from './instruments.ts';
import { intakes } from './intakes.ts';
import { mailTemplates } from './mailTemplates.ts';
import { municipalities } from './municipalities.ts';
import { nameForms } from './nameForms.ts';
import { orderChoices } from './orderChoices.ts';
import { outgoing } from './outgoing.ts';
import { papers } from './papers.ts';
import { people } from './people.ts';
import { reportEdits } from './reportEdits.ts';
import { results } from './results.ts';
import { rules } from './rules.ts';
import { scans } from './scans.ts';
import { schoolMarks } from './schoolMarks.ts';
import { schools } from './schools.ts';
import { sentDocuments } from './sentDocuments.ts';
import { settings } from './settings.ts';
import { storedFiles } from './storedFiles.ts';
import { submissions } from './submissions.ts';
import { unfinishedLetters } from './unfinishedLetters.ts';
import { windows } from './windows.ts';
import { writer } from './write.ts';

export type Stores = ReturnType<typeof stores>;

/** All stores of one connection; their statements are prepared once. */
export function stores(db: Db) {
  return {
    addedInstruments: instruments(db),
    changes: changes(db),
    contacts: contacts(db),
    doubts: doubts(db),
    executionMarks: executionMarks(db),
    intakes: intakes(db),
    mailTemplates: mailTemplates(db),
    municipalities: municipalities(db),
    nameForms: nameForms(db),
    orderChoices: orderChoices(db),
    outgoing: outgoing(db),
    papers: papers(db),
    people: people(db),
    reportEdits: reportEdits(db),
    results: results(db),
    rules: rules(db),
    scans: scans(db),
    schoolMarks: schoolMarks(db),
    schools: schools(db),
    sentDocuments: sentDocuments(db),
    settings: settings(db),
    storedFiles: storedFiles(db),
    submissions: submissions(db),
    unfinishedLetters: unfinishedLetters(db),
    windows: windows(db),
    write: writer(db),
  };
}
