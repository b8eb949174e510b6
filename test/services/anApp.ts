import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CallName, Input, Output } from '../../shared/ipc/contract.ts';
import { client } from '../../shared/ipc/wire.ts';
import { dispatch } from '../../electron/ipc/serve.ts';
import { createApp, type AppSetting } from '../../electron/services/app.ts';
import type { Host } from '../../electron/services/host.ts';

export type Call = <K extends CallName>(name: K, input: Input<K>) => Promise<Output<K>>;

const noShell: Host = {
  shell: 'loopback',
  printPdf: () => Promise.reject(new Error('no printer in this test')),
  drawCharts: () => Promise.reject(new Error('no printer in this test')),
  showInFolder: () => Promise.resolve(),
  openFile: () => Promise.resolve(),
};

export function aFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'opora-test-'));
}

/** The program without a shell, called as a window calls it. */
export function anApp(over: Partial<AppSetting> = {}) {
  const folder = over.dataFolder ?? aFolder();
  const app = createApp({ dataFolder: folder, documentsFolder: path.join(folder, 'documents'), host: noShell, ...over });
  const call: Call = client((name, input) => dispatch(app.handlers, name, input));
  return { call, folder, close: () => app.close() };
}
