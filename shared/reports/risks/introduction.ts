import { curatorProtocol } from '../../instruments/k-curator-protocol.ts';
import { riskProfile } from '../../instruments/k-risk-profile.ts';
import { selfAnalysis } from '../../instruments/k-self-analysis.ts';
import { cell, heading, list, paragraph, spanned, table, title } from '../monitoring/blocks.ts';
import { groundText, requisitesSource, signedText } from '../monitoring/ground.ts';
import { entrySource, ruleBasis } from '../monitoring/rulesAnnex.ts';
import { longDate, period, shortDate } from '../phrasing/dates.ts';
import { counted, inHowMany, inSchools, ofCount, school as schoolForms } from '../phrasing/plural.ts';
import { listed } from '../phrasing/text.ts';
import type { Block, Cell } from '../tree.ts';
import { outcomeTitle, shortOf, type Context } from './context.ts';
import { pairSources, riskPart } from './sources.ts';

/** The order's own words on the aim of the monitoring. */
const aim =
  'Цель мониторинга – подтверждение/не подтверждение актуальности рисков, указанных в рисковом профиле школы (далее – РПШ). По результатам мониторинга определяются риски, в отношении которых будут применяться меры, определяется содержание адресной помощи.';

/** Sections 1-3: ground, aim, dates; what is missing and who owes it; how a risk is told. */
export function introduction(context: Context): readonly Block[] {
  const { municipality, year, terms, now, numbering } = context;
  const forms = now.schools
    .flatMap(({ profile, protocol, selfAnalysis: card }) => [profile, protocol, card])
    .filter((form) => form !== null);
  return [
    { ...heading('ground', numbering.section('Основание, цель, сроки')), sources: [requisitesSource, riskPart(context, 'map')] },
    ...paragraph(
      'ground.text',
      groundText(municipality, year, terms),
      visitsText(context),
      signedText(forms.map(({ signedOn }) => signedOn)),
    ),
    ...paragraph('ground.aim', aim),
    { ...heading('completeness', numbering.section('Участники и полнота данных')), sources: [riskPart(context, 'findings')] },
    ...paragraph('completeness.participants', participants(context)),
    ...completeness(context),
    {
      ...heading('method', numbering.section('Порядок расчёта')),
      sources: context.rules.map(({ register }) => entrySource(register)),
    },
    ...method(context),
  ];
}

function visitsText({ now, isOne }: Context): string {
  const dates = now.schools.flatMap(({ visits }) => visits).toSorted();
  const [first] = dates;
  const last = dates.at(-1);
  if (first === undefined || last === undefined) return '';
  const when = first === last ? longDate(first).replace(/г\.$/, 'года') : period(first, last);
  const visited = now.schools.filter(({ visits }) => visits.length > 0).length;
  const several =
    dates.length > visited
      ? ` ${isOne ? 'Учтён протокол последнего посещения' : 'Если посещений было несколько, учтён протокол последнего'}.`
      : '';
  const protocols = counted(dates.length, ['протокол', 'протокола', 'протоколов']);
  return isOne
    ? `Посещения куратора: ${dates.map(shortDate).join(', ')}.${several}`
    : `Кураторы посетили ${visited === now.schools.length ? `все школы (${visited})` : `${visited} ${ofCount(now.schools.length, ['школы', 'школ'])}`} ${when} (${protocols}).${several}`;
}

function participants({ now, year, isOne, school }: Context): string {
  const low = now.schools.filter((entry) => entry.school.isLow).map((entry) => entry.school.name);
  const others = now.schools.filter((entry) => !entry.school.isLow).map((entry) => entry.school.name);
  if (isOne)
    return `Справка составлена по школе: ${school!.name}. В ${year} учебном году ${low.length === 1 ? 'она отнесена к школам с низкими образовательными результатами (далее – ШНОР)' : 'к школам с низкими образовательными результатами (далее – ШНОР) она не отнесена'}.`;
  const extra = others.length === 0 ? '' : ` Внесены также формы школ, не отнесённых в этом году к ШНОР: ${listed(others)}.`;
  if (low.length === 0)
    return `Школ, отнесённых в ${year} учебном году к школам с низкими образовательными результатами (далее – ШНОР), в базе нет.${extra}`;
  return `В мониторинге ${low.length === 1 ? 'участвует' : 'участвуют'} ${counted(low.length, schoolForms)}, в ${year} учебном году ${low.length === 1 ? 'отнесённая' : 'отнесённые'} к школам с низкими образовательными результатами (далее – ШНОР): ${listed(low)}.${extra}`;
}

