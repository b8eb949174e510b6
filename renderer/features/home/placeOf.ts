import type { MatrixRow } from '../../../shared/collection/matrix.ts';
import { paths } from '../../../shared/model/paths.ts';

/** The card of whom a row is about. */
export function placeOf({ kind, id }: Pick<MatrixRow, 'kind' | 'id'>): string {
  switch (kind) {
    case 'municipality':
      return paths.municipality;
    case 'school':
      return paths.school(id);
    case 'mentor':
    case 'tutor':
      return paths.person(id);
  }
}
