import {
  cell,
  center,
  heading,
  list,
  paragraph,
  spanned,
  statement,
  subheading,
  table,
  title,
  type Statement,
} from '../monitoring/blocks.ts';
import { listed } from '../phrasing/text.ts';
import type { Block, Cell, Source } from '../tree.ts';
import { gapSources, pairSources, riskFormSource, riskPart, riskSource } from './sources.ts';
import {
  bySchool,
  having,
  needless,
  part,
  shortOf,
  significanceTitle,
  withoutMeasure,
  working,
  type Context,
  type Pair,
} from './context.ts';

/** Section 4, second half: where profile and observation differ, risks outside the profile, findings. */
export function findingBlocks(context: Context): readonly Block[] {
  const { numbering } = context;
  return [
    subheading('differences', `${numbering.subsection()} Расхождения рискового профиля и наблюдений`),
    ...differences(context),
    subheading('own', `${numbering.subsection()} Риски вне рискового профиля`),
    ...ownRisks(context),
    subheading('findings', `${numbering.subsection()} Замечания к мерам и формам`),
    ...findings(context),
  ];
}

function differences(context: Context): readonly Block[] {
  const refuted = having(context, 'refuted');
  const found = having(context, 'found');
  const overruled = context.pairs.filter(({ risk }) => risk.isOverruled);
  if (refuted.length + found.length + overruled.length === 0) return paragraph('differences.none', 'Расхождений нет.');
  const of = (pairs: readonly Pair[], text: string) => (pairs.length === 0 ? [] : [statement(text, ...pairSources(context, pairs))]);
  return list(
    'differences.list',
    [
      ...of(refuted, `Диагностированы, но не подтверждаются (${refuted.length}): ${bySchool(refuted, context)}.`),
      ...of(found, `Не диагностированы, но выявлены наблюдением (${found.length}): ${bySchool(found, context)}.`),
      ...overruled.map(({ entry, risk }) => {
        const reason = entry.reasons[risk.factor]?.trim() ?? '';
        const who = context.isOne ? '' : `${entry.school.name}, `;
        const verdict = risk.observed === true ? 'риск подтверждается' : 'риск не подтверждается';
        const said = `Собственный вывод куратора: ${who}${shortOf(risk.factor, context)} – ${verdict}${reason === '' ? '; обоснование не указано.' : `. Обоснование: ${context.typed(reason).replace(/\.$/, '')}.`}`;
        return statement(said, riskSource(context, entry, risk.factor));
      }),
    ],
    false,
  );
}

function ownRisks(context: Context): readonly Block[] {
  const { now, numbering, isOne } = context;
  if (now.own.length === 0) return paragraph('own.none', 'Рисков вне рискового профиля кураторы не подтвердили.');
  if (isOne)
    return list(
      'own.list',
      now.own.map(({ title: text }) => `${context.typed(text).replace(/\.$/, '')}.`),
      false,
    );
  return table({
    id: 'own.table',
    caption: numbering.table('Риски вне рискового профиля, подтверждённые кураторами'),
    widths: [110, 20, 60],
    head: [['Риск', 'Школ', 'Школы'].map((text) => title(text))],
    body: now.own.map(({ title: text, schools }) => [
      cell(context.typed(text)),
      center(String(schools.length), { source: riskPart(context, 'own') }),
      cell(listed(schools.map(({ name }) => name))),
    ]),
  });
}

function findings(context: Context): readonly Block[] {
  const { now, isOne } = context;
  const lacking = withoutMeasure(context);
  const idle = needless(context);
  const without = (kind: 'no-protocol' | 'no-profile'): readonly string[] =>
    now.findings.filter(({ finding }) => finding.kind === kind).map(({ school }) => school.name);
  const noCard = now.schools.filter(({ selfAnalysis }) => selfAnalysis === null).map(({ school }) => school.name);
  const absent = (names: readonly string[], [what, effect]: readonly [string, string], sources: readonly Source[]): readonly Statement[] =>
    names.length === 0 ? [] : [statement(isOne ? `${what}: ${effect}.` : `${what} (${listed(names)}): ${effect}.`, ...sources)];
  const items = [
    ...(lacking.length === 0
      ? []
      : [
          statement(
            `Риск актуален, но мера в карточке самоанализа не указана (${part(lacking.length, working(context).length)}): ${bySchool(lacking, context)}.`,
            ...pairSources(context, lacking),
          ),
        ]),
    ...(idle.length === 0
      ? []
      : [
          statement(
            `Мера указана для риска, который наблюдением не подтверждён (${idle.length}): ${bySchool(idle, context)}.`,
            ...pairSources(context, idle),
          ),
        ]),
    ...absent(
      without('no-protocol'),
      ['Нет протокола куратора', 'подтвердить или не подтвердить риски нельзя'],
      gapSources(context, 'protocol'),
    ),
    ...absent(
      without('no-profile'),
      ['Нет рискового профиля', 'диагностированные риски неизвестны, подтверждённые строки показаны как выявленные наблюдением'],
      gapSources(context, 'profile'),
    ),
    ...absent(noCard, ['Нет карточки самоанализа', 'меры и сроки неизвестны'], gapSources(context, 'selfAnalysis')),
  ];
  return items.length === 0
    ? paragraph('findings.none', 'Для всех актуальных рисков меры указаны, все формы представлены.')
    : list('findings.list', items, true);
}

/** Section 5: what each school does about its actual risks, and by when. */
export function measureBlocks(context: Context): readonly Block[] {
  const { numbering, isOne } = context;
  const actual = working(context);
  const start = heading('school-measures', numbering.section('Меры школ по актуальным рискам'));
  if (actual.length === 0) return [start, ...paragraph('school-measures.none', 'Актуальных рисков нет.')];
  const named = actual.length - withoutMeasure(context).length;
  const noPeriod = actual.filter(({ risk }) => risk.measures !== null && risk.period === null).length;
  return [
    start,
    ...paragraph(
      'school-measures.text',
      `Меры указаны для ${part(named, actual.length)}.`,
      noPeriod === 0 ? '' : `Срок не указан – ${noPeriod}.`,
    ),
    ...table({
      id: 'school-measures.table',
      caption: numbering.table('Меры по актуальным рискам (по карточкам самоанализа)'),
      widths: isOne ? [44, 24, 82, 40] : [34, 36, 22, 64, 34],
      head: [[...(isOne ? [] : ['Школа']), 'Фактор риска', 'Значи\u00ADмость', 'Мера', 'Срок'].map((text) => title(text))],
      body: measureRows(context),
    }),
  ];
}

function measureRows(context: Context): readonly (readonly Cell[])[] {
  const rows = working(context).map(({ entry, risk }) => ({
    school: entry.school.name,
    cells: [
      cell(shortOf(risk.factor, context), { source: riskSource(context, entry, risk.factor) }),
      center(risk.significance === null ? '–' : significanceTitle[risk.significance], {
        source: riskFormSource(context, entry, 'profile'),
      }),
      cell(risk.measures === null ? 'не указана' : context.typed(risk.measures), {
        ...(risk.measures === null ? { isBold: true } : {}),
        source: riskFormSource(context, entry, 'selfAnalysis'),
      }),
      cell(risk.period === null ? (risk.measures === null ? '–' : 'не указан') : context.typed(risk.period), {
        source: riskFormSource(context, entry, 'selfAnalysis'),
      }),
    ] as const,
  }));
  return context.isOne ? rows.map(({ cells }) => cells) : spanned(rows.map(({ school, cells }) => [school, ...cells]));
}
