import type { RoadmapSection } from './roadmap.ts';

/** Title of a section with the year it stands under. */
export const sectionTitle = ({ title, within }: RoadmapSection): string => (within === null ? title : `${within}. ${title}`);
