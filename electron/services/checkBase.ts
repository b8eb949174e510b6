import { checkAnswers } from '../../shared/engine/answers.ts';
import { checkRules } from '../../shared/instruments/rules.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { Submission } from '../../shared/model/records.ts';
import { integrityProblems } from '../db/integrity.ts';
import type { Scan } from '../db/scans.ts';
import { aboutView } from './aboutTitle.ts';
import type { Base } from './base.ts';
import { scanBytes } from './keepScan.ts';
import { paperForm } from './papers.ts';
import { storedInstruments } from './storedInstruments.ts';

const limit = 100;

/** Integrity of the file and of the data; problems in Russian, at most a hundred. */
export function checkBase(base: Base): { readonly ok: boolean; readonly problems: readonly string[] } {
  const damage = integrityProblems(base.connection.db);
  // Rows of a damaged file mean nothing.
  const problems =
    damage.length > 0
      ? damage
      : [
          ...municipalityProblems(base),
          ...storedInstruments(base).problems,
          ...base.submissions.list().flatMap((one) => formProblems(base, one)),
          ...base.scans.all().flatMap((scan) => scanProblems(base, scan)),
        ];
  return { ok: problems.length === 0, problems: problems.slice(0, limit) };
}

function municipalityProblems(base: Base): readonly string[] {
  const all = base.municipalities.list();
  if (all.length === 0) return ['В базе нет ни одного муниципалитета'];
  return all.flatMap(({ id }) =>
    base.rules.list(id).flatMap(({ rule, value }) => checkRules({ [rule]: value }).map(({ message }) => message)),
  );
}

/** The file of a scan as it lies in the base. */
function scanProblems(base: Base, scan: Scan): readonly string[] {
  try {
    scanBytes(base, scan);
    return [];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { title, about } = paperForm(base, base.submissions.get(scan.submission));
    return [`Скан, ${title}, ${about}: ${error.message}`];
  }
}

function formProblems(base: Base, submission: Submission): readonly string[] {
  const { id, instrument: known, version, about, subject, year } = submission;
  const instrument = base.instruments.formOf(submission);
  if (!instrument) return [`Неизвестная форма «${known}» версии ${version}, ${year}`];
  const where = [instrument.shortTitle, aboutView(base, about).title, subject, year].filter(Boolean).join(', ');
  return checkAnswers(instrument, base.submissions.answers(id)).map(({ item, message }) => `${where}: пункт ${item ?? '–'}: ${message}`);
}
