import type { School } from '../../model/records.ts';
import { decimal, shareOf } from '../phrasing/numbers.ts';
import { caseOf, counted, plural, school as schoolForms } from '../phrasing/plural.ts';
import { listed, separated, typeset } from '../phrasing/text.ts';
import { orderText, requisitesSource } from '../monitoring/ground.ts';
import { paths } from '../../model/paths.ts';
import { distinct } from '../sources.ts';
import { enteredSource } from './sources.ts';
import type { Block, Inline, Source } from '../tree.ts';
import { isLowPerforming, type AssessmentData, type Comparison, type Outcome } from './comparison.ts';
import { lineInProse, schoolName } from './measures.ts';
import type { Numbering } from './numbering.ts';
import { yearsOf } from './results.ts';

/** Sections 1-3: ground and purpose, who takes part and what is missing, how it was computed. */
export function introduction(data: AssessmentData, comparison: Comparison, numbering: Numbering): readonly Block[] {
  return [
    { ...heading('ground', numbering.section('Основание, цель, источники')), sources: [requisitesSource] },
    paragraph('ground.text', `${ground(data)} ${purpose(comparison)}`),
    { ...paragraph('ground.sources', sources(comparison)), sources: [resultsSource] },
    { ...heading('completeness', numbering.section('Участники и полнота данных')), sources: [resultsSource] },
    paragraph('completeness.schools', participants(data, comparison)),
    ...completeness(data, comparison),
    { ...heading('method', numbering.section('Порядок расчёта')), sources: [resultsSource] },
    ...method(comparison),
  ];
}

export function paragraph(id: string, ...text: readonly (string | Inline)[]): Block {
  return { kind: 'paragraph', id, text: text.map((part) => (typeof part === 'string' ? { text: part } : part)) };
}

export function heading(id: string, text: string): Block {
  return { kind: 'heading', id, level: 1, text };
}

function ground({ municipality }: AssessmentData): string {
  const order = orderText(municipality);
  if (order === '') return 'Реквизиты приказа, на основании которого проводится мониторинг, в базе не указаны.';
  return typeset(`Справка подготовлена в соответствии с ${order}.`);
}

function purpose({ schools }: Comparison): string {
  const where = schools.length === 1 ? 'по каким предметам' : 'по каким предметам и в каких школах';
  return `Цель – определить, ${where} изменились доли низких и высоких результатов, и на этой основе выбрать содержание адресной помощи.`;
}

function sources({ asked, current, previous, lines, results }: Comparison): string {
  const procedures = listed([...new Set(lines.map(({ procedure }) => procedure))]);
  const what = previous === null ? `результаты ${procedures} ${current} года` : `результаты ${procedures} ${previous} и ${current} годов`;
  const late =
    current === asked
      ? ''
      : ` Результатов ${asked} года в базе нет, поэтому сравниваются последние имеющиеся: ${previous === null ? `${current} год` : `${previous} и ${current} годы`}. После поступления новых результатов справка составляется повторно.`;
  const earlier = previous === null && results.length > 0 ? ' Результатов более ранних лет в базе нет, изменение не определялось.' : '';
  return typeset(`Источник данных – ${what}, внесённые в базу по школам.${late}${earlier}`);
}

function participants(data: AssessmentData, { schools, silent }: Comparison): string {
  const low = schools.filter(({ id }) => isLowPerforming(data, id));
  const names = schools.map(fullName);
  const status =
    low.length === schools.length
      ? schools.length === 1
        ? ` В ${data.year} учебном году школа отнесена к школам с низкими образовательными результатами (далее – ШНОР).`
        : ` В ${data.year} учебном году ${schools.length === 2 ? 'обе' : 'все'} отнесены к школам с низкими образовательными результатами (далее – ШНОР).`
      : low.length > 0
        ? ` Из них в ${data.year} учебном году отнесены к школам с низкими образовательными результатами (далее – ШНОР): ${listed(low.map(schoolName))}.`
        : ` Сведений об отнесении к школам с низкими образовательными результатами (далее – ШНОР) в ${data.year} учебном году в базе нет.`;
  const missing = silent.length === 0 ? '' : ` Результаты не внесены: ${listed(silent.map(schoolName))}.`;
  const who =
    schools.length === 1
      ? `Справка составлена по одной школе: ${names.join('')}.`
      : `В справку включены ${counted(schools.length, schoolForms)}: ${names.length <= 8 ? names.join('; ') : listed(schools.map(schoolName))}.`;
  return typeset(who + status + missing);
}

const fullName = ({ name, code }: School): string => (code === '' ? name : `${name} (логин ${code})`);

