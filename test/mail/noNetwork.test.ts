import { channel } from 'node:diagnostics_channel';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { anApp } from '../services/anApp.ts';
import { aMailServer } from './aMailServer.ts';

test('where no server is set up no socket is opened, whatever is asked; where one is, it is the only one', async () => {
  const here = await aMailServer();
  let sockets = 0;
  channel('net.client.socket').subscribe(() => (sockets += 1));
  const app = anApp();
  const { call } = app;
  await call('base.create', { kind: 'demo', set: 'korenovsk', name: 'Кореновский район' });
  const { token } = await call('form.make', { instrument: 'k-risk-profile', submission: null, format: 'docx' });
  const letter = { source: { tokens: [token] }, to: ['a@example.ru'], subject: 'Бланк', text: '' };
  await call('mail.make', { ...letter, way: 'draft' });
  await expect(call('mail.make', { ...letter, way: 'send' })).rejects.toMatchObject({ code: 'bad-usage' });
  await expect(call('outbox.sendNow', { id: null })).rejects.toMatchObject({ code: 'bad-usage' });
  await expect(call('mailServer.check', {})).rejects.toMatchObject({ code: 'bad-usage' });
  const server = {
    isOn: false,
    host: '127.0.0.1',
    port: here.port,
    security: 'none',
    user: '',
    sender: 'imc@example.ru',
    senderName: '',
  } as const;
  await call('mailServer.save', { server, password: null });
  await expect(call('mail.make', { ...letter, way: 'send' })).rejects.toMatchObject({ code: 'bad-usage' });
  await setTimeout(300);
  expect([sockets, here.connections()]).toEqual([0, 0]);

  await call('mailServer.save', { server: { ...server, isOn: true }, password: null });
  await call('mail.make', { ...letter, way: 'send' });
  for (let left = 500; here.received.length === 0 && left > 0; left--) await setTimeout(20);
  expect([sockets, here.connections()]).toEqual([1, 1]);
  expect((await call('outbox.list', {})).letters.map(({ state }) => state)).toEqual([expect.stringMatching(/sen(t|ding)/), 'draft']);
  app.close();
  await here.close();
});
