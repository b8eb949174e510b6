import { byHowMuch, changeOf, changeVerb, type Direction } from '../phrasing/change.ts';
import { decimal, minus, nbsp, percent } from '../phrasing/numbers.ts';
import { caseOf, counted, inCases, inHowMany } from '../phrasing/plural.ts';
import { capitalised, listed, listedUpTo } from '../phrasing/text.ts';
import type { Block, Cell } from '../tree.ts';
import type { AssessmentData, Comparison, Pair } from './comparison.ts';
import { heading } from './introduction.ts';
import {
  compared,
  inDirection,
  lineInProse,
  lineName,
  measureName,
  schoolName,
  sizeOf,
  valueOf,
  type Compared,
  type Measure,
} from './measures.ts';
import type { Numbering } from './numbering.ts';
import { list, statement, type Statement } from '../monitoring/blocks.ts';
import { dynamicsSource, pairSources } from './sources.ts';
import { factSentence, plannedShares, targetSentence, targetSource } from './target.ts';

const named = 4;

/** Conclusions worded from the figures: by procedure, by school, the largest low shares, the target. */
export function conclusions(data: AssessmentData, comparison: Comparison, numbering: Numbering): readonly Block[] {
  const planned = plannedShares(data);
  const items: readonly Statement[] = [
    ...[...new Set(comparison.lines.map(({ procedure }) => procedure))].map((procedure) => {
      const pairs = comparison.pairs.filter(({ line }) => line.procedure === procedure);
      const text = [summary(pairs, 'low', `По ${procedure} `, comparison), summary(pairs, 'high', '', comparison)]
        .filter((said) => said !== '')
        .join(' ');
      return statement(text, ...pairSources(comparison, pairs));
    }),
    ...largestLow(comparison),
    ...(data.school === null && planned.length > 0
      ? [statement(`${targetSentence(planned)} ${factSentence(data, planned)}`, targetSource)]
      : []),
  ].filter(({ text }) => text !== '');
  return [heading('conclusions', numbering.section('Выводы')), ...list('conclusions.list', items, true)];
}

/** «По ОГЭ доля низких результатов снизилась в 2 из 4 случаев, выросла в 1: СОШ № 1, математика – на 6 п.п. (с 0 % до 6 %).» */
function summary(pairs: readonly Pair[], measure: Measure, lead: string, { schools, previous }: Comparison): string {
  if (previous === null) return '';
  const all = compared(pairs, measure);
  const skipped = pairs.length - all.length;
  const rest =
    skipped === 0 || measure === 'high'
      ? ''
      : ` ${capitalised(counted(skipped, caseOf))} не${nbsp}${skipped === 1 ? 'сравнивается' : 'сравниваются'}: нет результата одного из двух лет.`;
  if (all.length === 0)
    return measure === 'high' ? '' : `${lead}сравнить результаты двух лет нельзя: ни в одном случае нет результатов обоих лет.`;
  const groups = (['down', 'up', 'same'] as const).map((direction) => inDirection(all, direction)).filter((group) => group.length > 0);
  const phrases = groups.map((group, index) =>
    groupSummary(group, { total: all.length, isFirst: index === 0, measure, isOne: schools.length === 1 }),
  );
  return `${capitalised(`${lead}${measureName[measure]} ${phrases.join('; ')}`)}.${rest}`;
}

type Wanted = { readonly total: number; readonly isFirst: boolean; readonly measure: Measure; readonly isOne: boolean };

function groupSummary(group: readonly Compared[], { total, isFirst, measure, isOne }: Wanted): string {
  const direction = group[0]!.direction;
  const place = isFirst ? inHowMany(group.length, total, inCases) : `в\u00a0${decimal(group.length)}`;
  const isWorse = direction === worse[measure];
  const details =
    direction === 'same'
      ? ''
      : isWorse && group.length <= named
        ? `: ${group.map((one) => `${shortCase(one.pair, isOne)} – ${byHowMuch(one.previous, one.current)}`).join('; ')}`
        : most(group, isOne);
  return `${changeVerb(direction)} ${place}${details}`;
}