function completeness(data: AssessmentData, comparison: Comparison): readonly Block[] {
  const { pairs, previous, current, schools, lines } = comparison;
  const cells = pairs.flatMap((pair) => [
    ...(previous === null ? [] : [{ pair, year: previous, outcome: pair.previous }]),
    { pair, year: current, outcome: pair.current },
  ]);
  const held = cells.filter(({ outcome }) => outcome.status === 'held');
  const expected = [
    ...(schools.length === 1 ? [] : [counted(schools.length, schoolForms)]),
    counted(lines.length, [
      'сочетание «процедура – предмет – класс»',
      'сочетания «процедура – предмет – класс»',
      'сочетаний «процедура – предмет – класс»',
    ]),
    ...(previous === null ? [] : ['2\u00a0года']),
  ].join(' × ');
  const share = cells.length === held.length ? 'есть все' : `есть ${decimal(held.length)} (${shareOf(held.length, cells.length)})`;
  const named = (status: Outcome['status']): readonly string[] =>
    cells
      .filter(({ outcome }) => outcome.status === status)
      .map(({ pair, year }) => `${schools.length === 1 ? '' : `${schoolName(pair.school)} – `}${lineInProse(pair.line)}, ${year} год`);
  const at = (status: Outcome['status']): { readonly sources: readonly Source[] } => ({
    sources: distinct(
      cells.flatMap(({ outcome, pair }) => (outcome.status === status ? [enteredSource(comparison, pair.school, pair.line)] : [])),
    ),
  });
  const noResult = named('no-result');
  const noRecord = named('no-record');
  return [
    paragraph(
      'completeness.count',
      typeset(
        `Из ${decimal(cells.length)} ${plural(cells.length, ['возможного результата', 'возможных результатов', 'возможных результатов'])} (${expected}) ${share}.`,
      ),
    ),
    ...(noResult.length === 0
      ? []
      : [
          {
            ...paragraph(
              'completeness.no-result',
              typeset(
                `Результата нет (в источнике «-», причина не указана) в ${decimal(noResult.length)} ${noResult.length === 1 ? 'случае' : 'случаях'}: ${named12(noResult)}. ${noResult.length === 1 ? 'Этот случай не приравнен' : 'Эти случаи не приравнены'} к нулю${previous === null ? '' : noResult.length === 1 ? ' и в сравнение не вошёл' : ' и в сравнение не вошли'}.`,
              ),
            ),
            ...at('no-result'),
          },
        ]),
    ...(noRecord.length === 0
      ? []
      : [
          {
            ...paragraph(
              'completeness.no-record',
              typeset(`Не внесено ${counted(noRecord.length, ['результат', 'результата', 'результатов'])}: ${named12(noRecord)}.`),
            ),
            ...at('no-record'),
          },
        ]),
    ...participantsKnown(data, comparison),
  ];
}

const resultsSource: Source = { title: 'Результаты процедур', path: paths.results };

const named12 = (items: readonly string[]): string => separated(items, { separator: '; ', limit: 12, forms: caseOf });

function participantsKnown({ results }: AssessmentData, { schools, current, previous }: Comparison): readonly Block[] {
  const ids = new Set(schools.map(({ id }) => id));
  const recent = results.filter(({ school, year, isHeld }) => isHeld && ids.has(school) && (year === current || year === previous));
  if (recent.every(({ participants }) => participants !== null)) return [];
  const consequence =
    schools.length === 1
      ? 'поэтому доли не пересчитаны в число обучающихся'
      : 'поэтому общий показатель по школам вместе не рассчитывался: приведены значения каждой школы';
  return [
    paragraph(
      'completeness.participants',
      `Число участников процедур ${recent.some(({ participants }) => participants !== null) ? 'указано не везде' : 'в базе не указано'}, ${consequence}.`,
    ),
  ];
}

function method(comparison: Comparison): readonly Block[] {
  const { previous, lines } = comparison;
  const isOne = comparison.schools.length === 1;
  const change =
    previous === null
      ? ''
      : ` Изменение – разность долей ${yearsOf(comparison).replace(' годы', ' годов')} в процентных пунктах (п.п.): для низких результатов улучшением считается снижение доли, для высоких – рост.`;
  const cases = isOne
    ? 'Случай – результаты по одному предмету одной процедуры в одной параллели.'
    : 'Случай – результаты одной школы по одному предмету одной процедуры в одной параллели.';
  const vpr = lines.some(({ procedure }) => procedure === 'ВПР')
    ? ' Результаты ВПР для оценки деятельности педагогических работников не используются.'
    : '';
  return [
    paragraph(
      'method.measures',
      typeset(`Доля низких результатов – доля «% 2» источника, доля высоких результатов – «% выс. рез-тов» источника.${change} ${cases}`),
    ),
    paragraph(
      'method.limits',
      typeset(
        `${previous === null ? '' : 'Одну и ту же параллель в разные годы составляют разные обучающиеся, поэтому изменение показывает различие результатов параллели, а не продвижение одних и тех же детей. '}Рейтинг школ и учителей не строится.${vpr}`,
      ),
    ),
  ];
}
