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

/** How long a thread waits for another file, milliseconds: to begin one takes longer than to read a file. */
const rest = 5_000;

type Bounds = { readonly time?: number; readonly memory?: number };

/** Threads that have read a file well and wait for another; no more of them than files are read at once. */
const rested: { readonly thread: Worker; readonly timer: NodeJS.Timeout }[] = [];
const most = 2;

/**
 * Reads a foreign file in a thread that may run out of time (milliseconds) and memory (megabytes) by itself: it is ended then, and the
 * program goes on. A thread that refused a file is ended too: nothing of a bad file meets the next one.
 */
export async function readApart(bytes: Uint8Array, bounds: Bounds = {}): Promise<Read> {
  const { time = limits.time, memory } = bounds;
  const isUsual = bounds.time === undefined && memory === undefined;
  const thread = (isUsual && takeRested()) || begin(memory ?? limits.memory);
  const read = await readBy(thread, bytes, time);
  if (isUsual && read.status === 'read' && rested.length < most) putToRest(thread);
  else await thread.terminate();
  return read;
}

async function readBy(thread: Worker, bytes: Uint8Array, time: number): Promise<Read> {
  const { promise, resolve } = Promise.withResolvers<Read>();
  const refuse = (code: RefusalCode) => resolve({ status: 'refused', code, message: new Refusal(code).message });
  const fail = (error: NodeJS.ErrnoException) => refuse(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'file-too-slow' : 'file-damaged');
  const end = () => refuse('file-damaged');
  const timer = setTimeout(() => refuse('file-too-slow'), time);
  const answer = (text: string) => resolve(JSON.parse(text) as Read);
  thread.once('message', answer).once('error', fail).once('exit', end);
  try {
    thread.postMessage(bytes);
    return await promise;
  } finally {
    clearTimeout(timer);
    thread.off('message', answer).off('error', fail).off('exit', end);
  }
}

function begin(memory: number): Worker {
  const thread = new Worker(worker, { resourceLimits: { maxOldGenerationSizeMb: memory } });
  // One that ends while it rests is not asked again.
  thread.on('error', () => forget(thread)).on('exit', () => forget(thread));
  return thread;
}

function takeRested(): Worker | undefined {
  const last = rested.pop();
  clearTimeout(last?.timer);
  last?.thread.ref();
  return last?.thread;
}

/** A resting thread does not keep the program from ending. */
function putToRest(thread: Worker): void {
  const timer = setTimeout(() => {
    forget(thread);
    void thread.terminate();
  }, rest);
  timer.unref();
  thread.unref();
  rested.push({ thread, timer });
}

function forget(thread: Worker): void {
  const at = rested.findIndex((one) => one.thread === thread);
  if (at >= 0) clearTimeout(rested.splice(at, 1)[0]!.timer);
}
