import path from 'node:path';
import { formsByKind } from '../../shared/engine/formOf.ts';
import { Failure } from '../../shared/model/failure.ts';
import { SchoolYear } from '../../shared/model/records.ts';
import type { ReportTree } from '../../shared/reports/tree.ts';
import { formWorkbook } from '../../shared/reports/workbook/formWorkbook.ts';
import type { Workbook } from '../../shared/reports/workbook/workbook.ts';
import { localHost } from '../localHost.ts';
import { openForReading, type Base } from '../services/base.ts';
import { printedForm } from '../services/printedForm.ts';
import { printTree, type Format } from '../services/printTree.ts';
import { printWorkbook } from '../services/printWorkbook.ts';
import { listReports, reportTree, type ReportKey } from '../services/reports/reports.ts';
import { reportWorkbook } from '../services/reportWorkbook.ts';
import { writeDocument } from '../services/writeDocument.ts';
import { fileOf, optional, print, required, type Command, type Io, type Values } from './command.ts';

const treeFormats: readonly Format[] = ['docx', 'pdf'];
const allFormats: readonly (Format | 'xlsx')[] = [...treeFormats, 'xlsx'];

const out = { format: { type: 'string' }, out: { type: 'string' } } as const;

export const form: Command = {
  usage: 'form --db ФАЙЛ --instrument ID [--about ID --year ГОД] [--format docx|pdf|xlsx] --out ПАПКА',
  options: { db: { type: 'string' }, instrument: { type: 'string' }, about: { type: 'string' }, year: { type: 'string' }, ...out },
  run: (values, io) =>
    reading({ values, io, formats: allFormats }, async (base) => {
      const instrument = required(values, 'instrument');
      const submissions = submissionsOf(base, instrument, values);
      const latest = base.instruments.byId(instrument);
      const kinds = latest ? formsByKind(latest).map(({ about }) => about) : [undefined];
      const trees = submissions.flatMap((submission) =>
        submission === null
          ? kinds.map((about) => printedForm(base, { instrument, submission, about }))
          : [printedForm(base, { instrument, submission })],
      );
      if (formatOf(values, allFormats) === 'xlsx') await makeWorkbooks(trees.map(formWorkbook), values, io);
      else await make(trees, values, io);
    }),
};

export const report: Command = {
  usage:
    'report --db ФАЙЛ --list или report --db ФАЙЛ --kind ВИД --municipality ID --year ГОД [--school ID] [--public] [--format docx|pdf|xlsx] --out ПАПКА',
  options: {
    db: { type: 'string' },
    list: { type: 'boolean' },
    kind: { type: 'string' },
    municipality: { type: 'string' },
    year: { type: 'string' },
    school: { type: 'string' },
    public: { type: 'boolean' },
    ...out,
  },
  run: (values, io) =>
    reading({ values, io, formats: allFormats }, async (base) => {
      if (values['list'] === true)
        return print(
          base.municipalities.list().flatMap((one) => listReports(base, one)),
          io,
        );
      const key: ReportKey = {
        kind: required(values, 'kind'),
        municipality: required(values, 'municipality'),
        year: yearOf(values),
        school: optional(values, 'school'),
        isPublic: values['public'] === true,
      };
      if (formatOf(values, allFormats) === 'xlsx') await makeWorkbooks([reportWorkbook(base, key)], values, io);
      else await make([reportTree(base, key)], values, io);
    }),
};

type Reading = { readonly values: Values; readonly io: Io; readonly formats: readonly string[] };

/** Opens the base beside a running window; usage is checked before. */
async function reading({ values, io, formats }: Reading, work: (base: Base) => Promise<void> | void): Promise<void> {
  if (values['list'] !== true) {
    formatOf(values, formats);
    required(values, 'out');
  }
  const base = openForReading(fileOf(values, 'db', io), io);
  try {
    await work(base);
  } finally {
    base.connection.close();
  }
}

async function make(trees: readonly ReportTree[], values: Values, io: Io): Promise<void> {
  const folder = path.resolve(io.folder, required(values, 'out'));
  const host = localHost(path.join(import.meta.dirname, '../renderer'));
  const format = formatOf(values, treeFormats);
  const files: { file: string; note?: string }[] = [];
  for (const tree of trees) {
    const notes: string[] = [];
    const bytes = await printTree(tree, format, host, (note) => notes.push(note));
    const note = notes.length === 0 ? {} : { note: notes.join(' ') };
    files.push({ ...note, file: await writeDocument({ folder, name: tree.fileName, extension: format, bytes }) });
  }
  print(files, io);
}

async function makeWorkbooks(workbooks: readonly Workbook[], values: Values, io: Io): Promise<void> {
  const folder = path.resolve(io.folder, required(values, 'out'));
  const files: { file: string }[] = [];
  for (const workbook of workbooks) {
    const bytes = await printWorkbook(workbook);
    files.push({ file: await writeDocument({ folder, name: workbook.fileName, extension: 'xlsx', bytes }) });
  }
  print(files, io);
}

/** @throws `bad-usage` for a format that is not built */
function formatOf<F extends string>(values: Values, formats: readonly F[]): F {
  const format = optional(values, 'format') ?? 'docx';
  const known = formats.find((one) => one === format);
  if (known !== undefined) return known;
  throw new Failure('bad-usage', `Формат «${format}» ещё не построен. Есть: ${formats.join(', ')}.`);
}

function yearOf(values: Values): string {
  const year = SchoolYear.safeParse(required(values, 'year'));
  if (!year.success) throw new Failure('bad-usage', 'Учебный год пишется так: 2020/2021.');
  return year.data;
}

/** The forms about one school or person of a year, one a subject or visit; null alone stands for a blank. */
function submissionsOf(base: Base, instrument: string, values: Values): readonly (string | null)[] {
  const about = optional(values, 'about');
  if (about === null && optional(values, 'year') === null) return [null];
  if (about === null) throw new Failure('bad-usage', 'К --year укажите --about.');
  const year = yearOf(values);
  const found = base.submissions.inYear(year).filter((one) => one.instrument === instrument && one.about.id === about);
  if (found.length === 0)
    throw new Failure('no-submission', `Формы «${instrument}» об этой школе или педагоге за ${year} учебный год в базе нет.`);
  return found.map(({ id }) => id);
}
