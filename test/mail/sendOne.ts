/** `node sendOne.ts DATA PORT`: queues one letter and sends it, until it is killed. */
import { setTimeout } from 'node:timers/promises';
import { anApp } from '../services/anApp.ts';

const [dataFolder = '', port = ''] = process.argv.slice(2);
const { call } = anApp({ dataFolder });
const server = {
  isOn: true,
  host: '127.0.0.1',
  port: Number(port),
  security: 'none',
  user: '',
  sender: 'imc@example.ru',
  senderName: '',
} as const;
await call('base.create', { kind: 'empty', name: 'Кореновский район' });
await call('mailServer.save', { server, password: null });
const { token } = await call('form.make', { instrument: 'k-risk-profile', submission: null, format: 'docx' });
await call('mail.make', { source: { tokens: [token] }, to: ['a@example.ru'], subject: 'Бланк', text: '', way: 'send' });
await setTimeout(60_000);
