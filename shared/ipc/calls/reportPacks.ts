import { z } from 'zod';
import { SchoolYear } from '../../model/records.ts';
import { call, Format, Schools } from '../call.ts';
import type { PackState } from './documents.ts';

const ReportPackOrder = z
  .object({
    kind: z.string().max(80),
    year: SchoolYear,
    /** Of those that the report can be made on. */
    schools: Schools,
    isPublic: z.boolean(),
    format: Format,
  })
  .strict();

export type ReportPackOrder = z.infer<typeof ReportPackOrder>;

/** Reports of one kind, a file each school; how far it has come and stopping it are those of any pack. */
export const reportPackCalls = {
  'reportPack.start': call(ReportPackOrder).returns<PackState>(),
};
