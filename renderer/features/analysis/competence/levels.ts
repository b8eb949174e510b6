import { competenceLevels } from '../../../../shared/analysis/competence.ts';
import { teacherCompetence } from '../../../../shared/instruments/k-teacher-competence.ts';

export type Level = {
  readonly code: string;
  /** Letter of the order. */
  readonly title: string;
  /** «системные дефициты» */
  readonly words: string;
};

/** Levels of the order from the lowest to the highest, with what each means. */
export const levels: readonly Level[] = competenceLevels.map((code) => {
  const { title, need } = teacherCompetence.scale!.find(({ level }) => level === code)!;
  const words = need.split(',')[0]!;
  return { code, title, words: words.charAt(0).toLowerCase() + words.slice(1) };
});

export function levelOfCode(code: string): Level | undefined {
  return levels.find((level) => level.code === code);
}
