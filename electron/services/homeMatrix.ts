import { paths } from '../../shared/model/paths.ts';
import type { Gap } from '../../shared/model/views.ts';
import type { Matrix } from '../../shared/collection/matrix.ts';
import { counted } from '../../shared/reports/phrasing/plural.ts';
import { executionOf } from '../../shared/roadmaps/execution/executionOf.ts';
import type { Base } from './base.ts';
import { matrixOf } from './matrix.ts';
import { executingSchools } from './roadmapExecution.ts';

/** The table of collection; what waits holds the overdue measures of roadmaps too. */
export async function homeMatrix(base: Base, year: string): Promise<Matrix> {
  const matrix = matrixOf(base, year);
  const overdue = await executionGaps(base, year);
  const late = matrix.gaps.filter(({ tone }) => tone === 'late');
  return { ...matrix, gaps: [...late, ...overdue, ...matrix.gaps.filter(({ tone }) => tone !== 'late')] };
}

/** Overdue measures of the roadmaps whose execution is kept: of one that bears no mark nothing is asked. */
async function executionGaps(base: Base, year: string): Promise<readonly Gap[]> {
  const { id: municipality } = base.municipality();
  const marks = base.executionMarks.list(municipality);
  if (marks.length === 0) return [];
  const { roadmaps } = await import('../../shared/roadmaps/index.ts');
  const kept = new Set(marks.map(({ roadmap }) => roadmap));
  return roadmaps.flatMap((roadmap): readonly Gap[] => {
    if (!kept.has(roadmap.id)) return [];
    const schools = executingSchools(base, { roadmap, municipality, year });
    const units = executionOf(roadmap, { year, day: base.today(), schools, marks });
    const overdue = units.filter(({ state }) => state === 'overdue').length;
    if (overdue === 0 || units.every(({ mark }) => mark === null)) return [];
    const title = `${roadmap.shortTitle}: просрочено, ${counted(overdue, ['срок', 'срока', 'сроков'])} мероприятий`;
    return [{ title, path: paths.execution(roadmap.id, { state: 'overdue' }), tone: 'late' }];
  });
}
