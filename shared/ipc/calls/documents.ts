import { z } from 'zod';
import { About, SchoolYear } from '../../model/records.ts';
import type { ReportTree } from '../../reports/tree.ts';
import { call, nothing, Format, Schools } from '../call.ts';

export const ReportKey = z
  .object({
    kind: z.string().max(80),
    municipality: z.string().max(64),
    year: SchoolYear,
    school: z.string().max(64).nullable(),
    isPublic: z.boolean(),
  })
  .strict();

/** `about`: of a blank, whom it asks. */
export const FormKey = z
  .object({ instrument: z.string().max(80), submission: z.string().max(64).nullable(), about: About.shape.kind.optional() })
  .strict();

/** `xlsx`: the summary form that goes with a report. */
const ReportFormat = z.enum(['docx', 'pdf', 'xlsx']);

const PackOrder = z
  .object({
    instrument: z.string().max(80),
    year: SchoolYear,
    schools: Schools,
    content: z.enum(['blank', 'filled']),
    format: Format,
    /** One file, one a school, one a form. */
    split: z.enum(['one', 'school', 'form']),
  })
  .strict();

export type PackOrder = z.infer<typeof PackOrder>;

export type MadeDocument = {
  readonly token: string;
  readonly name: string;
  readonly folder: string;
  /** What could not be made as the settings want it. */
  readonly note?: string;
};

/** How far a pack of forms has come. `files`: written so far; `first`: the first of them, by which their folder is shown. */
export type PackState = {
  readonly token: string;
  readonly status: 'running' | 'done' | 'cancelled' | 'failed';
  readonly done: number;
  readonly total: number;
  /** Whose form is being made. */
  readonly current: string;
  readonly files: number;
  readonly first: MadeDocument | null;
  /** Why it failed. */
  readonly message: string | null;
};

export type ReportRow = {
  readonly kind: string;
  readonly title: string;
  readonly group: 'reports' | 'letters';
  readonly municipality: { readonly id: string; readonly name: string };
  readonly year: string;
  readonly school: { readonly id: string; readonly name: string } | null;
};

/** Reports and printed forms. */
export const documentCalls = {
  'report.list': call(nothing).returns<readonly ReportRow[]>(),
  'report.preview': call(ReportKey).returns<ReportTree>(),
  'report.make': call(ReportKey.extend({ format: ReportFormat })).returns<MadeDocument>(),
  'form.preview': call(FormKey).returns<ReportTree>(),
  'form.make': call(FormKey.extend({ format: Format })).returns<MadeDocument>(),
  'roadmap.make': call(z.object({ roadmap: z.string().max(64), format: Format }).strict()).returns<MadeDocument>(),
  'pack.preview': call(PackOrder).returns<ReportTree>(),
  'pack.start': call(PackOrder).returns<PackState>(),
  /** Null asks for the last pack of this run, if there was one. */
  'pack.state': call(z.object({ token: z.string().max(64).nullable() }).strict()).returns<PackState | null>(),
  'pack.cancel': call(z.object({ token: z.string().max(64) }).strict()).returns<PackState>(),
  'document.showInFolder': call(z.object({ token: z.string().max(64) }).strict()).returns<null>(),
  'document.open': call(z.object({ token: z.string().max(64) }).strict()).returns<null>(),
};
