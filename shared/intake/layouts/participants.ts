import { countOf, headingOf } from '../cells.ts';
import type { Found, FoundResult, ProcedureKey, RowAbout } from '../found.ts';
import { rowAboutOf } from '../rowAbout.ts';
import type { Table } from '../table.ts';
import { keyAbove } from './groupTable.ts';

const deepest = 20;

/**
 * ФИС ОКО «Индивидуальные результаты»: a row a participant. Only what the rows add up to for a school is taken; no participant leaves
 * this function. Null where the sheet is not that.
 */
export function participantsLayout({ sheet, rows }: Table): Found | null {
  const at = rows.slice(0, deepest).findIndex((row) => row.some((cell) => headingOf(cell) === 'код участника'));
  if (at < 0) return null;
  const key = keyAbove(rows.slice(0, at), sheet);
  if (!key) return null;
  const column = (...names: readonly string[]) => rows[at]!.findIndex((cell) => names.includes(headingOf(cell)));
  const [code, name, mark, register] = [
    column('оо', 'логин оо', 'код оо'),
    column('название оо', 'наименование оо'),
    column('отметка'),
    column('отметка по журналу'),
  ];
  if (mark < 0 || (code < 0 && name < 0)) return null;
  const schools = new Map<
    string,
    { readonly row: number; readonly about: RowAbout; readonly pairs: (readonly [number | null, number | null])[] }
  >();
  for (const [index, cells] of rows.entries()) {
    if (index <= at) continue;
    const about = schoolOf(String(cells[code] ?? ''), String(cells[name] ?? ''));
    if (!about) continue;
    const group = schools.get(`${about.code} ${about.name}`) ?? { row: index + 1, about, pairs: [] };
    schools.set(`${about.code} ${about.name}`, group);
    group.pairs.push([markOf(cells[mark]), register < 0 ? null : markOf(cells[register])]);
  }
  return {
    layout: 'participants',
    results: [...schools.values()].map(({ row, about, pairs }) => resultOf({ ...key, row, about }, pairs)),
    problems: [],
  };
}

type Whose = ProcedureKey & { readonly row: number; readonly about: RowAbout };

function resultOf(whose: Whose, pairs: readonly (readonly [number | null, number | null])[]): FoundResult {
  const marked = pairs.flatMap(([mark]) => mark ?? []);
  const both = pairs.filter((pair): pair is readonly [number, number] => pair[0] !== null && pair[1] !== null);
  const share = (count: number, of: number) => Math.round((count * 10_000) / of) / 100;
  const of = (mark: number) => share(marked.filter((one) => one === mark).length, marked.length);
  const having = (matches: (mark: number, register: number) => boolean) =>
    share(both.filter(([mark, register]) => matches(mark, register)).length, both.length);
  const marks = marked.length === 0 ? null : { 2: of(2), 3: of(3), 4: of(4), 5: of(5) };
  return {
    ...whose,
    low: marks?.[2] ?? null,
    high: null,
    isHeld: marks !== null,
    participants: marked.length,
    marks,
    journal:
      both.length === 0
        ? null
        : {
            lowered: having((mark, register) => mark < register),
            confirmed: having((mark, register) => mark === register),
            raised: having((mark, register) => mark > register),
          },
  };
}

function schoolOf(code: string, name: string): RowAbout | null {
  const about = rowAboutOf(code.includes('(') ? code : `${name || code}(${code})`);
  return about?.kind === 'school' ? { ...about, name: name || about.name } : null;
}

function markOf(cell: Table['rows'][number][number] | undefined): number | null {
  const mark = countOf(cell);
  return mark !== null && mark >= 2 && mark <= 5 ? mark : null;
}
