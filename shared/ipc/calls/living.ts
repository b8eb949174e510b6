import { z } from 'zod';
import type { Differences } from '../../reports/living/differences.ts';
import { ReportEdits } from '../../reports/living/edits.ts';
import type { ReportTree } from '../../reports/tree.ts';
import { call, byId } from '../call.ts';
import { type MadeDocument, ReportKey } from './documents.ts';

/** A document as it was sent; `kind` and `year` of a report, else null. */
export type SentView = {
  readonly id: string;
  readonly municipality: string;
  readonly kind: string | null;
  readonly year: string | null;
  readonly school: string | null;
  readonly isPublic: boolean;
  readonly title: string;
  readonly fileName: string;
  /** In bytes. */
  readonly size: number;
  readonly recipients: readonly string[];
  readonly at: string;
  readonly by: string;
};

/** A report with its edits apart from it: `applyEdits` puts them together. `revision`: 0 where nothing was edited. */
export type LivingView = EditsView & {
  /** As the program has it, with marks in place of numbers. */
  readonly generated: ReportTree;
};

type EditsView = { readonly edits: ReportEdits; readonly revision: number; readonly updatedAt: string | null; readonly by: string };

/** The version that was sent last, and what the report says otherwise now. */
export type SentComparison = Differences & { readonly sent: SentView };

const LivingKey = ReportKey.omit({ isPublic: true });

/** Reports that keep the user's text, and documents as they were sent. */
export const livingCalls = {
  'report.living': call(LivingKey).returns<LivingView>(),
  /** All edits of the report at once; `basedOn`: the revision that was seen. Where somebody has saved since, his edits come back and nothing is written. */
  'report.saveEdits': call(LivingKey.extend({ edits: ReportEdits, basedOn: z.number().int().min(0) }).strict()).returns<
    EditsView & { readonly isSaved: boolean }
  >(),
  /** null: this report was never sent, or not so (with or without names). */
  'sent.compare': call(ReportKey).returns<SentComparison | null>(),
  /** The latest first; without a report: of everything. */
  'sent.list': call(z.object({ report: ReportKey.nullable() }).strict()).returns<readonly SentView[]>(),
  /** Writes the kept file anew, byte for byte as it was sent. */
  'sent.make': call(byId).returns<MadeDocument>(),
};
