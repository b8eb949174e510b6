import type { SchoolRisks } from '../../analysis/risks.ts';
import { curatorProtocol } from '../../instruments/k-curator-protocol.ts';
import { riskProfile } from '../../instruments/k-risk-profile.ts';
import { annexTitle, rulesAnnex } from '../monitoring/rulesAnnex.ts';
import { cell, center, note, paragraph, spanned, table, title } from '../monitoring/blocks.ts';
import type { Block, Cell, Section } from '../tree.ts';
import { shortOf, type Context } from './context.ts';
import { riskFormSource } from './sources.ts';
import { markOf } from './results.ts';

/** So many schools fit across a landscape sheet, and an upright one. */
const across = 7;
const upright = 2;

/** Annex 1: each line of the protocols by school; annex 2: rules applied, with the register. */
export function annexes(context: Context): readonly Section[] {
  const register = [...new Set([...riskProfile.register, ...curatorProtocol.register])].toSorted((a, b) => a - b);
  const visited = context.now.schools.filter(({ protocol }) => protocol !== null);
  return [
    // Without a protocol there is nothing to attach: that there is none is said in the report itself.
    ...(visited.length === 0
      ? []
      : [
          {
            orientation: visited.length > upright ? ('landscape' as const) : ('portrait' as const),
            blocks: [...annexTitle(1, 'Строки протоколов кураторов'), ...lines(visited, context)],
          },
        ]),
    rulesAnnex(2, { rules: context.rules, register, isPublic: context.isPublic }),
  ];
}

function lines(visited: readonly SchoolRisks[], context: Context): readonly Block[] {
  const portions = Array.from({ length: Math.ceil(visited.length / across) }, (_, index) =>
    visited.slice(index * across, (index + 1) * across),
  );
  return [
    ...portions.flatMap((portion, index) => lineTable(portion, index, context)),
    ...note(
      'annex.1.note',
      '✓ – подтверждается, ✗ – не подтверждается, ? – не отмечено. Номера строк – по порядку приказа. «Вне профиля» – строка, которая не отвечает ни одному фактору рискового профиля.',
    ),
    ...ownTable(visited, context),
  ];
}

function lineTable(schools: readonly SchoolRisks[], portion: number, context: Context): readonly Block[] {
  const first = schools[0]!;
  const rows = [
    ...first.risks.factors.flatMap(({ factor, lines: own }) =>
      own.map(({ item, title: text }) => ({ item, text, factor: shortOf(factor, context) })),
    ),
    ...first.risks.own
      .filter(({ item }) => !item.endsWith('other'))
      .map(({ item, title: text }) => ({ item, text, factor: 'вне профиля' })),
  ].toSorted((a, b) => a.item.localeCompare(b.item, 'ru', { numeric: true }));
  const marks = schools.map(
    ({ risks }) =>
      new Map([...risks.factors.flatMap(({ lines: own }) => own), ...risks.own].map(({ item, isConfirmed }) => [item, isConfirmed])),
  );
  return table({
    id: `annex.1.lines.${portion}`,
    caption: null,
    widths: context.isOne ? [12, 108, 40, 20] : [12, 100, 36, ...schools.map(() => 16)],
    head: [
      ['№', 'Строка протокола', 'Фактор', ...(context.isOne ? ['Отметка'] : schools.map(({ school }) => school.name))].map((text) =>
        title(text),
      ),
    ],
    body: rows.map(({ item, text, factor }): readonly Cell[] => [
      center(item),
      cell(text),
      cell(factor),
      ...marks.map((known, column) =>
        center(markOf(known.get(item) ?? null), { source: riskFormSource(context, schools[column]!, 'protocol', item) }),
      ),
    ]),
  });
}

/** Lines of the curators' own. */
function ownTable(schools: readonly SchoolRisks[], context: Context): readonly Block[] {
  const rows = schools.flatMap((entry) =>
    entry.risks.own
      .filter(({ item }) => item.endsWith('other'))
      .map(({ item, title: text, isConfirmed }) => ({
        school: entry.school.name,
        cells: [
          cell(context.typed(text)),
          center(markOf(isConfirmed), { source: riskFormSource(context, entry, 'protocol', item.split('[')[0]) }),
        ] as const,
      })),
  );
  if (rows.length === 0) return [];
  return [
    ...paragraph('annex.1.own', 'Строки, добавленные кураторами («Другое»):'),
    ...table({
      id: 'annex.1.own.table',
      caption: null,
      widths: context.isOne ? [150, 30] : [44, 120, 26],
      head: [[...(context.isOne ? [] : ['Школа']), 'Строка', 'Отметка'].map((text) => title(text))],
      body: context.isOne ? rows.map(({ cells }) => cells) : spanned(rows.map(({ school, cells }) => [school, ...cells])),
    }),
  ];
}
