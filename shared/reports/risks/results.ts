import type { FactorRisk, RiskOutcome } from '../../engine/risks.ts';
import { barCharts } from '../monitoring/barCharts.ts';
import { cell, center, heading, note, paragraph, subheading, table, title } from '../monitoring/blocks.ts';
import { counted, inHowMany, inSchools, placeCount } from '../phrasing/plural.ts';
import { capitalised } from '../phrasing/text.ts';
import { sourcedFrom } from '../sources.ts';
import type { Block, Cell, Source } from '../tree.ts';
import { pairSources, riskFormSource, riskPart, riskSource } from './sources.ts';
import { having, outcomeTitle, part, risk as riskForms, significanceTitle, working, type Context, type Factor } from './context.ts';

const outcomes: readonly RiskOutcome[] = ['confirmed', 'found', 'refuted', 'absent', 'not-observed'];

/** Section 4, first half: the heat table, counts by factor with a figure. */
export function resultBlocks(context: Context): readonly Block[] {
  const { numbering, isOne } = context;
  return [
    heading('results', numbering.section('Результаты')),
    subheading('results.map', `${numbering.subsection()} Рисковый профиль и наблюдение`),
    ...sourcedFrom(isOne ? schoolTable(context) : heatTable(context), riskPart(context, 'map')),
    ...sourcedFrom(
      paragraph('results.text', ...summary(context)),
      ...pairSources(
        context,
        context.pairs.filter(({ risk }) => risk.isDiagnosed || isActual(risk)),
      ),
    ),
    ...(isOne
      ? []
      : [
          subheading('results.factors', `${numbering.subsection()} Риски по факторам`),
          ...sourcedFrom(factorBlocks(context), riskPart(context, 'factors')),
        ]),
  ];
}

const letters = { high: 'В', medium: 'С', low: 'Н' } as const;

/** «В ✓» */
export function heatMark({ significance, observed }: FactorRisk): string {
  return `${significance === null ? '–' : letters[significance]}\u00a0${markOf(observed)}`;
}

export function markOf(isConfirmed: boolean | null): string {
  return isConfirmed === null ? '?' : isConfirmed ? '✓' : '✗';
}

function heatTable(context: Context): readonly Block[] {
  const { now, factors, numbering } = context;
  return [
    ...table({
      id: 'results.heat',
      caption: numbering.table('Риски школ: значимость по РПШ и наблюдение куратора'),
      widths: [46, ...factors.map(() => 12), 24],
      head: [
        [
          title('Школа', { rows: 2 }),
          title('Фактор риска (№ по РПШ)', { columns: factors.length }),
          title('Актуаль\u00ADных рисков', { rows: 2 }),
        ],
        factors.map(({ number }) => title(number)),
      ],
      body: now.schools.map(({ school, risks }): readonly Cell[] => [
        cell(school.isLow ? school.name : `${school.name}*`),
        ...factors.map(({ code }) => {
          const risk = risks.factors.find(({ factor }) => factor === code)!;
          const source = riskSource(context, { school }, code);
          return center(heatMark(risk), isActual(risk) ? { isBold: true, source } : { source });
        }),
        center(String(risks.factors.filter(isActual).length), {
          source: riskPart(context, 'work', { filters: { school: school.id }, name: school.name }),
        }),
      ]),
    }),
    ...note(
      'results.heat.note',
      `Значимость: В – высокая, С – средняя, Н – низкая, «–» – не указана. Наблюдение: ✓ – подтверждается, ✗ – не подтверждается, ? – вывода нет. Полужирным выделены актуальные риски. Факторы: ${factors.map(({ number, short }) => `${number} – ${short}`).join(', ')}.${now.schools.every(({ school }) => school.isLow) ? '' : ' * – школа в этом учебном году к ШНОР не отнесена.'}`,
    ),
  ];
}

const isActual = ({ outcome }: FactorRisk): boolean => outcome === 'confirmed' || outcome === 'found';

/** One school: a row a factor. */
function schoolTable(context: Context): readonly Block[] {
  const { now, factors, numbering, yearBefore } = context;
  const entry = now.schools[0]!;
  const { before } = entry;
  return table({
    id: 'results.school',
    caption: numbering.table('Факторы риска школы: значимость, наблюдение, вывод'),
    widths: [9, 52, 30, 36, 34, ...(before ? [34] : [])],
    head: [
      ['№', 'Фактор риска', 'Значимость', 'Наблюдение', 'Вывод', ...(before ? [`Вывод ${yearBefore}`] : [])].map((text) => title(text)),
    ],
    body: factors.map(({ code, number, title: name }): readonly Cell[] => {
      const risk = entry.risks.factors.find(({ factor }) => factor === code)!;
      const then = before?.factors.find(({ factor }) => factor === code);
      return [
        center(number),
        cell(name),
        center(risk.significance === null ? 'не указана' : significanceTitle[risk.significance], {
          source: riskFormSource(context, entry, 'profile', number),
        }),
        center(risk.observed === null ? 'нет вывода' : risk.observed ? 'подтверждается' : 'не подтверждается', {
          source: riskFormSource(context, entry, 'protocol', risk.lines[0]?.item),
        }),
        center(outcomeTitle[risk.outcome], { ...(isActual(risk) ? { isBold: true } : {}), source: riskSource(context, entry, code) }),
        ...(before ? [center(then ? outcomeTitle[then.outcome] : '–', { source: riskPart(context, 'trends') })] : []),
      ];
    }),
  });
}

