import Fraction from 'fraction.js';
import { smallGroup } from '../../analysis/resultDynamics.ts';
import type { Procedure } from '../../model/records.ts';
import { center, cell, note, paragraph, table, title } from '../monitoring/blocks.ts';
import { decimal, exact, nbsp, percent, rounded } from '../phrasing/numbers.ts';
import { listedUpTo } from '../phrasing/text.ts';
import type { Block, Cell } from '../tree.ts';
import { resultsSource, type Context, type NoteSchool, type NumberedCluster } from './context.ts';

/** Mean share of low results of a school in one procedure, over the lines that are held in both years. */
export type Measured = { readonly school: NoteSchool; readonly previous: Fraction; readonly current: Fraction; readonly lines: number };

/** One subject and grade of a procedure with both years; null: not held or not entered. */
export type Line = {
  readonly procedure: Procedure;
  readonly subject: string;
  readonly grade: number | null;
  readonly previous: number | null;
  readonly current: number | null;
};

export const procedures: readonly Procedure[] = ['ВПР', 'ОГЭ', 'ЕГЭ'];

/** Lines of a school in the two years, by procedure, subject and grade. */
export function linesOf({ current, previous }: Context, { results }: NoteSchool): readonly Line[] {
  const groups = Map.groupBy(results, ({ procedure, subject, grade }) => `${procedure}\n${subject}\n${grade ?? ''}`);
  const lowIn = (list: NoteSchool['results'], year: number | null) => list.find((one) => one.year === year && one.isHeld)?.low ?? null;
  return [...groups.values()]
    .map((list): Line => {
      const { procedure, subject, grade } = list[0]!;
      return { procedure, subject, grade, previous: lowIn(list, previous), current: lowIn(list, current) };
    })
    .toSorted(
      (a, b) =>
        procedures.indexOf(a.procedure) - procedures.indexOf(b.procedure) ||
        a.subject.localeCompare(b.subject, 'ru') ||
        (a.grade ?? 0) - (b.grade ?? 0),
    );
}

/** null: no line of the procedure is known in both years. */
export function measured(context: Context, school: NoteSchool, procedure: Procedure): Measured | null {
  const lines = linesOf(context, school).filter((line) => line.procedure === procedure && line.previous !== null && line.current !== null);
  if (lines.length === 0) return null;
  const mean = (of: (line: Line) => number) => lines.reduce((sum, line) => sum.add(exact(of(line))), new Fraction(0)).div(lines.length);
  return { school, previous: mean((line) => line.previous!), current: mean((line) => line.current!), lines: lines.length };
}

/** Mean over schools, each counted once. */
export function meanOver(all: readonly Measured[], of: (one: Measured) => Fraction): Fraction | null {
  return all.length === 0 ? null : all.reduce((sum, one) => sum.add(of(one)), new Fraction(0)).div(all.length);
}

/** Change in п.п. between the values as they are printed. */
export function changeIn({ previous, current }: Pick<Measured, 'previous' | 'current'>): Fraction {
  return rounded(current, 1).sub(rounded(previous, 1));
}

export function signedText(change: Fraction): string {
  return `${change.compare(0) > 0 ? '+' : ''}${decimal(change)}`;
}

/** «снизилась на 3,4 п.п. (с 21,5 % до 18,1 %)» */
export function changeWords({ previous, current }: Pick<Measured, 'previous' | 'current'>): string {
  const change = changeIn({ previous, current });
  if (change.equals(0)) return `не изменилась (${percent(current)})`;
  const verb = change.compare(0) < 0 ? 'снизилась' : 'выросла';
  return `${verb} на${nbsp}${decimal(change.abs())}${nbsp}п.п. (с${nbsp}${percent(previous)} до${nbsp}${percent(current)})`;
}

