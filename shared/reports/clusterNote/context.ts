import Fraction from 'fraction.js';
import type { SchoolCluster } from '../../analysis/clusters.ts';
import type { ClusterView, SchoolVariable } from '../../analysis/resultViews.ts';
import { narrowedTo, paths } from '../../model/paths.ts';
import type { EnteredResult, Municipality, School, SchoolStatus } from '../../model/records.ts';
import { numbering, type Numbering } from '../assessment/numbering.ts';
import { nextSchoolYear } from '../phrasing/dates.ts';
import { nameless } from '../phrasing/names.ts';
import { exact } from '../phrasing/numbers.ts';
import type { Source } from '../tree.ts';

/** What the base says of a school besides the numbers it is grouped by. */
export type NoteSchool = {
  readonly id: string;
  readonly name: string;
  readonly locality: School['locality'];
  /** Of the note's year; null: the base does not say. */
  readonly status: SchoolStatus | null;
  readonly statusBefore: SchoolStatus | null;
  /** Document that names the school resilient; null: none. */
  readonly resilient: string | null;
  /** Possible causes that the methodist has entered. */
  readonly causes: readonly string[];
  /** Of the two calendar years compared. */
  readonly results: readonly EnteredResult[];
  /** Criterion of the quality system → whether it is there; null: no form of the year. */
  readonly criteria: ReadonlyMap<string, boolean> | null;
};

/** What the note on the cluster approach is built from. */
export type NoteData = {
  readonly municipality: Municipality;
  readonly year: string;
  readonly school: null;
  readonly isPublic: boolean;
  /** The clause that prescribes it. */
  readonly clause: string;
  readonly view: ClusterView;
  readonly schools: readonly NoteSchool[];
  /** Calendar years of results; null: the base has none. */
  readonly current: number | null;
  readonly previous: number | null;
  /** Criterion → its words for a school. */
  readonly criteria: ReadonlyMap<string, string>;
  readonly names: readonly string[];
};

/** A cluster by its number in the document. */
export type NumberedCluster = { readonly number: number; readonly cluster: SchoolCluster; readonly schools: readonly NoteSchool[] };

export type Context = NoteData & {
  readonly numbering: Numbering;
  readonly next: string;
  readonly clusters: readonly NumberedCluster[];
  typed(text: string): string;
};

export function contextOf(data: NoteData): Context {
  const { clustering } = data.view;
  const byId = new Map(data.schools.map((school) => [school.id, school]));
  const inOrder = (ids: readonly string[]) => data.view.schools.flatMap(({ id }) => (ids.includes(id) ? byId.get(id)! : []));
  return {
    ...data,
    numbering: numbering(),
    next: nextSchoolYear(data.year),
    clusters:
      clustering.status === 'grouped'
        ? clustering.clusters.map((cluster, index) => ({ number: index + 1, cluster, schools: inOrder(cluster.ids) }))
        : [],
    typed: data.isPublic ? nameless(data.names) : (text) => text,
  };
}

/** A variable that schools are grouped by, with its place among the values. */
export type Variable = SchoolVariable & { readonly index: number };

export function variablesOf({ view }: Context): readonly Variable[] {
  return view.chosen.map((id, index) => ({ ...view.variables.find((one) => one.id === id)!, index }));
}

/** Values of a variable that are known of these schools. */
export function known({ view }: Context, index: number, schools: readonly { readonly id: string }[]): readonly number[] {
  const ids = new Set(schools.map(({ id }) => id));
  return view.schools.flatMap(({ id, values }) => (ids.has(id) ? (values[index] ?? []) : []));
}

/** Exact mean of decimals; null of none. */
export function meanOf(values: readonly number[]): Fraction | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum.add(exact(value)), new Fraction(0)).div(values.length);
}

export function schoolSource({ id, name }: NoteSchool): Source {
  return { title: name, path: paths.school(id) };
}

/** The results of a school over the years. */
export function resultsSource({ id, name }: NoteSchool): Source {
  return { title: `Динамика: ${name}`, path: narrowedTo(paths.resultDynamics, { school: id }) };
}

export const clusterSource: Source = { title: 'Кластеры школ', path: paths.clusters };
