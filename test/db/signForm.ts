/** A process that signs and reopens a form of the base named on the command line, each time with a new scan; prints what is done. */
import { writeSync } from 'node:fs';
import { createApp } from '../../electron/services/app.ts';
import { dispatch } from '../../electron/ipc/serve.ts';
import { aPdf } from '../intake/scanFiles.ts';

const [file = '', form = '', count = '0'] = process.argv.slice(2);
const app = createApp({
  dataFolder: '',
  documentsFolder: '',
  file,
  host: { shell: 'loopback', printPdf: Promise.reject, drawCharts: Promise.reject, showInFolder: Promise.reject, openFile: Promise.reject },
});
const call = async (name: string, input: unknown): Promise<unknown> => {
  const reply = await dispatch(app.handlers, name, input);
  if (!reply.ok) throw new Error(reply.message);
  return reply.data;
};
writeSync(1, 'ready\n');
for (let n = 1; n <= Number(count); n++) {
  const part = Buffer.concat([aPdf(`${process.pid} ${n}`), Buffer.alloc(200_000, '\n'), Buffer.from('startxref\n0\n%%EOF')]).toString(
    'base64',
  );
  const { token } = (await call('scan.upload', { token: null, name: `лист ${n}.pdf`, part })) as { token: string };
  writeSync(1, `begin ${n}\n`);
  await call('submission.sign', { submission: form, signedOn: '2021-05-19', signedBy: 'Директор', scans: [token] });
  writeSync(1, `signed ${n}\n`);
  const [scan] = (await call('scan.list', { id: form })) as readonly { id: string }[];
  await call('scan.remove', { id: scan!.id });
  await call('submission.reopen', { submission: form, reason: 'проба' });
}
app.close();