/** Shares of low results of each school of the cluster, and what became of them. */
export function resultBlocks(context: Context, one: NumberedCluster): readonly Block[] {
  const { current, previous, numbering } = context;
  const id = `cluster.${one.number}`;
  if (current === null || previous === null)
    return paragraph(`${id}.results`, 'Результатов двух лет в базе нет: изменение в кластере не определено.');
  const shown = procedures.filter((procedure) => one.schools.some((school) => measured(context, school, procedure) !== null));
  if (shown.length === 0)
    return paragraph(`${id}.results`, `Результатов, известных и за ${previous}, и за ${current} год, у школ кластера нет.`);
  const cells = (all: readonly Measured[], isWhole: boolean): readonly Cell[] => {
    const [before, now] = [meanOver(all, (row) => row.previous), meanOver(all, (row) => row.current)];
    if (!before || !now) return [center('–'), center('–'), center('–')];
    const bold = isWhole ? ({ isBold: true } as const) : {};
    const source = { sources: all.map((row) => resultsSource(row.school)) };
    return [
      center(decimal(before), { ...bold, ...source }),
      center(decimal(now), { ...bold, ...source }),
      center(signedText(changeIn({ previous: before, current: now })), { ...bold, ...source }),
    ];
  };
  const of = (school: NoteSchool, procedure: Procedure) => measured(context, school, procedure) ?? [];
  return [
    ...shown.flatMap((procedure) =>
      paragraph(`${id}.results.${procedure}`, procedureText(context, one, procedure)).map((block) => ({
        ...block,
        sources: one.schools.map(resultsSource),
      })),
    ),
    ...table({
      id: `${id}.schools`,
      caption: numbering.table(`Кластер ${one.number}: средняя доля низких результатов школ, %`),
      widths: [44, ...shown.flatMap(() => [16, 16, 18])],
      head: [
        [title('Школа', { rows: 2 }), ...shown.map((procedure) => title(procedure, { columns: 3 }))],
        shown.flatMap(() => [title(String(previous)), title(String(current)), title('п.п.')]),
      ],
      body: [
        ...one.schools.map((school) => [
          cell(`${school.name}${school.status === 'shnor' ? ' (ШНОР)' : ''}`),
          ...shown.flatMap((procedure) => cells([of(school, procedure)].flat(), false)),
        ]),
        ...(one.schools.length < 2
          ? []
          : [
              [
                cell('В среднем по кластеру', { isBold: true }),
                ...shown.flatMap((procedure) =>
                  cells(
                    one.schools.flatMap((school) => of(school, procedure)),
                    true,
                  ),
                ),
              ],
            ]),
      ],
    }),
    ...note(
      `${id}.note`,
      'Доля низких результатов школы – среднее по предметам и классам, по которым результат есть в оба года; «–» – таких нет. Среднее по кластеру – среднее долей школ.' +
        smallText(one),
    ),
  ];
}

/** Shares of a handful of pupils say little. */
function smallText({ schools }: NumberedCluster): string {
  const held = schools.flatMap(({ results }) => results.filter(({ isHeld }) => isHeld));
  const few = held.filter(({ participants }) => participants !== null && participants < smallGroup).length;
  const unknown = held.filter(({ participants }) => participants === null).length;
  return [
    few === 0 ? '' : ` Результатов с числом участников меньше ${smallGroup} – ${few} из ${held.length}: их доли неустойчивы.`,
    unknown === 0 ? '' : ` Число участников не указано в ${unknown} из ${held.length} результатов.`,
  ].join('');
}

function procedureText(context: Context, { schools }: NumberedCluster, procedure: Procedure): string {
  const all = schools.flatMap((school) => measured(context, school, procedure) ?? []);
  const [previous, current] = [meanOver(all, (one) => one.previous), meanOver(all, (one) => one.current)];
  if (!previous || !current) return '';
  const up = all.filter((one) => changeIn(one).compare(0) > 0);
  const down = all.filter((one) => changeIn(one).compare(0) < 0);
  const detail =
    all.length < 2
      ? ''
      : [down.length === 0 ? '' : `снизилась: ${named(down)}`, up.length === 0 ? '' : `выросла: ${named(up)}`]
          .filter((text) => text !== '')
          .join('; ');
  const whose = all.length === 1 ? `в ${all[0]!.school.name}` : 'в среднем по кластеру';
  return `Доля низких результатов ${procedure} ${whose} ${changeWords({ previous, current })}${detail === '' ? '' : `; ${detail}`}.`;
}

function named(all: readonly Measured[]): string {
  return listedUpTo(
    all.map((one) => `${one.school.name} (${signedText(changeIn(one))}${nbsp}п.п.)`),
    8,
    ['школа', 'школы', 'школ'],
  );
}
