import { existsSync } from 'node:fs';
import path from 'node:path';
import type { BaseState } from '../../shared/ipc/calls/base.ts';
import type { Parsed } from '../../shared/ipc/contract.ts';
import { Failure } from '../../shared/model/failure.ts';
import { storageFailure } from '../db/failure.ts';
import { openForWriting, type Base, type Clock } from './base.ts';
import { demoBases } from './demo/demoBases.ts';
import { newDemoBase } from './demo/newDemoBase.ts';
import type { Host } from './host.ts';
import { knownBases } from './knownBases.ts';
import { newEmptyBase } from './newBase.ts';
import { orders } from './orders.ts';
import { version } from './version.ts';

type Setting = {
  readonly dataFolder: string;
  readonly documentsFolder: string;
  readonly file?: string | undefined;
  readonly host: Host;
  readonly clock: Clock;
  /** A base was opened, before anything is asked of it. */
  readonly onOpen?: (base: Base) => void;
  /** A base is being closed, after all else. */
  readonly onClose?: (base: Base) => void;
};

/** The base the window works with: opens the last one, makes new ones, changes between them. With `file` that one only. */
export function bases({ dataFolder, documentsFolder, file, host, clock, onOpen, onClose }: Setting) {
  const known = knownBases(dataFolder);
  let current: Base | null = null;
  let problem: string | null = null;

  if (file !== undefined) {
    current = openForWriting(file, clock);
    onOpen?.(current);
  } else openLast();

  function openLast(): void {
    const [last] = known.list();
    if (!last || last.openedAt === null) return;
    try {
      change(last.file);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      problem = `База «${last.name}» не открыта. ${error.message}`;
    }
  }

  /** Opens the other base first: if that fails, the present one stays. */
  function change(next: string): void {
    if (current?.file === next) return;
    const opened = openForWriting(next, clock);
    shut();
    current = opened;
    problem = null;
    onOpen?.(opened);
    try {
      known.opened(next, opened.name, clock.now().toISOString());
    } catch (error) {
      // The base is open; a full disk only keeps the program from remembering it as the last.
      if (storageFailure(error) === null) throw error;
    }
  }

  function shut(): void {
    if (!current) return;
    onClose?.(current);
    current.connection.close();
    current = null;
  }

  function mayChange(): void {
    if (file !== undefined)
      throw new Failure('bad-usage', 'Программа запущена для одной базы. Чтобы выбрать другую, запустите её без --db.');
  }

  function state(): BaseState {
    return {
      base: current && {
        name: current.name,
        file: current.file,
        municipality: current.municipality(),
        municipalities: current.municipalities.list().map(({ id, name }) => ({ id, name })),
        years: current.municipalities.years(current.municipality().id),
        orders: orders(current).flatMap(({ code, isFollowed }) => (isFollowed ? [code] : [])),
      },
      documentsFolder,
      known: file === undefined ? known.list().map(({ id, name, openedAt }) => ({ id, name, openedAt })) : [],
      mayChange: file === undefined,
      shell: host.shell,
      version,
      problem,
    };
  }

  return {
    /** The open base; throws `no-base`. */
    current(): Base {
      if (!current) throw new Failure('no-base', 'База не открыта. Создайте новую или откройте существующую.');
      return current;
    },
    state,
    create({ kind, set, name }: Parsed<'base.create'>): BaseState {
      mayChange();
      known.makeFolder();
      const next = path.join(known.folder, `${fileNameOf(name)}.opora`);
      if (existsSync(next))
        throw new Failure('file-exists', `База «${name}» уже есть. Укажите другое название или откройте существующую.`, {
          name: 'Уже есть',
        });
      if (kind === 'demo') newDemoBase(next, { name, sets: [demoBases[set]] }, clock);
      else newEmptyBase(next, name, clock);
      change(next);
      return state();
    },
    open(id: string): BaseState {
      mayChange();
      const found = known.list().find((base) => base.id === id);
      if (!found) throw new Failure('not-found', 'Такой базы больше нет в папке программы.');
      change(found.file);
      return state();
    },
    close: shut,
  };
}

/** A name that every file system takes. */
function fileNameOf(name: string): string {
  const safe = [...name.normalize('NFC')]
    .map((char) => (char < ' ' || '<>:"/\\|?*'.includes(char) ? ' ' : char))
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 80)
    .trim();
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
  return safe === '' || reserved.test(safe) ? `База ${safe}`.trim() : safe;
}
