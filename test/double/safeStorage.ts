import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { isReady } from './readiness.ts';
import { strict } from './strict.ts';

/** The key of this «user»: the same at every start with the same home. */
const key = createHash('sha256')
  .update(process.env['DOUBLE_HOME'] ?? '')
  .digest();

function whenReady(): void {
  if (!isReady()) throw new Error('safeStorage cannot be used before app is ready');
}

/** `DOUBLE_KEYRING`: the backend of Linux that the desktop offers; `none`: no encryption at all. */
export const safeStorage = strict('safeStorage', {
  isAsyncEncryptionAvailable: () => Promise.resolve(isReady() && process.env['DOUBLE_KEYRING'] !== 'none'),
  getSelectedStorageBackend: () => process.env['DOUBLE_KEYRING'] ?? 'gnome_libsecret',
  async encryptStringAsync(text: string): Promise<Buffer> {
    whenReady();
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key, iv);
    return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  },
  async decryptStringAsync(bytes: Buffer): Promise<{ readonly shouldReEncrypt: boolean; readonly result: string }> {
    whenReady();
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(-16));
    const result = Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8');
    return { shouldReEncrypt: false, result };
  },
});
