import { Failure } from '../../shared/model/failure.ts';
import { roadmapTree } from '../../shared/reports/roadmap.ts';
import type { ReportTree } from '../../shared/reports/tree.ts';

/**
 * A roadmap of an order, whole. The data is read when first asked for: the start of the program does not wait for it.
 * @throws `not-found`
 */
export async function printedRoadmap(id: string): Promise<ReportTree> {
  const { roadmaps } = await import('../../shared/roadmaps/index.ts');
  const roadmap = roadmaps.find((one) => one.id === id);
  if (!roadmap) throw new Failure('not-found', 'Такой дорожной карты нет.');
  return roadmapTree(roadmap);
}
