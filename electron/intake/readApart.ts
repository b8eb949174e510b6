import { Worker } from 'node:worker_threads';
import type { Table } from '../../shared/intake/table.ts';
import { limits } from './limits.ts';
import { Refusal, type RefusalCode } from './refusal.ts';

/** What came of reading a foreign file. */
export type Read =
  | { readonly status: 'read'; readonly tables: readonly Table[] }
  | { readonly status: 'refused'; readonly code: RefusalCode; readonly message: string };

/** Bundled beside the program; run from its source where the program is. */
const worker = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : '../intake/worker.js', import.meta.url);

type Bounds = { readonly time?: number; readonly memory?: number };

/**
 * Reads a foreign file in a thread that may run out of time (milliseconds) and memory (megabytes) by itself: it is ended then, and the
 * program goes on.
 */
export async function readApart(bytes: Uint8Array, { time = limits.time, memory = limits.memory }: Bounds = {}): Promise<Read> {
  const thread = new Worker(worker, { workerData: bytes, resourceLimits: { maxOldGenerationSizeMb: memory } });
  const { promise, resolve } = Promise.withResolvers<Read>();
  const refuse = (code: RefusalCode) => resolve({ status: 'refused', code, message: new Refusal(code).message });
  const timer = setTimeout(() => refuse('file-too-slow'), time);
  thread.once('message', resolve);
  thread.once('error', (error: NodeJS.ErrnoException) =>
    refuse(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'file-too-slow' : 'file-damaged'),
  );
  thread.once('exit', () => refuse('file-damaged'));
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}
