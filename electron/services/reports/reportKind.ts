import type { Municipality, School } from '../../../shared/model/records.ts';
import type { DocumentClass } from '../../../shared/reports/layout/settings.ts';
import type { ReportTree } from '../../../shared/reports/tree.ts';
import type { Base } from '../base.ts';

/** What a report is asked about. */
export type AskedReport = {
  readonly municipality: Municipality;
  readonly year: string;
  /** null: the whole municipality. */
  readonly school: School | null;
  /** For publication: no names of people. */
  readonly isPublic: boolean;
};

/** A kind of report: on what it can be made now, and how. */
export type ReportKind = {
  readonly kind: string;
  /** Of the report as a kind: without the year and the school it is on. */
  readonly title: string;
  /** Letters, orders and protocols stand apart from reports; none: a report. */
  readonly group?: 'reports' | 'letters';
  /** By whose settings it is laid out; none: those of reports. */
  readonly as?: DocumentClass;
  /** After «Для справки за 2020/2021 учебный год»: what is lacking where there is nothing to report on. */
  readonly lacks: string;
  /** On what it can be made now: latest year first, in a year the municipality before its schools. */
  rows(base: Base, municipality: string): readonly { readonly year: string; readonly school: School | null }[];
  /** null: there is nothing to report on. */
  tree(base: Base, asked: AskedReport): ReportTree | null;
  /** For many schools in one go: what they share is read once. Without it each is read by itself. */
  series?(base: Base, asked: Omit<AskedReport, 'school'>): (school: School) => ReportTree | null;
};
