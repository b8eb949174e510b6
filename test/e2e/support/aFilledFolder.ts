import path from 'node:path';
import { createApp } from '../../../electron/services/app.ts';
import { dispatch } from '../../../electron/ipc/serve.ts';
import { client } from '../../../shared/ipc/wire.ts';
import { aDataFolder } from './openWindow.ts';

/** A data folder with an empty base filled by calls, as if on 20 April 2021; whoever asks for it removes it. */
export async function aFilledFolder(fill: (call: ReturnType<typeof client>) => Promise<void>): Promise<string> {
  const data = aDataFolder();
  const host = {
    shell: 'loopback' as const,
    printPdf: async () => new Uint8Array(),
    drawCharts: async () => new Map(),
    showInFolder: async () => {},
    openFile: async () => {},
  };
  const now = () => new Date('2021-04-20T10:00:00');
  const app = createApp({ dataFolder: data, documentsFolder: path.join(data, 'documents'), host, now });
  const call = client((name, input) => dispatch(app.handlers, name, input));
  await call('base.create', { kind: 'empty', name: 'Кореновский район' });
  await fill(call);
  app.close();
  return data;
}
