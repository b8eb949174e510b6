import { nextSchoolYear } from '../phrasing/dates.ts';
import { percent } from '../phrasing/numbers.ts';
import { caseOf, counted } from '../phrasing/plural.ts';
import { cell, center, table, title } from '../monitoring/blocks.ts';
import { capitalised, listed, separated, typeset } from '../phrasing/text.ts';
import type { Block, Source } from '../tree.ts';
import { enteredSource, pairSources, resultSources } from './sources.ts';
import type { AssessmentData, Comparison } from './comparison.ts';
import { caseName, size, worse } from './conclusions.ts';
import { heading, paragraph } from './introduction.ts';
import { compared, inDirection, lineInProse, measureName, schoolName, sizeOf, valueOf, type Compared, type Measure } from './measures.ts';
import type { Numbering } from './numbering.ts';
import { bodyInDative } from '../letters/addressee.ts';

/** One recommendation: said in full, and as a row of the table of measures. */
type Item = {
  readonly text: string;
  readonly measure: string;
  readonly document: string;
  readonly sources: readonly Source[];
  /** In place of that of the section. */ readonly term?: string;
};
type Advice = { readonly id: string; readonly to: string; readonly short: string; readonly items: readonly Item[] };

const named = 6;

/** What has to be found out, and help, addressed to the authority, the centre and the schools; each follows from a figure. */
export function recommendations(data: AssessmentData, comparison: Comparison, numbering: Numbering): readonly Block[] {
  const advice = [authorityAdvice(data, comparison), centreAdvice(data, comparison), schoolAdvice(comparison)].filter(
    ({ items }) => items.length > 0,
  );
  if (advice.length === 0) return [];
  const next = nextSchoolYear(data.year);
  return [
    heading('recommendations', numbering.section('Адресные рекомендации')),
    paragraph('recommendations.term', typeset(`Срок, если не указано иное, – до начала ${next} учебного года.`)),
    ...advice.flatMap(({ id, to, items }): readonly Block[] => [
      paragraph(`recommendations.${id}`, { text: typeset(`${to}:`), isBold: true }),
      {
        kind: 'list',
        id: `recommendations.${id}.list`,
        isOrdered: false,
        items: items.map(({ text }, index) => typeset(text + (index === items.length - 1 ? '.' : ';'))),
        itemSources: items.map(({ sources }) => sources),
      },
    ]),
    heading('measures', numbering.section('Меры и сроки')),
    ...table({
      id: 'measures.table',
      caption: numbering.table('Меры и сроки'),
      widths: [10, 54, 24, 32, 28, 38],
      head: [['№ п/п', 'Мера', 'Адресат', 'Срок', 'Ответ­ственный', 'Подтверждающий документ'].map((text) => title(text))],
      body: advice
        .flatMap(({ short, items }) => items.map((item) => ({ short, ...item })))
        .map(({ short, measure, document, term, sources }, index) => [
          center(String(index + 1), { sources }),
          cell(capitalised(measure)),
          cell(short),
          cell(term ?? `до 01.09.${next.slice(0, 4)}`),
          cell(short === 'директора школ' ? 'директор' : short),
          cell(document),
        ]),
    }),
  ];
}

function authorityAdvice({ municipality }: AssessmentData, comparison: Comparison): Advice {
  const { pairs, silent, asked, current, schools } = comparison;
  const noResult = pairs.flatMap((pair) => [pair.previous, pair.current]).filter(({ status }) => status === 'no-result').length;
  return {
    id: 'authority',
    to: bodyInDative(municipality.authority, 'Органу управления образованием'),
    short: 'УО',
    items: [
      ...(noResult === 0
        ? []
        : [
            {
              text: `уточнить, почему нет результатов (${counted(noResult, caseOf)})`,
              measure: `уточнение причин, по которым нет результатов (${counted(noResult, caseOf)})`,
              document: 'письмо школы',
              sources: pairSources(
                comparison,
                pairs.filter(({ previous, current: now }) => [previous, now].some(({ status }) => status === 'no-result')),
              ),
            },
          ]),
      ...(silent.length === 0
        ? []
        : [
            {
              text: `получить результаты: ${listed(silent.map(schoolName))}`,
              measure: `получение результатов: ${listed(silent.map(schoolName))}`,
              document: 'файлы результатов',
              sources: silent.map((school) => enteredSource(comparison, school)),
            },
          ]),
      ...largestChanges(comparison, schools.length === 1),
      ...(current === asked
        ? []
        : [
            {
              text: `передать результаты ${asked} года для повторного сравнения – после их поступления`,
              measure: `передача результатов ${asked} года для повторного сравнения`,
              document: 'файлы результатов',
              term: 'после поступления',
              sources: resultSources(comparison),
            },
          ]),
    ],
  };
}

