import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { storedSecrets, type SystemStore } from '../../electron/services/storedSecrets.ts';
import { aFolder } from '../services/anApp.ts';

/** A store of the system: turns every byte round. */
const aStore = (over: Partial<SystemStore> = {}): SystemStore => ({
  isAvailable: () => true,
  backend: () => 'gnome_libsecret',
  encrypt: (text) => Buffer.from(text).map((byte) => 255 - byte),
  decrypt: (bytes) => Buffer.from(Buffer.from(bytes).map((byte) => 255 - byte)).toString(),
  ...over,
});

const password = 'пароль-7';

test('a password is kept encrypted from start to start, and can be removed', () => {
  const folder = aFolder();
  const secrets = storedSecrets(folder, aStore());
  secrets.save('smtp a', password);
  secrets.save('smtp b', 'другой');
  expect(secrets.keeps).toBe('system');
  expect(storedSecrets(folder, aStore()).find('smtp a')).toBe(password);
  const file = readFileSync(path.join(folder, 'secrets.json'), 'utf8');
  expect(file).not.toContain(password);
  expect(Buffer.from(file, 'utf8').includes(Buffer.from(password).toString('base64'))).toBe(false);
  secrets.save('smtp a', null);
  expect(secrets.find('smtp a')).toBe(null);
  expect(secrets.find('smtp b')).toBe('другой');
});

test.each([
  ['there is none', { isAvailable: () => false }],
  ['its key is known to everybody', { backend: () => 'basic_text' }],
  ['nobody knows what it is', { backend: () => 'unknown' }],
] satisfies readonly (readonly [string, Partial<SystemStore>])[])('the store of the system is not used where %s', (_, over) => {
  const folder = aFolder();
  const secrets = storedSecrets(folder, aStore(over));
  secrets.save('smtp a', password);
  expect(secrets.keeps).toBe('memory');
  expect(secrets.find('smtp a')).toBe(password);
  expect(storedSecrets(folder, aStore(over)).find('smtp a')).toBe(null);
});

test.each([
  ['the store is another one', { backend: () => 'kwallet5' }],
  [
    'it can not be decrypted',
    {
      decrypt: () => {
        throw new Error('Error while decrypting');
      },
    },
  ],
] satisfies readonly (readonly [string, Partial<SystemStore>])[])(
  'a password is asked for anew where %s; nothing is deleted',
  (_, over) => {
    const folder = aFolder();
    storedSecrets(folder, aStore()).save('smtp a', password);
    expect(storedSecrets(folder, aStore(over)).find('smtp a')).toBe(null);
    expect(storedSecrets(folder, aStore()).find('smtp a')).toBe(password);
  },
);

test('a damaged file counts as no passwords', () => {
  const folder = aFolder();
  writeFileSync(path.join(folder, 'secrets.json'), '{"smtp a":');
  const secrets = storedSecrets(folder, aStore());
  expect(secrets.find('smtp a')).toBe(null);
  secrets.save('smtp a', password);
  expect(secrets.find('smtp a')).toBe(password);
});
