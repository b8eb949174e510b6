import { safeStorage } from 'electron';
import type { Secrets } from './services/secrets.ts';
import { storedSecrets } from './services/storedSecrets.ts';

/** Secrets kept by the system's store: DPAPI, Keychain, a keyring of Linux. Asked for after the program is ready. */
export function systemSecrets(dataFolder: string): Secrets {
  return storedSecrets(dataFolder, {
    isAvailable: () => safeStorage.isAsyncEncryptionAvailable(),
    backend: () => (process.platform === 'linux' ? safeStorage.getSelectedStorageBackend() : process.platform),
    encrypt: (text) => safeStorage.encryptStringAsync(text),
    decrypt: async (bytes) => (await safeStorage.decryptStringAsync(Buffer.from(bytes))).result,
  });
}
