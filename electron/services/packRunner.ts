import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { MadeDocument, PackState } from '../../shared/ipc/calls/documents.ts';
import { Failure } from '../../shared/model/failure.ts';

/** What a pack tells while it is made. */
export type PackStep = {
  /** By which its files are known to be of one pack. */
  readonly token: string;
  /** Gives whatever else waits its turn, then says what is being made; false: cancelled meanwhile. */
  begin(current: string): Promise<boolean>;
  /** One more of the total is made. */
  finish(): void;
  isCancelled(): boolean;
  wrote(document: MadeDocument): void;
};

export type PackRunner = Pick<Handlers, 'pack.state' | 'pack.cancel'> & {
  /** @throws `bad-usage` while another is being made */
  start(total: number, run: (step: PackStep) => Promise<void>): PackState;
};

type Pack = { -readonly [K in keyof PackState]: PackState[K] } & { isCancelled: boolean; bug: Error | null };

/** Packs of any documents: one at a time, made in the background; the window asks how far it has come. */
export function packRunner(): PackRunner {
  let last: Pack | null = null;

  async function made(pack: Pack, run: (step: PackStep) => Promise<void>): Promise<void> {
    try {
      await run(stepsOf(pack));
      pack.status = pack.isCancelled ? 'cancelled' : 'done';
    } catch (error) {
      pack.status = 'failed';
      pack.message = error instanceof Failure ? error.message : 'Пакет не создан. Подробности записаны в журнал программы.';
      if (!(error instanceof Failure)) pack.bug = error instanceof Error ? error : new Error(String(error));
    }
  }

  function packOf(token: string): Pack {
    if (last?.token !== token) throw new Failure('not-found', 'Такого пакета нет: программа запускалась заново.');
    return last;
  }

  return {
    start(total, run) {
      if (last?.status === 'running') throw new Failure('bad-usage', 'Пакет уже создаётся. Дождитесь его окончания или остановите.');
      const pack: Pack = {
        token: randomUUID(),
        status: 'running',
        done: 0,
        total,
        current: '',
        files: 0,
        first: null as MadeDocument | null,
        message: null,
        isCancelled: false,
        bug: null,
      };
      last = pack;
      void made(pack, run);
      return stateOf(pack);
    },
    'pack.state': ({ token }) => {
      if (token === null) return last && stateOf(last);
      const pack = packOf(token);
      // A bug is thrown once, so that it is logged as any other.
      const { bug } = pack;
      pack.bug = null;
      if (bug !== null) throw bug;
      return stateOf(pack);
    },
    'pack.cancel': ({ token }) => {
      const pack = packOf(token);
      pack.isCancelled = true;
      return stateOf(pack);
    },
  };
}

function stepsOf(pack: Pack): PackStep {
  return {
    token: pack.token,
    async begin(current) {
      await setImmediate();
      if (!pack.isCancelled) pack.current = current;
      return !pack.isCancelled;
    },
    finish: () => void (pack.done += 1),
    isCancelled: () => pack.isCancelled,
    wrote(document) {
      pack.files += 1;
      pack.first ??= document;
    },
  };
}

function stateOf({ isCancelled: _, bug: __, ...state }: Pack): PackState {
  return state;
}
