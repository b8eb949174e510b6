import { narrowedTo, paths } from '../../model/paths.ts';
import type { School } from '../../model/records.ts';
import type { Source } from '../tree.ts';
import type { Comparison, Line, Pair } from './comparison.ts';
import { lineName, schoolName } from './measures.ts';

/** Results of one school as they were entered, of one procedure and subject where a line is named. */
export function enteredSource({ stored }: Pick<Comparison, 'stored'>, school: School, line?: Line): Source {
  return {
    title: `Результаты: ${nameOf(school, line)}`,
    path: narrowedTo(paths.results, {
      school: school.id,
      procedure: line?.procedure ?? '',
      subject: line ? storedIn(stored, school, line) : '',
    }),
  };
}

/** The same over the years, with the change of each. */
export function dynamicsSource({ stored }: Pick<Comparison, 'stored'>, school: School, line?: Line): Source {
  return {
    title: `Динамика: ${nameOf(school, line)}`,
    path: narrowedTo(paths.resultDynamics, {
      school: school.id,
      line: line ? `${line.procedure}|${storedIn(stored, school, line)}|${line.grade ?? ''}` : '',
    }),
  };
}

/** Changes of several pairs, each on its line. */
export function pairSources(comparison: Pick<Comparison, 'stored'>, pairs: readonly Pair[]): readonly Source[] {
  return pairs.map(({ school, line }) => dynamicsSource(comparison, school, line));
}

/** Results of all schools of the report. */
export function resultSources(comparison: Pick<Comparison, 'schools' | 'stored'>): readonly Source[] {
  return comparison.schools.map((school) => enteredSource(comparison, school));
}

function storedIn(stored: Comparison['stored'], school: School, { subject }: Line): string {
  return stored.get(`${school.id} ${subject}`) ?? subject;
}

function nameOf(school: School, line?: Line): string {
  return line ? `${schoolName(school)}, ${line.procedure}, ${lineName(line)}` : schoolName(school);
}
