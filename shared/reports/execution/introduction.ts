import { schoolYearDays } from '../../roadmaps/execution/schoolYearDays.ts';
import { stateWords } from '../../roadmaps/execution/stateWords.ts';
import { cell, center, heading, list, paragraph, table, title } from '../monitoring/blocks.ts';
import { requisitesSource } from '../monitoring/ground.ts';
import { longDate, shortDate } from '../phrasing/dates.ts';
import { counted, school as schoolForms } from '../phrasing/plural.ts';
import type { Block } from '../tree.ts';
import { byTerm, numberOf, ofRoadmap, part, term, type Context } from './context.ts';

/** Sections 1-3: ground, what is to be carried out and how much of it is marked, how states are told. */
export function introduction(context: Context): readonly Block[] {
  const { roadmap, year, day, numbering, tally, isOne, source } = context;
  const { document, approvedOn, clause } = roadmap.source;
  const order = `${document}${approvedOn === null ? '' : ` от ${shortDate(approvedOn)}`}, ${clause}`;
  const isOver = day > schoolYearDays(year).to;
  return [
    heading('ground', numbering.section('Основание, цель, сроки')),
    {
      ...paragraph(
        'ground.text',
        `Справка составлена об исполнении ${ofRoadmap(roadmap.title)} (${order}) в ${year} учебном году по состоянию на ${longDate(day).replace(/г\.$/, 'года')}.`,
        isOver ? '' : 'Учебный год не завершён: часть сроков не наступила.',
        `Цель – установить, какие мероприятия выполнены и чем это подтверждено, какие выполняются и по каким срок нарушен${isOne ? ' школой' : ''}.`,
      )[0]!,
      sources: [source(), requisitesSource],
    },
    { ...heading('completeness', numbering.section('Объём и полнота отметок')), sources: [source({ state: 'unmarked' })] },
    ...paragraph('completeness.volume', ...volume(context)),
    ...paragraph(
      'completeness.count',
      `Отмечено ${part(tally.total - tally.unmarked, tally.total)}.`,
      tally.unmarked === 0
        ? ''
        : `Не отмечено ${part(tally.unmarked, tally.total)}${tally.overdueUnmarked === 0 ? '' : `, из них срок уже прошёл – ${tally.overdueUnmarked}: исполнение этих мероприятий не известно`}. К невыполненным неотмеченные мероприятия не отнесены.`,
    ),
    ...whoOwes(context),
    { ...heading('method', numbering.section('Порядок определения исполнения')), sources: [source()] },
    ...list(
      'method.states',
      [
        `«${stateWords.done}» – мероприятие отмечено выполненным; выполненным позже срока считается то, у которого дата выполнения позже последнего дня срока;`,
        `«${stateWords.underway}» и «${stateWords['not-done']}» – так отмечено, срок не истёк или не установлен;`,
        `«${stateWords.overdue}» – последний день срока прошёл, а выполненным мероприятие не отмечено;`,
        `«${stateWords.ahead}» и «${stateWords['no-term']}» – отметки нет, срок не истёк либо приказ не называет последнего дня («в течение года», «по плану работы»).`,
      ],
      false,
    ),
    ...paragraph('method.terms', ...terms(context)),
  ];
}

function volume({ units, roadmap, isOne, schools, tally, year }: Context): readonly string[] {
  const measures = new Set(units.map(({ measure }) => measure.id)).size;
  const own = units.filter(({ school }) => school !== null);
  const municipal = units.length - own.length;
  const carried = units.filter(({ isCarried }) => isCarried).length;
  const before = units.filter(({ isBeforeOrder }) => isBeforeOrder).length;
  const all = `${counted(measures, ['мероприятие', 'мероприятия', 'мероприятий'])} карты, ${counted(tally.total, term)}`;
  const whose = roadmap.schools === 'all' ? 'школ муниципалитета' : 'школ с низкими образовательными результатами';
  return [
    `В ${year} учебном году подлежат исполнению ${all}: повторяющееся мероприятие учтено по каждому сроку${own.length === 0 || isOne ? '' : ', школьное – по каждой школе'}.`,
    own.length === 0 || isOne
      ? ''
      : `На муниципальном уровне – ${counted(municipal, term)}, на школьном – ${own.length} (${counted(schools.length, schoolForms)}: мероприятия ${whose}).`,
    carried === 0 ? '' : `С прошлых учебных лет перешло невыполненных к их началу: ${counted(carried, term)}.`,
    before === 0
      ? ''
      : `Сроков, закончившихся раньше даты приказа, – ${before}; они учтены, хотя соблюсти их после издания приказа было нельзя.`,
  ];
}

/** Who answers for what is not marked: schools for their own, else the bodies that the roadmap names. */
function whoOwes({ unmarked, schoolTitle, isOne, numbering, source }: Context): readonly Block[] {
  const groups = Map.groupBy(unmarked, (unit) => schoolTitle(unit.school) || unit.measure.responsible.text || 'муниципалитет');
  return table({
    id: 'completeness.table',
    caption: unmarked.length === 0 ? null : numbering.table('Мероприятия, по которым отметки не представлены'),
    widths: isOne ? [60, 26, 26, 60] : [60, 26, 26, 60],
    head: [['Кто представляет', 'Не отмечено', 'Из них срок прошёл', 'Номера мероприятий'].map((text) => title(text))],
    body: [...groups].map(([who, own]) => [
      cell(who, { sources: [source({ state: 'unmarked', ...(own[0]!.school === null ? {} : { school: own[0]!.school }) })] }),
      center(String(own.length)),
      center(String(own.filter(({ state }) => state === 'overdue').length)),
      cell([...new Set(byTerm(own).map(([unit]) => numberOf(unit)))].join(', ')),
    ]),
  });
}

function terms({ roadmap, units }: Context): readonly string[] {
  const recurs = units.some(({ measure }) => measure.term.when.some(({ kind }) => kind === 'recurrence'));
  const twoBodies = units.some(({ measure }) => measure.responsible.bodies.length > 1);
  return [
    recurs
      ? 'Срок повторяющегося мероприятия – последний день его периода; первым считается первый полный период после даты приказа. Четверти: сентябрь-октябрь, ноябрь-декабрь, январь-март, апрель-май; полугодия: сентябрь-декабрь, январь-июнь.'
      : '',
    'Мероприятие с датой, не выполненное до начала учебного года, переходит в него; пропущенный период повторяющегося мероприятия не переходит.',
    twoBodies ? 'Мероприятие с несколькими ответственными учтено у каждого из них.' : '',
    roadmap.levelFrom === 'responsible' && units.some(({ school }) => school !== null)
      ? 'Школьными считаются мероприятия, за которые отвечают только школы: уровень в приказе не указан.'
      : '',
  ];
}