function summary(context: Context): readonly string[] {
  const { pairs, now, isOne } = context;
  const diagnosed = pairs.filter(({ risk }) => risk.isDiagnosed);
  const confirmed = having(context, 'confirmed').length;
  const refuted = having(context, 'refuted').length;
  const unseen = diagnosed.length - confirmed - refuted;
  const found = having(context, 'found').length;
  const actual = working(context);
  const schools = new Set(actual.map(({ entry }) => entry)).size;
  const where = isOne || actual.length === 0 ? '' : ` (${placeCount(schools, now.schools.length, inSchools)})`;
  return [
    diagnosed.length === 0
      ? 'В рисковых профилях диагностированных рисков нет.'
      : `В рисковых профилях ${diagnosed.length % 10 === 1 && diagnosed.length % 100 !== 11 ? 'диагностирован' : 'диагностировано'} ${counted(diagnosed.length, riskForms)}; наблюдением подтверждено ${part(confirmed, diagnosed.length)}, не подтверждено – ${refuted}${unseen === 0 ? '' : `, вывода нет – ${unseen}`}.`,
    found === 0
      ? 'Рисков, выявленных наблюдением сверх диагностированных, нет.'
      : `Сверх диагностированных наблюдением ${found % 10 === 1 && found % 100 !== 11 ? 'выявлен' : 'выявлено'} ${counted(found, riskForms)}.`,
    `Всего актуальных рисков – ${actual.length}${where}${actual.length === 0 ? '' : `, из них высокой значимости – ${actual.filter(({ risk }) => risk.significance === 'high').length}`}.`,
  ];
}

function factorBlocks(context: Context): readonly Block[] {
  const { now, factors, numbering } = context;
  const summaries = factors.map((factor) => ({ factor, found: now.factors.find((one) => one.factor === factor.code)! }));
  const most = summaries
    .map(({ factor, found }) => ({ factor, count: found.byOutcome.confirmed.length + found.byOutcome.found.length }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
  const top = most.filter(({ count }) => count === most[0]!.count);
  return [
    ...table({
      id: 'results.factors.table',
      caption: numbering.table('Число школ по факторам риска'),
      widths: [9, 49, 18, 16, 17, 16, 13, 16, 12],
      head: [
        [
          '№',
          'Фактор риска',
          'Диаг\u00ADности\u00ADрован',
          'Под\u00ADтвер\u00ADждён',
          'Выяв\u00ADлен наблю\u00ADдением',
          'Не под\u00ADтвер\u00ADждён',
          'Риска нет',
          'Не наблю\u00ADдался',
          'Без мер',
        ].map((text) => title(text)),
      ],
      body: summaries.map(({ factor, found }): readonly Cell[] => [
        center(factor.number, {
          sources: pairSources(
            context,
            context.pairs.filter(({ risk }) => risk.factor === factor.code),
          ),
        }),
        cell(factor.title),
        center(String(context.pairs.filter(({ risk }) => risk.factor === factor.code && risk.isDiagnosed).length)),
        ...outcomes.map((outcome) =>
          center(String(found.byOutcome[outcome].length), isWorked(outcome) ? { source: workOn(context, factor) } : {}),
        ),
        center(String(found.withoutMeasure.length), { source: workOn(context, factor, { measure: 'no' }) }),
      ]),
    }),
    ...note('results.factors.note', '«Без мер» – актуальный риск, для которого в карточке самоанализа мера не указана.'),
    ...paragraph(
      'results.factors.text',
      most.length === 0
        ? 'Актуальных рисков нет.'
        : `Чаще других актуальны: ${top.map(({ factor }) => `«${factor.title}»`).join(', ')} – ${inHowMany(top[0]!.count, now.schools.length, inSchools)}.`,
      most.length === factors.length
        ? ''
        : noneText(
            summaries
              .filter(({ found }) => found.byOutcome.confirmed.length + found.byOutcome.found.length === 0)
              .map(({ factor }) => factor.short),
          ),
    ),
    ...barCharts(
      {
        id: 'results.factors.chart',
        title: 'Число школ с подтверждёнными, выявленными и неподтверждёнными рисками',
        unit: 'школ',
        categories: factors.map(({ short }) => short),
        series: (['confirmed', 'found', 'refuted'] as const).map((outcome) => ({
          name: capitalised(outcomeTitle[outcome]),
          values: summaries.map(({ found }) => found.byOutcome[outcome].length),
        })),
      },
      numbering,
    ),
  ];
}

const isWorked = (outcome: RiskOutcome): boolean => outcome === 'confirmed' || outcome === 'found';

function workOn(context: Context, { code, short }: Factor, filters: Readonly<Record<string, string>> = {}): Source {
  return riskPart(context, 'work', { filters: { factor: code, ...filters }, name: short });
}

function noneText(names: readonly string[]): string {
  return names.length === 0 ? '' : `Ни в одной школе не актуальны: ${names.join(', ')}.`;
}