/** The three largest changes of either share: a slip of the pen or a small class shows here first. */
function largestChanges(comparison: Comparison, isOne: boolean): readonly Item[] {
  const all = (['low', 'high'] as const).flatMap((measure) => compared(comparison.pairs, measure).map((one) => ({ measure, one })));
  const top = all.filter(({ one }) => one.direction !== 'same').toSorted((a, b) => sizeOf(b.one) - sizeOf(a.one));
  if (top.length < 4) return [];
  const names = top
    .slice(0, 3)
    .map(
      ({ measure, one }) =>
        `${caseName(one.pair, isOne)} (${measureName[measure]}: ${one.direction === 'down' ? 'снижение' : 'рост'} ${size(one)})`,
    );
  return [
    {
      text: `сверить с исходными данными и числом участников случаи с наибольшим изменением: ${names.join(', ')}`,
      measure: `сверка случаев с наибольшим изменением с исходными данными (${counted(names.length, caseOf)})`,
      document: 'протокол сверки',
      sources: pairSources(
        comparison,
        top.slice(0, 3).map(({ one }) => one.pair),
      ),
    },
  ];
}

function centreAdvice({ municipality, year }: AssessmentData, comparison: Comparison): Advice {
  const { pairs, schools } = comparison;
  const isOne = schools.length === 1;
  const declined = (measure: Measure): readonly Compared[] =>
    inDirection(compared(pairs, measure), worse[measure]).toSorted((a, b) => sizeOf(b) - sizeOf(a));
  // An order repeats this without the tables: it says where the rest stands.
  const names = (all: readonly Compared[]): string =>
    `${separated(
      all.map((one) => `${caseName(one.pair, isOne)} (${size(one)})`),
      { separator: ', ', limit: named, forms: caseOf },
    )}${all.length > named ? ' (полностью – в таблицах справки о результатах оценочных процедур)' : ''}`;
  const where = (all: readonly Compared[]) =>
    pairSources(
      comparison,
      all.map(({ pair }) => pair),
    );
  const low = declined('low');
  const high = declined('high');
  return {
    id: 'centre',
    to: bodyInDative(municipality.centre, 'Методической службе'),
    short: 'ИМЦ',
    items: [
      ...(low.length === 0
        ? []
        : [
            {
              text: `предложить адресную методическую помощь там, где доля низких результатов выросла: ${names(low)}`,
              measure: `адресная методическая помощь: рост доли низких результатов (${counted(low.length, caseOf)})`,
              document: 'план методической помощи',
              sources: where(low),
            },
          ]),
      ...(high.length === 0
        ? []
        : [
            {
              text: `в течение ${nextSchoolYear(year)} учебного года поддержать подготовку обучающихся к заданиям высокого уровня там, где доля высоких результатов снизилась: ${names(high)}`,
              measure: `поддержка подготовки к заданиям высокого уровня: снижение доли высоких результатов (${counted(high.length, caseOf)})`,
              document: 'план методической помощи',
              term: `в течение ${nextSchoolYear(year)} учебного года`,
              sources: where(high),
            },
          ]),
    ],
  };
}

/** For each school the lines with its two largest low shares. */
function schoolAdvice(comparison: Comparison): Advice {
  const { schools, pairs, current } = comparison;
  const items = schools.flatMap((school) => {
    const highest = pairs
      .filter((pair) => pair.school === school && (valueOf(pair.current, 'low') ?? 0) > 0)
      .toSorted((a, b) => valueOf(b.current, 'low')! - valueOf(a.current, 'low')!)
      .slice(0, 2);
    const own = highest.map((pair) => `${lineInProse(pair.line)} (${percent(valueOf(pair.current, 'low')!)})`);
    if (own.length === 0) return [];
    const what = `рассмотреть на методическом объединении задания, с которыми не справились обучающиеся: ${listed(own)}`;
    const name = schools.length === 1 ? '' : `${schoolName(school)}: `;
    return [
      {
        text: `${name}${what}`,
        measure: `${name}разбор заданий на методическом объединении: ${listed(own)}`,
        document: 'протокол методического объединения',
        sources: pairSources(comparison, highest),
      },
    ];
  });
  const whose = schools.length === 1 ? 'Руководителю школы' : 'Руководителям школ';
  return {
    id: 'schools',
    short: schools.length === 1 ? 'директор' : 'директора школ',
    to: `${whose} (наибольшие доли низких результатов ${current} года)`,
    items,
  };
}
