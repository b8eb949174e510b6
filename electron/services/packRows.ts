import { roundKind, roundText } from '../../shared/collection/rounds.ts';
import type { PackOrder } from '../../shared/ipc/calls/documents.ts';
import { fileName } from '../../shared/reports/fileName.ts';
import { formTree } from '../../shared/reports/form.ts';
import type { School } from '../../shared/model/records.ts';
import type { ReportTree } from '../../shared/reports/tree.ts';
import type { Base } from './base.ts';
import { knownInstrument } from './knownInstrument.ts';
import { printedPaper } from './papers.ts';
import { printedHeader } from './printedHeader.ts';
import { roster } from './roster.ts';
import { yearRows, type YearRow } from './yearRows.ts';

/** One form of a pack; `of`: null for a form of no school. */
export type PackRow = {
  readonly school: string;
  readonly of: School | null;
  readonly title: string;
  readonly print: () => ReportTree;
};

/**
 * The forms of a pack in the order of schools and people. Blanks: one for each that the year asks for, its header filled in;
 * filled: those with an answer.
 */
export function packRows(base: Base, order: PackOrder): readonly PackRow[] {
  const rows = yearRows(base, order);
  return order.content === 'blank' ? blanks(base, order, rows) : rows.flatMap((row) => filled(base, row));
}

function filled(base: Base, row: YearRow): readonly PackRow[] {
  const { submission } = row;
  if (!submission || (!submission.isSigned && Object.keys(base.submissions.answers(submission.id)).length === 0)) return [];
  const print = () => printedPaper(base, { instrument: submission.instrument, submission: submission.id });
  return [{ school: row.place, of: row.school, title: titleOf(base, row), print }];
}

function blanks(base: Base, { instrument: id, year }: PackOrder, rows: readonly YearRow[]): readonly PackRow[] {
  const instrument = knownInstrument(base, id);
  const municipality = base.municipality();
  const { people } = roster(base);
  // A blank of a visit is wanted once of each it is about, whatever visits there have been.
  const asked = rows.filter(
    ({ round, about }, at) => !isVisit(round) || rows.findIndex((one) => isVisit(one.round) && one.about.id === about.id) === at,
  );
  return asked.map((row) => {
    const title = titleOf(base, isVisit(row.round) ? { ...row, key: null } : row);
    const print = () => {
      const { subject, school, person } = row;
      const { fields, signers } = printedHeader({ submission: { subject, year, round: '' }, municipality, school, person, people });
      const tree = formTree({
        instrument: (row.key && base.instruments.formOf({ ...row.key, version: instrument.version })) ?? instrument,
        answers: null,
        fields,
        signers,
        score: null,
        diagnosed: null,
        signed: null,
        isDemo: municipality.isDemo,
        sheet: { submission: null, about: row.about.kind, year },
      });
      return { ...tree, fileName: fileName([instrument.shortTitle, 'бланк', title, year].join(', ')) };
    };
    return { school: row.place, of: row.school, title, print };
  });
}

function titleOf(base: Base, { person, place, subject, key }: YearRow): string {
  const round = key && roundText(key.round, base.instruments.byId(key.instrument)?.rounds ?? []);
  return [person?.name ?? place, subject, round].filter(Boolean).join(', ');
}

function isVisit(round: string | null): boolean {
  return round === null || roundKind(round) === 'visit';
}
