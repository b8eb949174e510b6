import { counted } from '../reports/phrasing/plural.ts';

/** «2 балла» */
export function points(count: number): string {
  return counted(count, ['балл', 'балла', 'баллов']);
}
