import { randomUUID } from 'node:crypto';
import type { Handlers } from '../../shared/ipc/contract.ts';
import { storageFailure } from '../db/failure.ts';
import { handlersOf } from '../ipc/handlers.ts';
import { bases } from './bases.ts';
import { documents } from './documents.ts';
import { exportInstrument } from './exportInstrument.ts';
import type { Host } from './host.ts';
import { intakeCalls } from './intake/intakeCalls.ts';
import { madeFiles } from './madeFiles.ts';
import { mail } from './mail.ts';
import { packs } from './packs.ts';
import { sentCalls } from './sentDocuments.ts';

export type AppSetting = {
  readonly dataFolder: string;
  readonly documentsFolder: string;
  readonly host: Host;
  /** Opened for this one file only. */
  readonly file?: string;
  readonly now?: () => Date;
  readonly newId?: () => string;
};

/** The program without a shell: opens the last base (or the given file) and answers the calls of the contract. */
export function createApp(appSetting: AppSetting): { readonly handlers: Handlers; close(): void } {
  const { dataFolder, documentsFolder, host, file, now = () => new Date(), newId = randomUUID } = appSetting;
  const all = bases({ dataFolder, documentsFolder, file, host, clock: { now, newId } });
  const setting = { base: all.current, host, documentsFolder, made: madeFiles() };
  return {
    handlers: refusing(
      handlersOf(all, {
        ...documents(setting),
        ...packs(setting),
        ...mail(setting),
        ...sentCalls(setting),
        ...exportInstrument(setting),
        ...intakeCalls(all.current),
      }),
    ),
    close: all.close,
  };
}

/** What storage refuses during a call is told to the user, not logged as a bug. */
function refusing(handlers: Handlers): Handlers {
  const wrap = (handle: (input: never) => unknown) => async (input: never) => {
    try {
      return await handle(input);
    } catch (error) {
      throw storageFailure(error) ?? error;
    }
  };
  return Object.fromEntries(Object.entries(handlers).map(([name, handle]) => [name, wrap(handle)])) as unknown as Handlers;
}
