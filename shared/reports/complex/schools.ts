import { cell, center, heading, note, paragraph, table, title } from '../monitoring/blocks.ts';
import { inHowMany, inSchools } from '../phrasing/plural.ts';
import { listed } from '../phrasing/text.ts';
import { over } from '../sources.ts';
import { schoolsSource } from './sources.ts';
import type { Block } from '../tree.ts';
import type { Context } from './context.ts';
import { directions, schoolChanges, type SchoolChange } from './schoolChanges.ts';

/** «Качественные и количественные изменения в школах»: school by direction, with what each cell was counted from. */
export function schoolBlocks(context: Context): readonly Block[] {
  const { numbering, schools, yearBefore } = context;
  const start = over(heading('schools', numbering.section('Качественные и количественные изменения в работе школ')), schoolsSource);
  if (schools.length === 0)
    return [start, ...paragraph('schools.none', 'Школ, отнесённых к ШНОР, в базе нет, сводка по школам не составлена.')];
  const rows = schoolChanges(context);
  return [
    start,
    ...paragraph('schools.text', ...texts(rows, yearBefore)).map((block) => ({
      ...block,
      sources: rows.flatMap(({ said }) => said.flatMap(({ source }) => source ?? [])),
    })),
    ...table({
      id: 'schools.table',
      caption: numbering.table('Изменения по школам и направлениям'),
      widths: [42, ...directions.map(() => 22), 22],
      head: [['Школа', ...directions.map((one) => one.title), 'Лучше / хуже'].map((text) => title(text))],
      body: rows.map((row) => [
        cell(row.name, { sources: row.said.flatMap(({ source }) => source ?? []) }),
        ...row.said.map(({ text, source }) => center(text, source ? { source } : {})),
        center(`${count(row, 1)} / ${count(row, -1)}`, { isBold: true }),
      ]),
    }),
    ...note(
      'schools.note',
      `${directions.map((one) => `${one.title.replaceAll('\u00ad', '')} – ${one.note}`).join('; ')}. «Лучше / хуже» – направлений, по которым изменение к лучшему и к худшему; «–» – данных нет.`,
    ),
  ];
}

/** Directions by which a school changed for the better (1) or the worse (−1). */
export function count({ said }: SchoolChange, change: number): number {
  return said.filter((one) => one.change === change).length;
}

/** Schools that got better by more directions than worse, and the other way. */
export function leaning(rows: readonly SchoolChange[], sign: number): readonly SchoolChange[] {
  return rows.filter((row) => Math.sign(count(row, 1) - count(row, -1)) === sign && count(row, 1) + count(row, -1) > 0);
}

function texts(rows: readonly SchoolChange[], yearBefore: string): readonly string[] {
  const compared = rows.filter(({ said }) => said.some(({ change }) => change !== null));
  if (compared.length === 0) return [`Сравнить с ${yearBefore} учебным годом нечего: данных двух лет нет ни по одному направлению.`];
  const said = (sign: number, words: string): string => {
    const own = leaning(rows, sign).map(({ name }) => name);
    return own.length === 0 ? '' : `${words} ${inHowMany(own.length, rows.length, inSchools)}: ${listed(own)}.`;
  };
  return [
    said(1, 'Направлений с улучшением больше, чем с ухудшением,'),
    said(-1, 'Направлений с ухудшением больше, чем с улучшением,'),
    said(0, 'Поровну –'),
  ];
}
