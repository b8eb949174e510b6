import { randomUUID } from 'node:crypto';
import type { Handlers } from '../../shared/ipc/contract.ts';
import { storageFailure } from '../db/failure.ts';
import { handlersOf } from '../ipc/handlers.ts';
import type { Base } from './base.ts';
import { bases } from './bases.ts';
import { documents } from './documents.ts';
import { addressBook } from './addressBook.ts';
import { exportInstrument } from './exportInstrument.ts';
import { handedOver } from './handedOver.ts';
import type { Host } from './host.ts';
import { intakeCalls } from './intake/intakeCalls.ts';
import { madeFiles } from './madeFiles.ts';
import { mail } from './mail.ts';
import { mailQueue } from './mailQueue.ts';
import { mailServerSettings } from './mailServer.ts';
import { mailTemplateCalls } from './mailTemplates.ts';
import { outbox } from './outbox.ts';
import { packRunner } from './packRunner.ts';
import { packs } from './packs.ts';
import { reportPacks } from './reportPacks.ts';
import { scanCalls } from './scans.ts';
import { secretsInMemory } from './secrets.ts';
import { sentCalls } from './sentDocuments.ts';
import { tidy } from './tidy.ts';

export type AppSetting = {
  readonly dataFolder: string;
  readonly documentsFolder: string;
  readonly host: Host;
  /** Opened for this one file only. */
  readonly file?: string;
  readonly now?: () => Date;
  readonly newId?: () => string;
  /** Takes what went wrong in the background. */
  readonly log?: (what: string, error: unknown) => void;
};

/** The program without a shell: opens the last base (or the given file) and answers the calls of the contract. */
export function createApp(appSetting: AppSetting): { readonly handlers: Handlers; close(): void } {
  const { dataFolder, documentsFolder, host, file, now = () => new Date(), newId = randomUUID, log = console.error } = appSetting;
  const settings = mailServerSettings(dataFolder, host.secrets ?? secretsInMemory());
  const queue = mailQueue({ settings, handed: handedOver(dataFolder), now, log });
  const opened = (base: Base) => {
    tidy(base, log);
    queue.attach(base);
  };
  const all = bases({ dataFolder, documentsFolder, file, host, clock: { now, newId }, onOpen: opened, onClose: (base) => tidy(base, log) });
  const setting = { base: all.current, host, documentsFolder, made: madeFiles() };
  const runner = packRunner();
  return {
    handlers: refusing(
      handlersOf(all, {
        ...documents(setting),
        ...packs({ ...setting, runner }),
        ...reportPacks({ ...setting, runner }),
        ...mail({ ...setting, queue }),
        ...mailTemplateCalls(all.current),
        ...outbox({ base: all.current, settings, queue }),
        ...addressBook(all.current),
        ...sentCalls(setting),
        ...exportInstrument(setting),
        ...intakeCalls(all.current),
        ...scanCalls(setting),
      }),
    ),
    close() {
      queue.close();
      all.close();
    },
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
