import { createContext, use } from 'react';
import type { Problem } from '../../../../shared/instruments/parse.ts';

/** What is wrong with the draft, for the fields that show it. */
export const ProblemsContext = createContext<readonly Problem[]>([]);

/** What is wrong at a place of the file; null: nothing. */
export function useProblem(path: string): string | null {
  return use(ProblemsContext).find((problem) => problem.path === path)?.message ?? null;
}

/** The same of the place and all that stands in it. */
export function useProblemsIn(path: string): readonly Problem[] {
  return use(ProblemsContext).filter((problem) => problem.path === path || /^[.[]/.test(after(problem.path, path)));
}

function after(path: string, start: string): string {
  return path.startsWith(start) ? path.slice(start.length) : '';
}
