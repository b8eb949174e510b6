import { z } from 'zod';
import { SchoolYear } from './records.ts';

const School = z.string().min(1).max(64);

/** What others say of a school in a school year: `resilient` – a resilient school; `biased` – on the list of schools with signs of biased results. */
export const SchoolMark = z
  .object({
    school: School,
    year: SchoolYear,
    kind: z.enum(['resilient', 'biased']),
    /** The document it rests on. */
    basis: z.string().trim().min(1, 'Укажите документ-источник').max(500, 'Не длиннее 500 знаков'),
  })
  .strict();
export type SchoolMark = z.infer<typeof SchoolMark>;

/** A cause of low results that the methodist holds possible for a school in a school year; never a proven one. */
export const PossibleCause = z
  .object({
    school: School,
    year: SchoolYear,
    text: z.string().trim().min(1, 'Укажите возможную причину').max(300, 'Не длиннее 300 знаков'),
  })
  .strict();
export type PossibleCause = z.infer<typeof PossibleCause>;
