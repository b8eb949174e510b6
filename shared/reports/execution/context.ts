import { paths } from '../../model/paths.ts';
import type { Municipality, School } from '../../model/records.ts';
import type { Unit } from '../../roadmaps/execution/executionOf.ts';
import { tallyOf, type Tally } from '../../roadmaps/execution/tally.ts';
import type { Roadmap } from '../../roadmaps/roadmap.ts';
import { numbering, type Numbering } from '../assessment/numbering.ts';
import { nameless } from '../phrasing/names.ts';
import { decimal, shareOf } from '../phrasing/numbers.ts';
import { ofCount, type Forms } from '../phrasing/plural.ts';
import type { Cell, Source } from '../tree.ts';

/** What the report on the execution of a roadmap is built from. */
export type ExecutionReportData = {
  readonly municipality: Municipality;
  readonly year: string;
  /** ISO day as of which it speaks. */
  readonly day: string;
  /** The one school the report is about; null: the municipality. */
  readonly school: School | null;
  /** For publication: no names of people. */
  readonly isPublic: boolean;
  /** People of the base, to be kept out of a publication copy. */
  readonly names: readonly string[];
  readonly roadmap: Roadmap;
  /** Of the year, as of the day; of one school its own alone. */
  readonly units: readonly Unit[];
  /** Of the year before, as of the same day; empty where nothing was marked in it. */
  readonly before: readonly Unit[];
  /** Schools that carry out the measures of schools, in the order in which they are shown. */
  readonly schools: readonly { readonly id: string; readonly title: string }[];
};

export type Context = ExecutionReportData & {
  readonly numbering: Numbering;
  readonly isOne: boolean;
  readonly tally: Tally;
  /** Units that the user said nothing of. */
  readonly unmarked: readonly Unit[];
  readonly overdue: readonly Unit[];
  readonly done: readonly Unit[];
  readonly schoolTitle: (id: string | null) => string;
  /** What a user typed, without names in the publication copy. */
  typed(text: string): string;
  /** Where the window shows what was counted. */
  source(narrowed?: Readonly<Record<string, string>>): Source;
};

export function contextOf(data: ExecutionReportData): Context {
  const { units, day, school, roadmap, schools, isPublic, names } = data;
  const titles = new Map(schools.map(({ id, title }) => [id, title]));
  return {
    ...data,
    numbering: numbering(),
    isOne: school !== null,
    tally: tallyOf(units, day),
    unmarked: units.filter(({ said }) => said === null),
    overdue: units.filter(({ state }) => state === 'overdue'),
    done: units.filter(({ state }) => state === 'done'),
    schoolTitle: (id) => (id === null ? '' : (titles.get(id) ?? id)),
    typed: isPublic ? nameless(names) : (text) => text,
    source: (narrowed = {}) => ({
      title: 'Исполнение дорожной карты',
      path: paths.execution(roadmap.id, { ...narrowed, ...(school ? { school: school.id } : {}) }),
    }),
  };
}

export const term: Forms = ['срок', 'срока', 'сроков'];
export const ofTerms = ['срока', 'сроков'] as const;

/** «20 из 31 срока (64,5 %)» */
export function part(count: number, whole: number): string {
  return `${decimal(count)} ${ofCount(whole, ofTerms)}${whole === 0 ? '' : ` (${shareOf(count, whole, 1)})`}`;
}

/** «20 (64,5 %)» for a cell. */
export function counted(count: number, whole: number, source: Source): Cell {
  return { text: count === 0 || whole === 0 ? String(count) : `${count} (${shareOf(count, whole, 1)})`, align: 'center', source };
}

/** «дорожной карты по …», «плана мероприятий …»: the name of a roadmap after «об исполнении». */
export function ofRoadmap(title: string): string {
  const named = [
    ['Дорожная карта', 'дорожной карты'],
    ['План мероприятий', 'плана мероприятий'],
    ['Перечень мероприятий', 'перечня мероприятий'],
  ] as const;
  const found = named.find(([name]) => title.startsWith(name));
  return found ? found[1] + title.slice(found[0].length) : `документа «${title}»`;
}

/** Number in the order; a row without one says so. */
export function numberOf({ measure: { printedNumber } }: Unit): string {
  return printedNumber ?? 'б/н';
}

/** Units that differ by the school only, together. */
export function byTerm(units: readonly Unit[]): readonly (readonly [Unit, ...Unit[]])[] {
  const groups = Map.groupBy(units, ({ key }) => `${key.measure} ${key.occurrence ?? ''}`);
  return [...groups.values()] as unknown as readonly (readonly [Unit, ...Unit[]])[];
}
