import type { PackOrder } from '../../shared/ipc/contract.ts';
import { fileName } from '../../shared/reports/fileName.ts';
import { formTree } from '../../shared/reports/form.ts';
import type { ReportTree } from '../../shared/reports/tree.ts';
import { nameOf } from './aboutTitle.ts';
import type { Base } from './base.ts';
import { knownInstrument } from './knownInstrument.ts';
import { printedForm } from './printedForm.ts';
import { printedHeader } from './printedHeader.ts';
import { roster } from './roster.ts';
import { yearRows, type YearRow } from './yearRows.ts';

/** One form of a pack. */
export type PackRow = { readonly school: string; readonly title: string; readonly print: () => ReportTree };

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
  const print = () => printedForm(base, { instrument: submission.instrument, submission: submission.id });
  return [{ school: nameOf(row.school), title: titleOf(row), print }];
}

function blanks(base: Base, { instrument: id, year }: PackOrder, rows: readonly YearRow[]): readonly PackRow[] {
  const instrument = knownInstrument(base, id);
  const municipality = base.municipality();
  const { people } = roster(base);
  // A blank of a visit is wanted once a school, whatever visits there have been.
  const asked = rows.filter(({ key, school }, at) => !isVisit(key?.round) || rows.findIndex((one) => one.school.id === school.id) === at);
  return asked.map((row) => ({
    school: nameOf(row.school),
    title: titleOf(row),
    print: () => {
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
      });
      return { ...tree, fileName: fileName([instrument.shortTitle, 'бланк', titleOf(row), year].join(', ')) };
    },
  }));
}

function titleOf({ person, school, subject }: Pick<YearRow, 'person' | 'school' | 'subject'>): string {
  return [person?.name ?? nameOf(school), ...(subject === null ? [] : [subject])].join(', ');
}

function isVisit(round: string | undefined): boolean {
  return round === undefined || /^\d{4}-/.test(round);
}
