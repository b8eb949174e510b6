import { parentPort, workerData } from 'node:worker_threads';
import type { Read } from './readApart.ts';
import { readTables } from './readTables.ts';
import { Refusal } from './refusal.ts';

/** Reads one file in a thread of its own and says what came of it. */
const result: Read = await readTables(Buffer.from(workerData as Uint8Array)).then(
  (tables): Read => ({ status: 'read', tables }),
  (error: unknown): Read => {
    const { code, message } = error instanceof Refusal ? error : new Refusal('file-damaged');
    return { status: 'refused', code, message };
  },
);
parentPort?.postMessage(result);
