import { z } from 'zod';
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

/** Reports that keep the user's text, and documents as they were sent. */
export const livingCalls = {
  /** The latest first; without a report: of everything. */
  'sent.list': call(z.object({ report: ReportKey.nullable() }).strict()).returns<readonly SentView[]>(),
  /** Writes the kept file anew, byte for byte as it was sent. */
  'sent.make': call(byId).returns<MadeDocument>(),
};
