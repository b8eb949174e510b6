import type { Procedure } from '../../model/records.ts';
import { typeset } from '../phrasing/text.ts';
import type { Block } from '../tree.ts';
import type { Comparison, Pair } from './comparison.ts';
import { lineName, schoolName, valueOf, type Measure } from './measures.ts';
import { pairSources } from './sources.ts';
import type { Numbering } from './numbering.ts';
import { subjects } from '../../instruments/subjects.ts';

/** More bars than this in one figure can't be read. */
const mostCategories = 12;
/** With more schools a figure a line would be dozens of figures: the tables say it. */
const mostSchools = 24;

/** Figures of one procedure: both years of a share beside each other; none where there is next to nothing to see. */
export function resultCharts(comparison: Comparison, procedure: Procedure, numbering: Numbering): readonly Block[] {
  if (comparison.schools.length > mostSchools) return [];
  const pairs = comparison.pairs.filter(({ line }) => line.procedure === procedure);
  return (['low', 'high'] as const).flatMap((measure) =>
    portions(pairs).flatMap((portion, index): readonly Block[] => {
      const values = portion.flatMap((pair) => [valueOf(pair.previous, measure), valueOf(pair.current, measure)]);
      if (values.filter((value) => value !== null && value > 0).length < 2) return [];
      const what = measure === 'low' ? 'Доля низких результатов' : 'Доля высоких результатов';
      return [
        {
          kind: 'chart',
          id: `results.${procedure}.chart.${measure}.${index}`,
          caption: numbering.figure(typeset(`${what} ${procedure}, %${portionTitle(pairs, portion)}`)),
          form: 'bars',
          unit: '%',
          categories: portion.map((pair) => categoryOf(pair, comparison)),
          series: seriesOf(comparison, portion, measure),
          sources: pairSources(comparison, portion),
          max: null,
        },
      ];
    }),
  );
}

function seriesOf({ previous, current }: Comparison, pairs: readonly Pair[], measure: Measure) {
  const now = { name: `${current} год`, values: pairs.map((pair) => valueOf(pair.current, measure)) };
  return previous === null ? [now] : [{ name: `${previous} год`, values: pairs.map((pair) => valueOf(pair.previous, measure)) }, now];
}

/** All pairs in one figure, or a figure for each line, each at most so many schools. */
function portions(pairs: readonly Pair[]): readonly (readonly Pair[])[] {
  if (pairs.length <= mostCategories) return [pairs];
  const byLine = Map.groupBy(pairs, ({ line }) => line);
  return [...byLine.values()].flatMap((group) => {
    const parts = Math.ceil(group.length / mostCategories);
    const size = Math.ceil(group.length / parts);
    return Array.from({ length: parts }, (_, part) => group.slice(part * size, (part + 1) * size));
  });
}

const portionTitle = (all: readonly Pair[], portion: readonly Pair[]): string =>
  portion.length === all.length ? '' : `: ${lineName(portion[0]!.line)}`;

function categoryOf({ school, line }: Pair, { schools }: Comparison): string {
  const what = [subjects.find(({ name }) => name === line.subject)?.short ?? line.subject, line.grade]
    .filter((part) => part !== null)
    .join('\u00a0');
  return schools.length === 1 ? lineName(line) : `${schoolName(school)}: ${what}`;
}