function completeness(context: Context): readonly Block[] {
  const { now, numbering, isOne } = context;
  const rows = missingRows(context);
  const all = now.schools.length;
  const have = (has: (entry: Context['now']['schools'][number]) => boolean): string => `${now.schools.filter(has).length} из ${all}`;
  const counts = `Рисковый профиль – ${have(({ profile }) => profile !== null)}, протокол куратора – ${have(({ protocol }) => protocol !== null)}, карточка самоанализа – ${have(({ selfAnalysis: card }) => card !== null)}.`;
  return [
    ...paragraph(
      'completeness.count',
      isOne ? '' : `Представлено (школ): ${counts.slice(0, 1).toLowerCase()}${counts.slice(1)}`,
      rows.length === 0 ? 'Сведения представлены полностью.' : '',
    ),
    ...table({
      id: 'completeness.table',
      caption: rows.length === 0 ? null : numbering.table('Сведения, которые не представлены'),
      widths: isOne ? [120, 70] : [42, 98, 50],
      head: [[...(isOne ? [] : ['Школа']), 'Чего не хватает', 'Кто представляет'].map((text) => title(text))],
      body: isOne ? rows.map(({ cells }) => cells) : spanned(rows.map(({ school, cells }) => [school, ...cells])),
    }),
  ];
}

/** A row a form that is absent or has gaps. */
export function missingRows(context: Context): readonly { readonly school: string; readonly cells: readonly [Cell, Cell] }[] {
  return context.now.schools.flatMap(({ school, profile, protocol, selfAnalysis: card, risks }) => {
    const unset = risks.factors.filter(({ significance }) => significance === null);
    const unseen = risks.factors.filter(({ observed }) => observed === null);
    const names = (factors: typeof unset): string => factors.map(({ factor }) => shortOf(factor, context)).join(', ');
    const row = (what: string, who: string) => ({ school: school.name, cells: [cell(what), cell(who.toLowerCase())] as const });
    return [
      ...(profile === null
        ? [row('рисковый профиль', riskProfile.filledBy)]
        : unset.length > 0
          ? [row(`рисковый профиль: не указана значимость – ${names(unset)}`, riskProfile.filledBy)]
          : []),
      ...(protocol === null
        ? [row('протокол куратора', curatorProtocol.filledBy)]
        : unseen.length > 0
          ? [row(`протокол куратора: нет вывода из наблюдения – ${names(unseen)}`, curatorProtocol.filledBy)]
          : []),
      ...(card === null ? [row('карточка самоанализа (меры и сроки)', selfAnalysis.filledBy)] : []),
    ];
  });
}

function method(context: Context): readonly Block[] {
  const { rules, isPublic, isOne, now, pairs } = context;
  const rule = rules.find((one) => one.rule === 'k-risk.diagnosed');
  const overruled = pairs.filter(({ risk }) => risk.isOverruled).length;
  const changed = rule?.alternatives[0]?.changed ?? 0;
  const effect =
    changed === 0
      ? 'При ином правиле состав рисков не изменился бы.'
      : `При ином правиле состав рисков изменился бы${isOne ? '' : ` ${inHowMany(changed, now.schools.length, inSchools)}`}.`;
  return [
    ...(rule ? paragraph('method.diagnosed', `${rule.title}. ${ruleBasis(rule, isPublic)} ${effect}`) : []),
    ...paragraph(
      'method.observed',
      'Фактор подтверждается наблюдением, если подтверждена хотя бы одна его строка протокола куратора, и не подтверждается, если не подтверждены все его строки; в остальных случаях вывода из наблюдения нет. Собственный вывод куратора по фактору с обоснованием заменяет вывод по строкам.',
      overruled === 0 ? '' : `Таких выводов – ${overruled}.`,
    ).map((block) =>
      overruled === 0
        ? block
        : {
            ...block,
            sources: pairSources(
              context,
              pairs.filter(({ risk }) => risk.isOverruled),
            ),
          },
    ),
    ...list(
      'method.outcomes',
      [
        `${outcomeTitle.confirmed} – диагностирован в РПШ и подтверждается наблюдением;`,
        `${outcomeTitle.found} – в РПШ не диагностирован, но подтверждается наблюдением;`,
        `${outcomeTitle.refuted} – диагностирован в РПШ, но не подтверждается наблюдением;`,
        `${outcomeTitle.absent} – не диагностирован и не подтверждается;`,
        `${outcomeTitle['not-observed']} – вывода из наблюдения нет.`,
      ],
      false,
    ),
    ...paragraph(
      'method.work',
      'К рискам, по которым нужны меры, отнесены подтверждённые и выявленные наблюдением (далее – актуальные риски).',
    ),
  ];
}
