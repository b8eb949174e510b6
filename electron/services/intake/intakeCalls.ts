import type { Handlers } from '../../../shared/ipc/contract.ts';
import type { IntakeChoices, OpenedView } from '../../../shared/ipc/calls/results.ts';
import { applyMapping, mappingLack, proposeMapping } from '../../../shared/intake/mapping.ts';
import { Failure } from '../../../shared/model/failure.ts';
import type { Base } from '../base.ts';
import { roster } from '../roster.ts';
import { addSchool } from '../schools.ts';
import { uploads } from '../uploads.ts';
import { limits } from '../../intake/limits.ts';
import { newSchools } from './newSchools.ts';
import { foundIn, mappingFor, openFile, type OpenedFile } from './openedFiles.ts';
import { planOf, takeIn, undoIntake, unknownIn, type FileSheets } from './takeIn.ts';

export type IntakeCalls = Pick<
  Handlers,
  | 'intake.upload'
  | 'intake.read'
  | 'intake.drop'
  | 'intake.plan'
  | 'intake.take'
  | 'intake.list'
  | 'intake.undo'
  | 'intake.templates'
  | 'intake.saveTemplate'
  | 'intake.removeTemplate'
>;

/** Files that are open at once; the first is closed for one more. */
const mostOpen = 60;
/** What the window is shown of a sheet: its headings stand here. */
const shownRows = 20;
const shownText = 300;

/**
 * Files of results on their way into the base: sent in parts, read apart, planned, taken in. Until the last step they are in memory only.
 */
export function intakeCalls(base: () => Base): IntakeCalls {
  const parts = uploads({
    file: limits.file,
    files: mostOpen,
    tooBig: (name) => `${name}: файл больше ${limits.file / 1_000_000} МБ, это не таблица результатов.`,
  });
  const opened = new Map<string, OpenedFile>();

  function get(token: string): OpenedFile {
    const file = opened.get(token);
    if (!file) throw new Failure('not-found', 'Файл закрыт: выберите его ещё раз.');
    return file;
  }

  function sheetsOf(choices: IntakeChoices): readonly FileSheets[] {
    const templates = base().intakes.mappings(base().municipality().id);
    return choices.files.map(({ token, sheets }): FileSheets => {
      const { name, hash, tables } = get(token);
      return {
        name,
        hash,
        sheets: sheets.flatMap(({ index, mapping }) => {
          const table = tables[index];
          if (!table) return [];
          if (mapping && mappingLack(mapping) !== null) throw new Failure('bad-input', mappingLack(mapping)!);
          const found = mapping ? applyMapping(table, mapping) : foundIn(table, templates);
          return found ? [{ file: name, sheet: table.sheet, found }] : [];
        }),
      };
    });
  }

  return {
    'intake.upload': (part) => parts.add(part),
    'intake.read': async ({ token }) => {
      const upload = parts.get(token);
      parts.drop(token);
      const file = await openFile(upload.name, upload.bytes, token);
      if (opened.size >= mostOpen) opened.delete(opened.keys().next().value!);
      opened.set(token, file);
      return viewOf(base(), file);
    },
    'intake.drop': ({ token }) => {
      opened.delete(token);
      parts.drop(token);
      return null;
    },
    'intake.plan': (choices) => {
      const files = sheetsOf(choices);
      const said = { aliases: choices.schools, missing: [] };
      const unknown = unknownIn(base(), files).filter(({ alias }) => choices.newSchools.includes(alias));
      return planOf(base(), files, { ...said, missing: newSchools(unknown, roster(base()).schools) });
    },
    'intake.take': ({ left, ...choices }) => {
      const files = sheetsOf(choices);
      const open = base();
      const { id: municipality } = open.municipality();
      const intakes = open.write(() => {
        for (const { alias, school } of choices.schools) open.intakes.saveAlias(municipality, alias, open.schools.get(school).id);
        const unknown = unknownIn(open, files).filter(({ alias }) => choices.newSchools.includes(alias));
        const made = newSchools(unknown, roster(open).schools).map(
          ({ id, municipality: _, ...school }) => [id, addSchool(open, school).id] as const,
        );
        for (const [alias, school] of made) open.intakes.saveAlias(municipality, alias, school);
        // A school that is made here has an id of its own: what was left out by the name stays left out.
        const idOf = new Map(made);
        const kept = new Set(left.map((id) => id.replace(/^[^\n]*/, (about) => idOf.get(about) ?? about)));
        return takeIn(open, files, { isTaken: (id) => !kept.has(id), schools: made.map(([, school]) => school) });
      });
      for (const { token } of choices.files) opened.delete(token);
      return intakes;
    },
    'intake.list': () => base().intakes.list(base().municipality().id),
    'intake.undo': ({ id }) => undoIntake(base(), id),
    'intake.templates': () => base().intakes.mappings(base().municipality().id),
    'intake.saveTemplate': (mapping) => {
      const lack = mappingLack(mapping);
      if (lack !== null) throw new Failure('bad-input', lack);
      base().intakes.saveMapping(base().municipality().id, mapping);
      return base().intakes.mappings(base().municipality().id);
    },
    'intake.removeTemplate': ({ name }) => {
      base().intakes.removeMapping(base().municipality().id, name);
      return base().intakes.mappings(base().municipality().id);
    },
  };
}

function viewOf(base: Base, { token, name, hash, tables }: OpenedFile): OpenedView {
  const { id: municipality } = base.municipality();
  const templates = base.intakes.mappings(municipality);
  return {
    token,
    name,
    known: base.intakes.ofFile(municipality, hash) ?? null,
    sheets: tables.map((table, index) => {
      const found = foundIn(table, templates);
      return {
        index,
        name: table.sheet,
        layout: found?.layout ?? null,
        results: found?.results.length ?? 0,
        problems: found?.problems.length ?? 0,
        mapping: found && found.layout !== 'mapped' ? null : (mappingFor(table, templates)?.mapping ?? proposeMapping(table)),
        rows: table.rows.slice(0, shownRows).map((row) => row.map((cell) => (typeof cell === 'string' ? cell.slice(0, shownText) : cell))),
        rowCount: table.rows.length,
      };
    }),
  };
}
