import type { ReportRow } from '../../../shared/ipc/calls/documents.ts';

/** Address of a report's page; a school year stands in it as `2020-2021`. */
export function reportPath({ kind, year, school }: Pick<ReportRow, 'kind' | 'year' | 'school'>): string {
  const parts = [kind, year.replace('/', '-'), ...(school ? [school.id] : [])];
  return `/reports/${parts.map(encodeURIComponent).join('/')}`;
}

/** The school year of an address. */
export function yearOfPath(part: string): string {
  return part.replace('-', '/');
}
