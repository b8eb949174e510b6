import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { MadeDocument, PackOrder, PackState } from '../../shared/ipc/calls/documents.ts';
import type { LetterAbout } from '../../shared/mail/letter.ts';
import { Failure } from '../../shared/model/failure.ts';
import { fileName } from '../../shared/reports/fileName.ts';
import { packTree } from '../../shared/reports/pack.ts';
import type { ReportTree } from '../../shared/reports/tree.ts';
import { safeTree } from '../documents/safeTree.ts';
import { nameOf as schoolName } from './aboutTitle.ts';
import type { Base } from './base.ts';
import type { Host } from './host.ts';
import type { MadeFiles } from './madeFiles.ts';
import { packRows, type PackRow } from './packRows.ts';
import { printTree } from './printTree.ts';
import { freshFolder, writeDocument } from './writeDocument.ts';

export type PackCalls = Pick<Handlers, 'pack.start' | 'pack.state' | 'pack.cancel' | 'pack.preview'>;

type Setting = { readonly base: () => Base; readonly host: Host; readonly documentsFolder: string; readonly made: MadeFiles };
type Pack = { -readonly [K in keyof PackState]: PackState[K] } & { isCancelled: boolean; bug: Error | null };

/** One file is put together at one go, about 0.01 s a form; no more than this, so that the window never waits long. */
const mostInOneFile = 300;

/** Packs of forms: one at a time, made in the background; the window asks how far it has come. */
export function packs({ base, host, documentsFolder, made }: Setting): PackCalls {
  let last: Pack | null = null;

  async function run(pack: Pack, order: PackOrder, rows: readonly PackRow[], name: string): Promise<void> {
    try {
      const folder = order.split === 'one' ? documentsFolder : await freshFolder(documentsFolder, fileName(name));
      for (const group of groupsOf(order, rows)) {
        const tree = await treeOf(pack, order, group, name);
        if (tree === null) break;
        const bytes = await printTree(tree, order.format, host);
        if (pack.isCancelled) break;
        const file = await writeDocument({ folder, name: tree.fileName, extension: order.format, bytes });
        const document = made.add(file, letterOn(base(), order, group), { pack: pack.token });
        pack.files += 1;
        pack.first ??= document;
      }
      pack.status = pack.isCancelled ? 'cancelled' : 'done';
    } catch (error) {
      pack.status = 'failed';
      pack.message = error instanceof Failure ? error.message : 'Пакет не создан. Подробности записаны в журнал программы.';
      if (!(error instanceof Failure)) pack.bug = error instanceof Error ? error : new Error(String(error));
    }
  }

  /** The forms of one file; null: cancelled meanwhile. */
  async function treeOf(pack: Pack, order: PackOrder, group: readonly PackRow[], name: string): Promise<ReportTree | null> {
    const trees: ReportTree[] = [];
    for (const row of group) {
      // Whatever else waits has its turn between two forms.
      await setImmediate();
      if (pack.isCancelled) return null;
      pack.current = row.title;
      trees.push(row.print());
      pack.done += 1;
    }
    const [first, ...others] = trees;
    if (!first || order.split === 'form') return first ?? null;
    return packTree([first, ...others], order.split === 'one' ? name : `${name}, ${group[0]!.school}`);
  }

  function packOf(token: string): Pack {
    if (last?.token !== token) throw new Failure('not-found', 'Такого пакета нет: программа запускалась заново.');
    return last;
  }

  function rowsOf(order: PackOrder): readonly PackRow[] {
    const rows = packRows(base(), order);
    if (rows.length === 0)
      throw new Failure(
        'no-report-data',
        order.content === 'filled'
          ? 'В выбранных школах нет заполненных форм этого года.'
          : 'В выбранных школах заполнять эту форму некому.',
      );
    if (order.split === 'one' && rows.length > mostInOneFile)
      throw new Failure(
        'bad-usage',
        `В одном файле помещается не больше ${mostInOneFile} форм, выбрано ${rows.length}. Выберите файл на каждую школу.`,
      );
    return rows;
  }

  return {
    /** All forms of the pack as one document, for the printer. */
    'pack.preview': (order) => {
      const [first, ...others] = rowsOf({ ...order, split: 'one' });
      return safeTree(packTree([first!.print(), ...others.map((row) => row.print())], nameOf(base(), order)));
    },
    'pack.start': (order) => {
      if (last?.status === 'running') throw new Failure('bad-usage', 'Пакет уже создаётся. Дождитесь его окончания или остановите.');
      const rows = rowsOf(order);
      const pack: Pack = {
        token: randomUUID(),
        status: 'running',
        done: 0,
        total: rows.length,
        current: '',
        files: 0,
        first: null as MadeDocument | null,
        message: null,
        isCancelled: false,
        bug: null,
      };
      last = pack;
      void run(pack, order, rows, nameOf(base(), order));
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

function stateOf({ isCancelled: _, bug: __, ...state }: Pack): PackState {
  return state;
}

function groupsOf({ split }: PackOrder, rows: readonly PackRow[]): readonly (readonly PackRow[])[] {
  switch (split) {
    case 'one':
      return [rows];
    case 'school':
      return [...Map.groupBy(rows, ({ school }) => school).values()];
    case 'form':
      return rows.map((row) => [row]);
  }
}

/** What a letter says of one file of a pack. */
function letterOn({ instruments }: Base, { instrument, content, year }: PackOrder, rows: readonly PackRow[]): LetterAbout {
  const [first, ...others] = rows.map(({ of }) => of);
  const school = first && others.every((other) => other?.id === first.id) ? { id: first.id, name: schoolName(first) } : null;
  const title = instruments.byId(instrument)?.title ?? instrument;
  return { kind: content === 'blank' ? 'blanks' : 'forms', title, year, school };
}

function nameOf({ instruments }: Base, { instrument, content, year }: PackOrder): string {
  return [instruments.byId(instrument)?.shortTitle ?? instrument, content === 'blank' ? 'бланки' : 'формы', year].join(', ');
}
