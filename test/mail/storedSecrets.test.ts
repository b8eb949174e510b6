import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { storedSecrets, type SystemStore } from '../../electron/services/storedSecrets.ts';
import { aFolder } from '../services/anApp.ts';

/** A store of the system: turns every byte round. */
const aStore = (over: Partial<SystemStore> = {}): SystemStore => ({
  isAvailable: () => Promise.resolve(true),
  backend: () => 'gnome_libsecret',
  encrypt: (text) => Promise.resolve(Buffer.from(text).map((byte) => 255 - byte)),
  decrypt: (bytes) => Promise.resolve(Buffer.from(Buffer.from(bytes).map((byte) => 255 - byte)).toString()),
  ...over,
});

const password = 'пароль-7';

test('a password is kept encrypted from start to start, and can be removed', async () => {
  const folder = aFolder();
  const secrets = storedSecrets(folder, aStore());
  await secrets.save('smtp a', password);
  await secrets.save('smtp b', 'другой');
  expect(await secrets.keeps()).toBe('system');
  expect(await storedSecrets(folder, aStore()).find('smtp a')).toBe(password);
  const file = readFileSync(path.join(folder, 'secrets.json'), 'utf8');
  expect(file).not.toContain(password);
  expect(Buffer.from(file, 'utf8').includes(Buffer.from(password).toString('base64'))).toBe(false);
  await secrets.save('smtp a', null);
  expect(await secrets.find('smtp a')).toBe(null);
  expect(await secrets.find('smtp b')).toBe('другой');
});

test.each([
  ['there is none', { isAvailable: () => Promise.resolve(false) }],
  ['its key is known to everybody', { backend: () => 'basic_text' }],
  ['nobody knows what it is', { backend: () => 'unknown' }],
] satisfies readonly (readonly [string, Partial<SystemStore>])[])('the store of the system is not used where %s', async (_, over) => {
  const folder = aFolder();
  const secrets = storedSecrets(folder, aStore(over));
  await secrets.save('smtp a', password);
  expect(await secrets.keeps()).toBe('memory');
  expect(await secrets.find('smtp a')).toBe(password);
  expect(await storedSecrets(folder, aStore(over)).find('smtp a')).toBe(null);
});

test.each([
  ['the store is another one', { backend: () => 'kwallet5' }],
  [
    'it can not be decrypted',
    {
      decrypt: () => Promise.reject(new Error('Error while decrypting')),
    },
  ],
] satisfies readonly (readonly [string, Partial<SystemStore>])[])(
  'a password is asked for anew where %s; nothing is deleted',
  async (_, over) => {
    const folder = aFolder();
    await storedSecrets(folder, aStore()).save('smtp a', password);
    expect(await storedSecrets(folder, aStore(over)).find('smtp a')).toBe(null);
    expect(await storedSecrets(folder, aStore()).find('smtp a')).toBe(password);
  },
);

test('a damaged file counts as no passwords', async () => {
  const folder = aFolder();
  writeFileSync(path.join(folder, 'secrets.json'), '{"smtp a":');
  const secrets = storedSecrets(folder, aStore());
  expect(await secrets.find('smtp a')).toBe(null);
  await secrets.save('smtp a', password);
  expect(await secrets.find('smtp a')).toBe(password);
});

test('a store that refuses is told; the password holds until the program ends', async () => {
  const folder = aFolder();
  const secrets = storedSecrets(folder, aStore({ encrypt: () => Promise.reject(new Error('locked')) }));
  await expect(secrets.save('smtp a', password)).rejects.toMatchObject({ code: 'no-permission' });
  expect(await secrets.find('smtp a')).toBe(password);
  expect(await storedSecrets(folder, aStore()).find('smtp a')).toBe(null);
});
