/** A process that fills a form of the base named on the command line: each answer is printed once it is saved, each refusal by its code. */
import { writeSync } from 'node:fs';
import { createApp } from '../../electron/services/app.ts';
import { dispatch } from '../../electron/ipc/serve.ts';
import type { SubmissionView } from '../../shared/ipc/calls/forms.ts';
import { deficits } from './aBase.ts';

const [file = '', count = '100', pause = '0'] = process.argv.slice(2);
const app = createApp({
  dataFolder: '',
  documentsFolder: '',
  file,
  host: { shell: 'loopback', printPdf: Promise.reject, drawCharts: Promise.reject, showInFolder: Promise.reject, openFile: Promise.reject },
});
const opened = await dispatch(app.handlers, 'submission.open', deficits.key);
const { submission } = (opened as { data: SubmissionView }).data;
writeSync(1, 'ready\n');
for (let n = 1; n <= Number(count); n++) {
  const reply = await dispatch(app.handlers, 'submission.saveAnswer', {
    submission: submission.id,
    item: deficits.item,
    value: deficits.value(n),
  });
  writeSync(1, reply.ok ? `saved ${n}\n` : `${reply.code} ${n} ${reply.message}\n`);
  if (!reply.ok || Number(pause) > 0) await new Promise((resolve) => setTimeout(resolve, Math.max(Number(pause), 20)));
}
app.close();
