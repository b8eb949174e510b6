import { z } from 'zod';

/** From which change between two years on a value is doubtful; a change as large as the threshold is. */
export const Thresholds = z.object({
  /** Of points and graded options: steps of the item's own scale. */
  steps: z.number().int('Целое число').min(1, 'Не меньше 1').max(100, 'Не больше 100'),
  /** Of percent and shares: percentage points. */
  percent: z.number().min(1, 'Не меньше 1').max(100, 'Не больше 100'),
  /** Of counts and other numbers: percent of the earlier value. */
  relative: z.number().min(1, 'Не меньше 1').max(1000, 'Не больше 1000'),
  /** Counts that change by less are never doubtful: 1 after 2 is no jump. */
  least: z.number().int('Целое число').min(1, 'Не меньше 1').max(100_000, 'Не больше 100 000'),
});
export type Thresholds = z.infer<typeof Thresholds>;

/** The program's own choice; no order names thresholds. */
export const defaultThresholds: Thresholds = { steps: 2, percent: 20, relative: 50, least: 5 };
