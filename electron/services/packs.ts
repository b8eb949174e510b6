import type { Handlers } from '../../shared/ipc/contract.ts';
import type { PackOrder } from '../../shared/ipc/calls/documents.ts';
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
import type { PackRunner, PackStep } from './packRunner.ts';
import { packRows, type PackRow } from './packRows.ts';
import { printTree } from './printTree.ts';
import { freshFolder, writeDocument } from './writeDocument.ts';

export type PackCalls = Pick<Handlers, 'pack.start' | 'pack.state' | 'pack.cancel' | 'pack.preview'>;

export type PackSetting = {
  readonly base: () => Base;
  readonly host: Host;
  readonly documentsFolder: string;
  readonly made: MadeFiles;
  readonly runner: PackRunner;
};

/** One file is put together at one go, about 0.01 s a form; no more than this, so that the window never waits long. */
const mostInOneFile = 300;

/** Packs of forms, blank or filled. */
export function packs({ base, host, documentsFolder, made, runner }: PackSetting): PackCalls {
  async function run(step: PackStep, order: PackOrder, rows: readonly PackRow[], name: string): Promise<void> {
    const folder = order.split === 'one' ? documentsFolder : await freshFolder(documentsFolder, fileName(name));
    for (const group of groupsOf(order, rows)) {
      const tree = await treeOf(step, order, group, name);
      if (tree === null) break;
      const bytes = await printTree(tree, order.format, host);
      if (step.isCancelled()) break;
      const file = await writeDocument({ folder, name: tree.fileName, extension: order.format, bytes });
      step.wrote(made.add(file, letterOn(base(), order, group), { pack: step.token }));
    }
  }

  /** The forms of one file; null: cancelled meanwhile. */
  async function treeOf(step: PackStep, order: PackOrder, group: readonly PackRow[], name: string): Promise<ReportTree | null> {
    const trees: ReportTree[] = [];
    for (const row of group) {
      if (!(await step.begin(row.title))) return null;
      trees.push(row.print());
      step.finish();
    }
    const [first, ...others] = trees;
    if (!first || order.split === 'form') return first ?? null;
    return packTree([first, ...others], order.split === 'one' ? name : `${name}, ${group[0]!.school}`);
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
      const rows = rowsOf(order);
      const name = nameOf(base(), order);
      return runner.start(rows.length, (step) => run(step, order, rows, name));
    },
    'pack.state': runner['pack.state'],
    'pack.cancel': runner['pack.cancel'],
  };
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