export const worse: Readonly<Record<Measure, Direction>> = { low: 'up', high: 'down' };

function most(group: readonly Compared[], isOne: boolean): string {
  const top = group.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0]!;
  const words = group.length === 1 ? ': ' : ', более всего – ';
  return `${words}${shortCase(top.pair, isOne)}${group.length === 1 ? ' –' : ','} ${byHowMuch(top.previous, top.current)}`;
}

/** «СОШ № 1 (математика)», where the procedure has been named. */
function shortCase({ school, line }: Pair, isOne: boolean): string {
  return isOne ? lineName(line) : `${schoolName(school)} (${lineName(line)})`;
}

/** «СОШ № 1 – ОГЭ по математике» */
export function caseName({ school, line }: Pair, isOne: boolean): string {
  return isOne ? lineInProse(line) : `${schoolName(school)} – ${lineInProse(line)}`;
}

/** Where each school's low share is the largest in the latest year. */
function largestLow(comparison: Comparison): readonly Statement[] {
  const { schools, pairs, current } = comparison;
  const cases: Pair[] = [];
  const tops = schools.flatMap((school) => {
    const own = pairs.filter((pair) => pair.school === school);
    const top = Math.max(...own.map((pair) => valueOf(pair.current, 'low') ?? 0));
    if (top === 0) return [];
    const highest = own.filter((pair) => valueOf(pair.current, 'low') === top);
    cases.push(...highest);
    const where = highest.map(({ line }) => lineInProse(line));
    const said = `${listed(where)} (${where.length > 1 ? 'по ' : ''}${percent(top)})`;
    return [schools.length === 1 ? said : `${schoolName(school)} – ${said}`];
  });
  return tops.length === 0
    ? []
    : [
        statement(
          `Наибольшая доля низких результатов в ${current} году: ${listedUpTo(tops, 10, ['школа', 'школы', 'школ'])}.`,
          ...pairSources(comparison, cases),
        ),
      ];
}

/** How each school changed: number of cases by direction, for both shares. */
export function changesTable(comparison: Comparison, numbering: Numbering): readonly Block[] {
  const { schools, pairs, previous } = comparison;
  if (previous === null || schools.length < 2) return [];
  const rows = schools.map((school) => {
    const own = pairs.filter((pair) => pair.school === school);
    return {
      name: schoolName(school),
      sources: [dynamicsSource(comparison, school)],
      low: compared(own, 'low'),
      high: compared(own, 'high'),
    };
  });
  const counts = (all: readonly Compared[], order: readonly Direction[]): readonly string[] =>
    order.map((way) => decimal(inDirection(all, way).length));
  const title = (text: string) => ({ text, align: 'center' as const, isBold: true as const });
  const low: readonly Direction[] = ['down', 'same', 'up'];
  const high: readonly Direction[] = ['up', 'same', 'down'];
  const total = {
    name: 'Всего',
    sources: rows.flatMap((row) => row.sources),
    low: rows.flatMap((row) => row.low),
    high: rows.flatMap((row) => row.high),
  };
  return [
    { kind: 'heading', id: 'changes.title', level: 2, text: `${numbering.subsection()} Сводка изменений` },
    {
      kind: 'table',
      id: 'changes.table',
      caption: numbering.table('Число случаев по направлению изменения'),
      widths: [27, 23, 23, 23, 23, 23, 23],
      head: [
        [
          { ...title('Школа'), rows: 2 },
          { ...title('Доля низких результатов'), columns: 3 },
          { ...title('Доля высоких результатов'), columns: 3 },
        ],
        ['снизилась', 'без изменений', 'выросла', 'выросла', 'без изменений', 'снизилась'].map(title),
      ],
      body: [...rows, total].map(({ name, sources, ...row }) => [
        { text: name, sources },
        ...[...counts(row.low, low), ...counts(row.high, high)].map((text): Cell => ({ text, align: 'center' })),
      ]),
      isDense: true,
    },
  ];
}

/** «на 6 п.п.» */
export function size({ previous, current }: Compared): string {
  return `на\u00a0${decimal(changeOf(previous, current)).replace(minus, '')}\u00a0п.п.`;
}
