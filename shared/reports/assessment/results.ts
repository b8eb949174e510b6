import type { Procedure } from '../../model/records.ts';
import { byHowMuch, changePhrase, changeVerb, type Direction } from '../phrasing/change.ts';
import { percent } from '../phrasing/numbers.ts';
import { inHowMany, inSchools, school as schoolForms } from '../phrasing/plural.ts';
import { capitalised, listedUpTo } from '../phrasing/text.ts';
import type { Block } from '../tree.ts';
import { resultCharts } from './charts.ts';
import type { Comparison, Outcome, Pair } from './comparison.ts';
import { compared, inDirection, lineName, measureName, schoolName, sizeOf, valueOf, type Compared, type Measure } from './measures.ts';
import type { Numbering } from './numbering.ts';
import { pairSources } from './sources.ts';
import { resultsTable } from './tables.ts';

export const procedureTitle: Readonly<Record<Procedure, string>> = {
  ВПР: 'Всероссийские проверочные работы (ВПР)',
  ОГЭ: 'Основной государственный экзамен (ОГЭ)',
  ЕГЭ: 'Единый государственный экзамен (ЕГЭ)',
};

const directions: readonly Direction[] = ['down', 'up', 'same'];
const named = 6;

/** One procedure: table, a paragraph for each subject and grade, charts. */
export function procedureBlocks(comparison: Comparison, procedure: Procedure, numbering: Numbering): readonly Block[] {
  const pairs = comparison.pairs.filter(({ line }) => line.procedure === procedure);
  const lines = comparison.lines.filter((line) => line.procedure === procedure);
  const id = `results.${procedure}`;
  return [
    { kind: 'heading', id: `${id}.title`, level: 2, text: `${numbering.subsection()} ${procedureTitle[procedure]}` },
    ...resultsTable(comparison, pairs, { id: `${id}.table`, caption: numbering.table(`Результаты ${procedure}, ${yearsOf(comparison)}`) }),
    ...(comparison.previous === null ? [] : lines).map((line): Block => ({
      sources: pairSources(
        comparison,
        pairs.filter((pair) => pair.line === line),
      ),
      kind: 'paragraph',
      id: `${id}.${line.subject}.${line.grade ?? ''}`,
      text: [
        { text: `${capitalised(lineName(line))}. `, isBold: true },
        {
          text: lineSentences(
            comparison,
            pairs.filter((pair) => pair.line === line),
          ).join(' '),
        },
      ],
    })),
    ...resultCharts(comparison, procedure, numbering),
  ];
}

export function yearsOf({ previous, current }: Comparison): string {
  return previous === null ? `${current} год` : `${previous} и ${current} годы`;
}

/** What happened on one line: low, then high, then what can't be compared. */
function lineSentences(comparison: Comparison, pairs: readonly Pair[]): readonly string[] {
  const isOne = comparison.schools.length === 1;
  return [
    ...(['low', 'high'] as const).flatMap((measure) => measureSentence(compared(pairs, measure), measure, isOne)),
    ...pairs.flatMap((pair) => remark(pair, comparison)),
  ];
}

function measureSentence(all: readonly Compared[], measure: Measure, isOne: boolean): readonly string[] {
  const [first] = all;
  if (!first) return [];
  const name = capitalised(measureName[measure]);
  if (isOne) return [`${name} ${changePhrase(first.previous, first.current)}.`];
  const groups = directions.map((direction) => inDirection(all, direction)).filter((group) => group.length > 0);
  return [`${name} ${groups.map((group) => groupPhrase(group, all.length)).join('; ')}.`];
}

/** «снизилась в обеих школах: СОШ № 1 – на 11 п.п. (с 33 % до 22 %), …» */
function groupPhrase(group: readonly Compared[], total: number): string {
  const direction = group[0]!.direction;
  const place = group.length === total ? total > 1 : total > 3;
  const verb = changeVerb(direction) + (place ? ` ${inHowMany(group.length, total, inSchools)}` : '');
  if (direction === 'same' && place && group.length === total && group.every(({ current }) => current === group[0]!.current))
    return `${verb} (${percent(group[0]!.current)})`;
  if (group.length > named) {
    const most = group.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0]!;
    return direction === 'same'
      ? `${verb}: ${listedUpTo(
          group.map(({ pair }) => schoolName(pair.school)),
          named,
          schoolForms,
        )}`
      : `${verb}, более всего – ${schoolName(most.pair.school)}, ${byHowMuch(most.previous, most.current)}`;
  }
  const members = group.map(({ pair, previous, current, direction: way }) =>
    way === 'same'
      ? `${schoolName(pair.school)} ${byHowMuch(previous, current)}`
      : `${schoolName(pair.school)} – ${byHowMuch(previous, current)}`,
  );
  return `${verb}: ${members.join(', ')}`;
}

/** Why a pair can't be compared, and what is known of it. */
function remark(pair: Pair, { previous, current, schools }: Comparison): readonly string[] {
  const outcomes = [...(previous === null ? [] : [[pair.previous, previous] as const]), [pair.current, current] as const];
  const gaps = outcomes.flatMap(([outcome, year]) => gapsOf(outcome, year));
  if (gaps.length === 0) return [];
  const known = outcomes.flatMap(([outcome, year]) => shares(outcome, year));
  const said = [...gaps, ...known].join('; ');
  return [schools.length === 1 ? `${capitalised(said)}.` : `${schoolName(pair.school)}: ${said}.`];
}

function gapsOf(outcome: Outcome, year: number): readonly string[] {
  switch (outcome.status) {
    case 'no-result':
      return [`результата ${year}\u00a0года нет`];
    case 'no-record':
      return [`результат ${year}\u00a0года не внесён`];
    case 'held':
      return (['low', 'high'] as const).flatMap((measure) =>
        outcome[measure] === null ? [`${measureName[measure]} ${year}\u00a0года не указана`] : [],
      );
  }
}

function shares(outcome: Outcome, year: number): readonly string[] {
  const low = valueOf(outcome, 'low');
  const high = valueOf(outcome, 'high');
  const parts = [...(low === null ? [] : [`низких – ${percent(low)}`]), ...(high === null ? [] : [`высоких – ${percent(high)}`])];
  return parts.length === 0 ? [] : [`в\u00a0${year}\u00a0году доля результатов: ${parts.join(', ')}`];
}
