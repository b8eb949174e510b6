import { z } from 'zod';
import { SchoolYear } from '../model/records.ts';

/** The whole surface between window and main process: one line a call. Input is parsed at the door; output is ours and typed. */
export const call = <I extends z.ZodType>(input: I) => ({
  returns: <O>(): { readonly input: I; readonly output?: O } => ({ input }),
});

export const nothing = z.object({}).strict();

export const byId = z.object({ id: z.string().min(1).max(64) }).strict();

export const inYear = z.object({ year: SchoolYear }).strict();

export const Format = z.enum(['docx', 'pdf']);

/** Schools with low results in the year, all, or those named. */
export const Schools = z.union([z.enum(['shnor', 'all']), z.array(z.string().max(64)).max(3000)]);
