import { isComplete } from '../../../shared/engine/answers.ts';
import { paths } from '../../../shared/model/paths.ts';
import type { Enclosure, LetterData } from '../../../shared/reports/letters/letterData.ts';
import { topicOf } from '../../../shared/reports/letters/topic.ts';
import { resolveNumbers } from '../../../shared/reports/living/resolveNumbers.ts';
import type { Source } from '../../../shared/reports/tree.ts';
import { nameOf } from '../aboutTitle.ts';
import type { Base } from '../base.ts';
import { roster } from '../roster.ts';
import { yearForms } from '../yearForms.ts';
import { lowSchoolsIn } from './formYears.ts';
import type { AskedReport, ReportKind } from './reportKind.ts';
import { inQuotes } from '../../../shared/reports/phrasing/text.ts';

/** Which reports letters speak of, and which go with them. */
export type LetterSources = { readonly topics: readonly ReportKind[]; readonly reports: readonly ReportKind[] };

/** What letters on a year are written from: the reports themselves, whatever they say. */
export function letterData(base: Base, asked: AskedReport, { topics, reports }: LetterSources): LetterData {
  const { municipality, year, school } = asked;
  const isMade = ({ rows }: ReportKind) =>
    rows(base, municipality.id).some((row) => row.year === year && (row.school?.id ?? null) === (school?.id ?? null));
  const made = reports.filter(isMade);
  const sourceOf = ({ kind, title }: ReportKind): Source => ({ title, path: paths.report(kind, year, school?.id ?? null) });
  const trees = topics.flatMap((kind) => {
    const tree = made.includes(kind) ? kind.tree(base, asked) : null;
    return tree ? [{ kind, tree: resolveNumbers(tree) }] : [];
  });
  const here = roster(base, municipality.id);
  const names = here.schools.map(nameOf);
  const low = new Set(lowSchoolsIn(base, municipality.id, year).map(({ id }) => id));
  const named = new Set(
    topics.flatMap(({ rows }) => rows(base, municipality.id)).flatMap((row) => (row.year === year ? (row.school?.id ?? []) : [])),
  );
  return {
    ...asked,
    topics: trees.flatMap(({ kind, tree }) => topicOf(tree, { title: kind.title, sources: [sourceOf(kind)], schools: names }) ?? []),
    enclosures: [
      ...made.map((kind) => ({ title: quoted(kind.title), forms: null, sources: [sourceOf(kind)] })),
      ...filledForms(base, asked),
    ],
    schools: here.schools.filter(({ id }) => low.has(id) || named.has(id)),
    nameForms: base.nameForms.list(),
    author: base.settings.find('author') ?? '',
    warnings: trees.flatMap(({ kind, tree }) =>
      tree.checks
        .filter((check) => /^Нет (?:сведений|протокола|ни одного)|не определён/i.test(check))
        .map((check) => `${kind.title}: ${check}`),
    ),
  };
}

/** Forms of the year that are filled whole, by instrument. */
function filledForms(base: Base, { municipality, year, school }: AskedReport): readonly Enclosure[] {
  const forms = yearForms(base, year, roster(base, municipality.id)).filter(
    ({ submission, stored, instrument, effective }) =>
      (school === null || submission.school === school.id) && Object.keys(stored).length > 0 && isComplete(instrument, effective),
  );
  const groups = Map.groupBy(forms, ({ instrument }) => instrument.id);
  return base.instruments.all.flatMap(({ id, shortTitle }) => {
    const own = groups.get(id) ?? [];
    const sources = own.map(({ submission }) => ({ title: shortTitle, path: paths.form(submission.id) }));
    return own.length === 0 ? [] : [{ title: shortTitle, forms: own.length, sources }];
  });
}

/** «Аналитическая справка: Мониторинг …» names its monitoring in quotes. */
function quoted(title: string): string {
  return title.replace(/^(Аналитическая справка): (.*)$/s, (_, report: string, name: string) => `${report} ${inQuotes(name)}`);
}
