import type { ReportRow } from '../../../shared/ipc/calls/documents.ts';
import { Failure } from '../../../shared/model/failure.ts';
import type { Municipality, School } from '../../../shared/model/records.ts';
import { applyEdits } from '../../../shared/reports/living/applyEdits.ts';
import { resolveNumbers } from '../../../shared/reports/living/resolveNumbers.ts';
import { withoutSources } from '../../../shared/reports/sources.ts';
import { nameless } from '../../../shared/reports/phrasing/names.ts';
import type { ReportTree } from '../../../shared/reports/tree.ts';
import { nameOf } from '../aboutTitle.ts';
import type { Base } from '../base.ts';
import { laidOut } from '../layout.ts';
import { roster } from '../roster.ts';
import { knownPeople } from './knownNames.ts';
import type { AskedReport, ReportKind } from './reportKind.ts';
import { reportKinds } from './reportKinds.ts';

export type ReportKey = {
  readonly kind: string;
  readonly municipality: string;
  readonly year: string;
  readonly school: string | null;
  readonly isPublic: boolean;
};

/** Reports that can be made now, of all kinds. */
export function listReports(base: Base, { id, name }: Pick<Municipality, 'id' | 'name'>): readonly ReportRow[] {
  return reportKinds(base).flatMap(({ kind, title, group = 'reports', rows }) =>
    rows(base, id).map(({ year, school }) => ({
      kind,
      title,
      group,
      municipality: { id, name },
      year,
      school: school && { id: school.id, name: nameOf(school) },
    })),
  );
}

/** What a kind of report is called; of one that is not known, its id. */
export function reportTitle(base: Base, kind: string): string {
  return reportKinds(base).find((one) => one.kind === kind)?.title ?? kind;
}

/**
 * The report as it prints: with what its user has done to it.
 * @throws what `generatedTree` throws
 */
export function reportTree(base: Base, key: ReportKey): ReportTree {
  return withEdits(base, key, generatedTree(base, key));
}

/** A generated report with its user's edits and its numbers; in a publication copy without names in her texts. */
export function withEdits(base: Base, key: ReportKey, generated: ReportTree): ReportTree {
  const edits = base.reportEdits.find(key)?.edits;
  if (!edits) return resolveNumbers(generated);
  return applyEdits(generated, edits, key.isPublic ? { hide: nameless(knownPeople(base, key)) } : {}).tree;
}

/** Reports of one kind for many schools: what the schools share is read once. */
export type ReportSeries = {
  readonly title: string;
  /** After «Для справки за 2020/2021 учебный год»: what is lacking where there is nothing to report on. */
  readonly lacks: string;
  /** Schools on which it can be made now, by name. */
  readonly schools: readonly School[];
  /** As it prints; null: there is nothing to report on. */
  of(school: School): ReportTree | null;
};

/** @throws `bad-usage` for a kind that is not built */
export function reportSeries(base: Base, key: Omit<ReportKey, 'school'>): ReportSeries {
  const kind = kindOf(base, key.kind);
  const { municipality, year, isPublic } = askedOf(base, { ...key, school: null });
  const asked = { municipality, year, isPublic };
  const tree = kind.series?.(base, asked) ?? ((school: School) => kind.tree(base, { ...asked, school }));
  return {
    title: kind.title,
    lacks: kind.lacks,
    schools: kind.rows(base, municipality.id).flatMap((row) => (row.year === year && row.school ? [row.school] : [])),
    of(school) {
      const generated = tree(school);
      const own = { ...key, school: school.id };
      return generated && withEdits(base, own, laid(base, kind, own, generated));
    },
  };
}

/**
 * The report as the program has it, with marks in place of numbers.
 * @throws `no-report-data` where there is nothing to report on, `bad-usage` for a kind that is not built
 */
export function generatedTree(base: Base, key: ReportKey): ReportTree {
  const kind = kindOf(base, key.kind);
  const tree = kind.tree(base, askedOf(base, key));
  if (!tree)
    throw new Failure(
      'no-report-data',
      `Для ${kind.group === 'letters' ? 'документа' : 'справки'} за ${key.year} учебный год ${kind.lacks}.`,
    );
  return laid(base, kind, key, tree);
}

function kindOf(base: Base, asked: string): ReportKind {
  const kinds = reportKinds(base);
  const kind = kinds.find((one) => one.kind === asked);
  if (!kind) throw new Failure('bad-usage', `Отчёт «${asked}» ещё не построен. Есть: ${kinds.map((one) => one.kind).join(', ')}.`);
  return kind;
}

function laid(base: Base, { as = 'report' }: ReportKind, { municipality, isPublic }: ReportKey, tree: ReportTree): ReportTree {
  return laidOut(base, isPublic ? withoutSources(tree) : tree, { as, municipality, isPublic });
}

/** @throws `not-found` for a school that is not of the municipality */
export function askedOf(base: Base, { municipality: id, year, school, isPublic }: ReportKey): AskedReport {
  const municipality = base.municipalities.get(id);
  const one = roster(base, municipality.id).schools.find((known) => known.id === school) ?? null;
  if (school !== null && one === null) throw new Failure('not-found', 'Такой школы нет в этом муниципалитете.');
  return { municipality, year, school: one, isPublic };
}
