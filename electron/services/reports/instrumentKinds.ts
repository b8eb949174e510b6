import type { Instrument } from '../../../shared/engine/instrument.ts';
import { methodForm } from '../../../shared/instruments/k-method-form.ts';
import { subjectForm } from '../../../shared/instruments/k-subject-form.ts';
import { targets } from '../../../shared/instruments/y-targets.ts';
import { instrumentReportTitle } from '../../../shared/reports/instrument.ts';
import type { Base } from '../base.ts';
import { instrumentTree } from './instrumentTree.ts';
import { roster } from '../roster.ts';
import { formYears } from './formYears.ts';
import { isInMonitoring } from './monitoringKinds.ts';
import type { ReportKind } from './reportKind.ts';

const inOtherReports: readonly string[] = [subjectForm.id, methodForm.id, targets.id];

/** The report on one instrument, of each that no other report speaks of; its kind is the id of the instrument. */
export function instrumentKinds(base: Base): readonly ReportKind[] {
  return base.instruments.all.filter(({ id }) => !inOtherReports.includes(id) && !isInMonitoring(id)).map(kindOf);
}

/** For each year with forms: the municipality, and each school that has one. */
function kindOf(instrument: Instrument): ReportKind {
  const { id, shortTitle } = instrument;
  return {
    kind: id,
    title: instrumentReportTitle(instrument),
    lacks: `нет заполненных форм «${shortTitle}»`,
    rows: (base, municipality) =>
      formYears(base, municipality, (one) => one === id).flatMap((year) => {
        const owners = new Set(base.submissions.inYear(year).flatMap((form) => (form.instrument === id ? (form.school ?? []) : [])));
        return [null, ...roster(base, municipality).schools.filter((school) => owners.has(school.id))].map((school) => ({ year, school }));
      }),
    tree: (base, asked) => instrumentTree(base, instrument, asked),
  };
}
