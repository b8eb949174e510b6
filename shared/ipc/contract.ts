import type { z } from 'zod';
import { baseCalls } from './calls/base.ts';
import { instrumentCalls } from './calls/instruments.ts';
import { cardCalls } from './calls/cards.ts';
import { formCalls } from './calls/forms.ts';
import { resultCalls } from './calls/results.ts';
import { analysisCalls } from './calls/analysis.ts';
import { roadmapCalls } from './calls/roadmaps.ts';
import { documentCalls } from './calls/documents.ts';
import { reportPackCalls } from './calls/reportPacks.ts';
import { layoutCalls } from './calls/layout.ts';
import { livingCalls } from './calls/living.ts';
import { mailCalls } from './calls/mail.ts';
import { outboxCalls } from './calls/outbox.ts';
import { contactCalls } from './calls/contacts.ts';
import { scanCalls } from './calls/scans.ts';
import { nameCalls } from './calls/names.ts';

/** The whole surface between window and main process: one line a call. Input is parsed at the door; output is ours and typed. */
export const contract = {
  ...baseCalls,
  ...instrumentCalls,
  ...cardCalls,
  ...formCalls,
  ...resultCalls,
  ...analysisCalls,
  ...roadmapCalls,
  ...documentCalls,
  ...reportPackCalls,
  ...layoutCalls,
  ...livingCalls,
  ...mailCalls,
  ...outboxCalls,
  ...contactCalls,
  ...scanCalls,
  ...nameCalls,
};

export type Contract = typeof contract;
export type CallName = keyof Contract;
export type Input<K extends CallName> = z.input<Contract[K]['input']>;
export type Parsed<K extends CallName> = z.output<Contract[K]['input']>;
export type Output<K extends CallName> = NonNullable<Contract[K]['output']> | (null extends Contract[K]['output'] ? null : never);
export type Handlers = { readonly [K in CallName]: (input: Parsed<K>) => Output<K> | Promise<Output<K>> };
