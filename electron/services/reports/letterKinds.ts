import { coverLetter, coverLetterTree } from '../../../shared/reports/coverLetter.ts';
import { draftOrder, draftOrderTree } from '../../../shared/reports/draftOrder.ts';
import { infoLetter, infoLetterTree } from '../../../shared/reports/infoLetter.ts';
import { meetingProtocol, meetingProtocolTree } from '../../../shared/reports/meetingProtocol.ts';
import type { Base } from '../base.ts';
import { letterData, type LetterSources } from './letterData.ts';
import type { ReportKind } from './reportKind.ts';

/** Letters go to schools too; an order and a meeting are of the municipality. */
const kinds = [
  { ...infoLetter, as: 'letter', isOfSchools: true, tree: infoLetterTree },
  { ...coverLetter, as: 'letter', isOfSchools: true, tree: coverLetterTree },
  { ...draftOrder, as: 'order', isOfSchools: false, tree: draftOrderTree },
  { ...meetingProtocol, as: 'protocol', isOfSchools: false, tree: meetingProtocolTree },
] as const;

/** Letters, a draft order, a protocol on what the reports of a year say: in each year and of each school that there are such reports on. */
export function letterKinds(base: Base, sources: LetterSources): readonly ReportKind[] {
  const known = new Map<string, ReturnType<ReportKind['rows']>>();
  const rowsOf = (municipality: string): ReturnType<ReportKind['rows']> => {
    const found = known.get(municipality);
    if (found) return found;
    const all = sources.topics.flatMap(({ rows }) => rows(base, municipality));
    const rows = [...new Map(all.map((row) => [`${row.year} ${row.school?.id ?? ''}`, row])).values()].toSorted(
      (a, b) => b.year.localeCompare(a.year) || Number(a.school !== null) - Number(b.school !== null),
    );
    known.set(municipality, rows);
    return rows;
  };
  return kinds.map(({ kind, title, as, isOfSchools, tree }) => ({
    kind,
    title,
    group: 'letters',
    as,
    lacks: 'нет ни одной справки, о которой можно написать',
    rows: (_, municipality) => rowsOf(municipality).filter(({ school }) => isOfSchools || school === null),
    tree: (_, asked) => (isOfSchools || asked.school === null ? tree(letterData(base, asked, sources)) : null),
  }));
}
