import { safeStorage } from 'electron';
import type { Secrets } from './services/secrets.ts';
import { storedSecrets } from './services/storedSecrets.ts';

/** Secrets kept by the system's store: DPAPI, Keychain, a keyring of Linux. Asked for after the program is ready. */
export function systemSecrets(dataFolder: string): Secrets {
  return storedSecrets(dataFolder, {
    isAvailable: () => safeStorage.isEncryptionAvailable(),
    backend: () => (process.platform === 'linux' ? safeStorage.getSelectedStorageBackend() : process.platform),
    encrypt: (text) => safeStorage.encryptString(text),
    decrypt: (bytes) => safeStorage.decryptString(Buffer.from(bytes)),
  });
}
