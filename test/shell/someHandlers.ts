import { contract, type Handlers } from '../../shared/ipc/contract.ts';
import { Failure } from '../../shared/model/failure.ts';

/** Handlers of a program without a base: enough to test a shell by itself. */
export function someHandlers(over: Partial<Handlers> = {}): Handlers {
  const noBase = () => {
    throw new Failure('no-base', 'База не открыта. Создайте или откройте базу.');
  };
  const all = Object.fromEntries(Object.keys(contract).map((name) => [name, noBase]));
  return {
    ...(all as unknown as Handlers),
    'base.state': () => ({ base: null, documentsFolder: '', known: [], mayChange: true, shell: 'loopback', version: '0', problem: null }),
    'settings.save': ({ author }) => ({ author }),
    ...over,
  };
}
