import path from 'node:path';
import type { FoundSheet, IntakePlan, UnknownSchool } from '../../../shared/intake/plan.ts';
import { Failure } from '../../../shared/model/failure.ts';
import type { Base } from '../base.ts';
import { roster } from '../roster.ts';
import { addSchool } from '../schools.ts';
import { newSchools } from './newSchools.ts';
import { foundIn, openFile, type OpenedFile } from './openedFiles.ts';
import { planOf, takeIn, unknownIn, type FileSheets } from './takeIn.ts';

/** What came of taking files in; the first three are counts of results, each counted once however many files speak of it. */
export type Imported = {
  readonly added: number;
  readonly updated: number;
  readonly skipped: number;
  readonly rejected: readonly { readonly file: string; readonly row: number | null; readonly code: string; readonly message: string }[];
};

/** `name` may be a path: what is rejected is reported under it, the journal keeps its last part. */
export type ForeignFile = { readonly name: string; readonly bytes: Uint8Array };

export type ImportOptions = {
  /** Says what would come of it and writes nothing. */
  readonly isDryRun: boolean;
  /** Adds schools that the base does not know instead of rejecting their rows. */
  readonly mayCreateSchools: boolean;
};

/** Takes files of results in without a window: layouts by their content, templates of columns that were saved before. */
export async function importResults(base: Base, files: readonly ForeignFile[], options: ImportOptions): Promise<Imported> {
  const { id: municipality } = base.municipality();
  const templates = base.intakes.mappings(municipality);
  const read: FileSheets[] = [];
  const rejected: Imported['rejected'][number][] = [];
  const opening = opened(files);
  for (const [index, { name }] of files.entries()) {
    const title = path.basename(name);
    try {
      const { tables, hash } = await opening(index);
      const sheets: FoundSheet[] = [];
      for (const table of tables) {
        const found = foundIn(table, templates);
        if (found) sheets.push({ file: name, sheet: table.sheet, found });
        else rejected.push({ file: name, row: null, code: 'unknown-layout', message: unknownLayout(table.sheet) });
      }
      if (sheets.length > 0) read.push({ name: title, hash, sheets });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      rejected.push({ file: name, row: null, code: error.code, message: error.message });
    }
  }
  const missing = options.mayCreateSchools ? newSchools(unknownIn(base, read), roster(base).schools) : [];
  if (options.isDryRun) return resultOf(planOf(base, read, { aliases: [], missing }), rejected);
  return base.write(() => {
    const schools = missing.map(({ id: alias, municipality: _, ...school }) => {
      const { id, municipality } = addSchool(base, school);
      base.intakes.saveAlias(municipality, alias, id);
      return id;
    });
    const plan = planOf(base, read);
    takeIn(base, read, { schools });
    return resultOf(plan, rejected);
  });
}

/** Opens files two at a time, a step ahead of who asks for them in their order. */
function opened(files: readonly ForeignFile[]): (index: number) => Promise<OpenedFile> {
  const begun = new Map<number, Promise<OpenedFile>>();
  const begin = (index: number) => {
    const file = files[index];
    if (!file || begun.has(index)) return;
    const opening = openFile(path.basename(file.name), file.bytes, '');
    // A refusal is met when its turn comes.
    opening.catch(() => undefined);
    begun.set(index, opening);
  };
  return async (index) => {
    begin(index);
    begin(index + 1);
    const file = await begun.get(index)!;
    begun.delete(index);
    return file;
  };
}

function resultOf(plan: IntakePlan, rejected: Imported['rejected']): Imported {
  const rows = [...plan.rejected, ...plan.unknown.flatMap(rejectionsOf)].map(({ place, code, message }) => ({
    file: place.file,
    row: place.row,
    code,
    message,
  }));
  return { ...countsOf(plan), rejected: [...rejected, ...rows] };
}

function rejectionsOf({ name, likely, places }: UnknownSchool): IntakePlan['rejected'] {
  const hint = likely.length > 0 ? '; есть похожая: загрузите файл в окне программы и укажите её' : '';
  return places.map((place) => ({ place, code: 'unknown-school', message: `${name}: такой школы нет в базе${hint}` }));
}

function countsOf({ results }: IntakePlan): Pick<Imported, 'added' | 'updated' | 'skipped'> {
  const of = (status: string) => results.filter((result) => result.status === status).length;
  return { added: of('add'), updated: of('change'), skipped: of('same') };
}

function unknownLayout(sheet: string | null): string {
  const where = sheet === null ? 'Таблица' : `Лист «${sheet}»`;
  return `${where} неизвестной формы: откройте файл в окне программы и укажите, что стоит в столбцах.`;
}
