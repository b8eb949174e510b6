import { nextSchoolYear } from '../phrasing/dates.ts';
import { percent } from '../phrasing/numbers.ts';
import { caseOf, counted } from '../phrasing/plural.ts';
import { listed, separated, typeset } from '../phrasing/text.ts';
import type { Block } from '../tree.ts';
import type { AssessmentData, Comparison, Pair } from './comparison.ts';
import { caseName, size, worse } from './conclusions.ts';
import { heading, paragraph } from './introduction.ts';
import { compared, inDirection, lineInProse, measureName, schoolName, sizeOf, valueOf, type Compared, type Measure } from './measures.ts';
import type { Numbering } from './numbering.ts';

type Advice = { readonly id: string; readonly to: string; readonly items: readonly string[] };

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
        items: items.map((item, index) => typeset(item + (index === items.length - 1 ? '.' : ';'))),
      },
    ]),
  ];
}

function authorityAdvice({ municipality }: AssessmentData, comparison: Comparison): Advice {
  const { pairs, silent, asked, current, schools } = comparison;
  const noResult = pairs.flatMap((pair) => [pair.previous, pair.current]).filter(({ status }) => status === 'no-result').length;
  return {
    id: 'authority',
    to: municipality.authority || 'Управление образованием',
    items: [
      ...(noResult === 0 ? [] : [`уточнить, почему нет результатов (${counted(noResult, caseOf)})`]),
      ...(silent.length === 0 ? [] : [`получить результаты: ${listed(silent.map(schoolName))}`]),
      ...largestChanges(pairs, schools.length === 1),
      ...(current === asked ? [] : [`передать результаты ${asked} года для повторного сравнения – после их поступления`]),
    ],
  };
}

/** The three largest changes of either share: a slip of the pen or a small class shows here first. */
function largestChanges(pairs: readonly Pair[], isOne: boolean): readonly string[] {
  const all = (['low', 'high'] as const).flatMap((measure) => compared(pairs, measure).map((one) => ({ measure, one })));
  const top = all.filter(({ one }) => one.direction !== 'same').toSorted((a, b) => sizeOf(b.one) - sizeOf(a.one));
  if (top.length < 4) return [];
  const names = top.slice(0, 3).map(({ measure, one }) => `${caseName(one.pair, isOne)} (${measureName[measure]}, ${size(one)})`);
  return [`сверить с исходными данными и числом участников случаи с наибольшим изменением: ${names.join(', ')}`];
}

function centreAdvice({ municipality, year }: AssessmentData, { pairs, schools }: Comparison): Advice {
  const isOne = schools.length === 1;
  const declined = (measure: Measure): readonly Compared[] =>
    inDirection(compared(pairs, measure), worse[measure]).toSorted((a, b) => sizeOf(b) - sizeOf(a));
  const names = (all: readonly Compared[]): string =>
    separated(
      all.map((one) => `${caseName(one.pair, isOne)} (${size(one)})`),
      { separator: ', ', limit: named, forms: caseOf },
    );
  const low = declined('low');
  const high = declined('high');
  return {
    id: 'centre',
    to: municipality.centre || 'Информационно-методический центр',
    items: [
      ...(low.length === 0 ? [] : [`предложить адресную методическую помощь там, где доля низких результатов выросла: ${names(low)}`]),
      ...(high.length === 0
        ? []
        : [
            `в течение ${nextSchoolYear(year)} учебного года поддержать подготовку обучающихся к заданиям высокого уровня там, где доля высоких результатов снизилась: ${names(high)}`,
          ]),
    ],
  };
}

/** For each school the lines with its two largest low shares. */
function schoolAdvice({ schools, pairs, current }: Comparison): Advice {
  const items = schools.flatMap((school) => {
    const own = pairs
      .filter((pair) => pair.school === school && (valueOf(pair.current, 'low') ?? 0) > 0)
      .toSorted((a, b) => valueOf(b.current, 'low')! - valueOf(a.current, 'low')!)
      .slice(0, 2)
      .map((pair) => `${lineInProse(pair.line)} (${percent(valueOf(pair.current, 'low')!)})`);
    if (own.length === 0) return [];
    const what = `рассмотреть на методическом объединении задания, с которыми не справились обучающиеся: ${listed(own)}`;
    return [schools.length === 1 ? what : `${schoolName(school)}: ${what}`];
  });
  const whose = schools.length === 1 ? 'Руководитель школы' : 'Руководители школ';
  return { id: 'schools', to: `${whose} (наибольшие доли низких результатов ${current} года)`, items };
}
