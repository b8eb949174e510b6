import { z } from 'zod';
import { IsoDate } from './records.ts';

/** A document that shows what was done: requisites, where it lies. */
export const MarkEvidence = z
  .object({
    requisites: z.string().trim().max(600, 'Не длиннее 600 знаков'),
    link: z.string().trim().max(600, 'Не длиннее 600 знаков'),
  })
  .strict();

/** What one measure of a roadmap is known by, where it is due: its occurrence (null: it has one) and its school (null: the municipality). */
export const ExecutionKey = z
  .object({
    roadmap: z.string().min(1).max(64),
    measure: z.string().min(1).max(80),
    occurrence: z
      .string()
      .regex(/^(\d{4}\/\d{4}|\d{4}-\d{2}|\d{4}-\d{2}\/\d{4}-\d{2}|\d{4}-\d{2}-\d{2})$/, 'Неизвестный срок')
      .nullable(),
    school: z.string().min(1).max(64).nullable(),
  })
  .strict();
export type ExecutionKey = z.infer<typeof ExecutionKey>;

/** `not-done` is said by the user; where nothing is said there is no mark. */
export const MarkState = z.enum(['done', 'underway', 'not-done']);
export type MarkState = z.infer<typeof MarkState>;

/** How a measure is carried out, as the user says. */
export const ExecutionMark = ExecutionKey.extend({
  /** null: only documents or a note are kept. */
  state: MarkState.nullable(),
  /** Of what is done; null: the day is not known. */
  doneOn: IsoDate.nullable(),
  evidence: z.array(MarkEvidence).max(20, 'Не больше 20 документов'),
  note: z.string().trim().max(2000, 'Не длиннее 2000 знаков'),
}).strict();
export type ExecutionMark = z.infer<typeof ExecutionMark>;

/** With who set it and when. */
export type StoredMark = ExecutionMark & { readonly at: string; readonly by: string };
