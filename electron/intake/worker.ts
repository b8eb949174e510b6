import { parentPort } from 'node:worker_threads';
import type { Read } from './readApart.ts';
import { readTables } from './readTables.ts';
import { Refusal } from './refusal.ts';

/** Reads files in a thread of its own, one after another, and says what came of each. */
parentPort?.on('message', (bytes: Uint8Array) => {
  void readTables(Buffer.from(bytes)).then(
    (tables) => answer({ status: 'read', tables }),
    (error: unknown) => {
      const { code, message } = error instanceof Refusal ? error : new Refusal('file-damaged');
      answer({ status: 'refused', code, message });
    },
  );
});

function answer(read: Read): void {
  // A text crosses between threads several times faster than thousands of small arrays.
  parentPort?.postMessage(JSON.stringify(read));
}
