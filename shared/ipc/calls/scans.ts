import { z } from 'zod';
import type { PaperChanges } from '../../paper/paperChanges.ts';
import type { ReportTree } from '../../reports/tree.ts';
import { byId, call } from '../call.ts';
import { FormKey, type MadeDocument } from './documents.ts';

/** A form that a sheet is of. */
export type PaperForm = {
  readonly submission: string;
  readonly instrument: string;
  readonly title: string;
  readonly about: string;
  readonly isSigned: boolean;
};

/** What a code says of the sheet that bears it. */
export type PaperVerdict =
  | { readonly status: 'mistyped' }
  | { readonly status: 'unknown'; readonly code: string; readonly title: string | null }
  /** Blank of a form. `newer`: the version in use, where the blank is of an older one. */
  | { readonly status: 'blank'; readonly code: string; readonly instrument: string; readonly title: string; readonly newer: number | null }
  /** The sheet says what the form says now. */
  | ({ readonly status: 'same'; readonly form: PaperForm } & KnownPaper)
  /** `changes`: what is different now. */
  | ({ readonly status: 'outdated'; readonly form: PaperForm; readonly changes: PaperChanges } & KnownPaper);

type KnownPaper = {
  readonly code: string;
  /** Null: not printed by this program, or before it noted that. */
  readonly printedAt: string | null;
  /** Day and names of the signature on this sheet; null: it was not signed. */
  readonly signed: { readonly on: string | null; readonly by: string } | null;
};

/** The form on paper: code of the sheet as it would print now, who may sign, what became of the copy signed last. */
export type PaperState = {
  readonly code: string;
  readonly signatories: readonly { readonly post: string; readonly name: string }[];
  /** Of a form opened again after signing; null: the form is signed, or never was, or what the copy said is not known. */
  readonly changes: PaperChanges | null;
};

export type ScanView = {
  readonly id: string;
  readonly name: string;
  readonly type: 'pdf' | 'jpeg' | 'png';
  /** In bytes. */
  readonly size: number;
  readonly addedAt: string;
  readonly addedBy: string;
  readonly signedOn: string | null;
  /** The copy it shows is obsolete: the form was opened again. */
  readonly isOutdated: boolean;
  /** A picture small enough to be shown in the window. */
  readonly isShown: boolean;
};

/** `same`: other forms that the same file is attached to. */
export type ScanAdded = { readonly scans: readonly ScanView[]; readonly same: readonly PaperForm[] };

const token = z.string().max(64);

/** Forms on paper: codes of printed sheets, scans of the signed. */
export const scanCalls = {
  /** A form for the printer; a filled one is noted as printed. */
  'paper.print': call(FormKey).returns<ReportTree>(),
  /** The text of a code, typed or scanned. A typed one without a trace of a sheet is looked for in every form. */
  'paper.check': call(z.object({ text: z.string().max(200) }).strict()).returns<readonly PaperVerdict[]>(),
  'paper.of': call(byId).returns<PaperState>(),
  /** Sends a file in parts, base64; without a token a new one begins. */
  'scan.upload': call(
    z.object({ token: token.nullable(), name: z.string().min(1).max(300), part: z.base64().max(900_000) }).strict(),
  ).returns<{ readonly token: string }>(),
  'scan.drop': call(z.object({ token }).strict()).returns<null>(),
  'scan.list': call(byId).returns<readonly ScanView[]>(),
  /** Keeps a file that was sent as a scan of the signed form. */
  'scan.add': call(z.object({ submission: z.string().max(64), token }).strict()).returns<ScanAdded>(),
  'scan.remove': call(byId).returns<readonly ScanView[]>(),
  'scan.restore': call(byId).returns<readonly ScanView[]>(),
  /** Writes it to the folder of documents, to be opened. */
  'scan.make': call(byId).returns<MadeDocument>(),
  /** The bytes of a picture, base64. */
  'scan.picture': call(byId).returns<{ readonly type: 'jpeg' | 'png'; readonly bytes: string }>(),
};
