import { schoolDossier, dossierReport } from '../../../shared/reports/schoolDossier.ts';
import { schoolYearOf } from '../../../shared/reports/phrasing/dates.ts';
import type { Base } from '../base.ts';
import { roster } from '../roster.ts';
import { dossierYear } from './dossierYear.ts';
import type { ReportKind } from './reportKind.ts';

/** The dossier of a school: in each year of the schools on the list of it, and of those with a form or a result of it. */
export const dossierKind: ReportKind = {
  ...schoolDossier,
  lacks: 'нужна школа, о которой есть формы или результаты',
  rows(base, municipality) {
    const { schools } = roster(base, municipality);
    const known = knownYears(base);
    const years = [...new Set([...known.values()].flatMap((own) => [...own]))].toSorted((a, b) => b.localeCompare(a));
    return years.flatMap((year) => schools.filter(({ id }) => known.get(id)?.has(year)).map((school) => ({ year, school })));
  },
  tree: (base, { school, ...asked }) => school && dossierReport(dossierYear(base, asked)(school)),
  series(base, asked) {
    const of = dossierYear(base, asked);
    return (school) => dossierReport(of(school));
  },
};

/** School → school years of which something is known. */
function knownYears(base: Base): ReadonlyMap<string, ReadonlySet<string>> {
  const years = new Map<string, Set<string>>();
  const note = (school: string, year: string) => years.set(school, (years.get(school) ?? new Set()).add(year));
  for (const { school, year, status } of base.schools.standings()) if (status === 'shnor') note(school, year);
  for (const { school, year } of base.results.list()) note(school, schoolYearOf(year));
  const inBase = new Set([...years.values()].flatMap((own) => [...own]));
  for (const year of base.municipalities.years(base.municipality().id)) inBase.add(year);
  for (const year of inBase)
    for (const { about, school } of base.submissions.inYear(year)) if (about.kind === 'school' && school !== null) note(school, year);
  return years;
}
