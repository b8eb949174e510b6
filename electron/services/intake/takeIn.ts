import { planIntake, type FoundSheet, type IntakePlan, type PlannedResult, type Standing } from '../../../shared/intake/plan.ts';
import type { AssessmentResult, GroupResult, Intake, School } from '../../../shared/model/records.ts';
import { Failure } from '../../../shared/model/failure.ts';
import type { IntakeUndo } from '../../db/intakes.ts';
import type { Base } from '../base.ts';
import { roster } from '../roster.ts';
import { schoolCard } from '../schools.ts';

/** The base as plans of intakes see it. */
export function standingOf(base: Base): Standing {
  const { id: municipality } = base.municipality();
  const schools = roster(base).schools;
  return {
    schools,
    aliases: base.intakes.aliases(municipality),
    result: (key) => base.results.find(key),
    group: (key) => base.results.findGroup({ ...key, municipality }),
  };
}

export type FileSheets = { readonly name: string; readonly hash: string; readonly sheets: readonly FoundSheet[] };

/** What the user says of schools of the files: which they are, and which are to be added. */
export type SchoolChoices = {
  readonly aliases: readonly { readonly alias: string; readonly school: string }[];
  readonly missing: readonly School[];
};

/** The plan of several files together, as if the base knew what the user says of their schools. */
export function planOf(base: Base, files: readonly FileSheets[], { aliases, missing }: SchoolChoices = nothingSaid): IntakePlan {
  const standing = standingOf(base);
  const said = aliases.map(({ alias, school }) => [alias, school] as const);
  return planIntake(
    files.flatMap(({ sheets }) => sheets),
    {
      ...standing,
      schools: [...standing.schools, ...missing],
      // A new school goes by the names it stands for.
      aliases: new Map([...standing.aliases, ...said, ...missing.map(({ id }) => [id, id] as const)]),
    },
  );
}

/** Names of the files that are no schools of the base for sure. */
export function unknownIn(base: Base, files: readonly FileSheets[]): IntakePlan['unknown'] {
  const standing = { ...standingOf(base), result: () => undefined, group: () => undefined };
  return planIntake(
    files.flatMap(({ sheets }) => sheets),
    standing,
  ).unknown;
}

const nothingSaid: SchoolChoices = { aliases: [], missing: [] };

type Taking = {
  /** Leaves out what the user does not want. */
  readonly isTaken?: (id: string) => boolean;
  /** Ids of the schools added for these files: taking back removes those of them that nothing else is about. */
  readonly schools?: readonly string[];
};

/** Writes what the files say, all or nothing, with a line of the journal for each file. */
export function takeIn(base: Base, files: readonly FileSheets[], { isTaken = () => true, schools = [] }: Taking = {}): readonly Intake[] {
  const { id: municipality } = base.municipality();
  return base.write(() =>
    files.map(({ name, hash, sheets }): Intake => {
      const plan = planIntake(sheets, standingOf(base));
      const id = base.newId();
      const stamp = base.stamp();
      const rejected = [
        ...plan.rejected.map(({ place, code, message }) => ({ sheet: place.sheet, row: place.row, code, message })),
        ...plan.unknown.flatMap((school) =>
          school.places.map(({ sheet, row }) => ({
            sheet,
            row,
            code: 'unknown-school',
            message: `${school.name}: такой школы нет в базе`,
          })),
        ),
      ];
      base.intakes.add({ id, municipality, fileName: name, fileHash: hash, rejected }, stamp);
      const wanted = plan.results.filter((result) => result.status !== 'same' && isTaken(result.id));
      const written = wanted.map((result) => write(base, result, id));
      const undo: IntakeUndo = {
        results: written.flatMap((one) => ('result' in one ? [one.result] : [])),
        groups: written.flatMap((one) => ('group' in one ? [one.group] : [])),
        schools,
      };
      const added = wanted.filter(({ status }) => status === 'add').length;
      return base.intakes.finish({ id, added, updated: wanted.length - added, skipped: plan.results.length - wanted.length }, undo);
    }),
  );
}

type Written = { readonly result: IntakeUndo['results'][number] } | { readonly group: IntakeUndo['groups'][number] };

function write(base: Base, planned: PlannedResult, source: string): Written {
  const { about, procedure, subject, grade, year, after } = planned;
  const of = { procedure, subject, grade, year };
  if (about.kind === 'school') {
    const before = planned.before && (base.results.find({ ...of, school: about.school }) ?? null);
    const { id } = base.results.save({ ...of, ...after, id: base.newId(), school: about.school, source }, base.stamp());
    return { result: { id, before } };
  }
  const { id: municipality } = base.municipality();
  const { isHeld: _, ...values } = after;
  const key = { ...of, municipality, level: about.kind };
  const before = planned.before && (base.results.findGroup(key) ?? null);
  const id = before?.id ?? base.newId();
  base.results.saveGroup({ ...key, ...values, id, name: about.name, source });
  return { group: { id, before } };
}

/**
 * Takes an intake back, all or nothing: what it added goes, what it changed is as before.
 * @throws Failure where a later intake or the user changed one of its results
 */
export function undoIntake(base: Base, id: string): Intake {
  const intake = base.intakes.get(id);
  if (intake.undoneAt !== null) throw new Failure('bad-input', 'Эта загрузка уже отменена.');
  const undo = base.intakes.undoOf(id);
  const stamp = base.stamp();
  const standing = new Map<string, AssessmentResult>(base.results.list().map((result) => [result.id, result]));
  const groups = new Map<string, GroupResult>(base.results.groups().map((group) => [group.id, group]));
  const touched =
    undo.results.filter((one) => standing.get(one.id)?.source !== id).length +
    undo.groups.filter((one) => groups.get(one.id)?.source !== id).length;
  if (touched > 0)
    throw new Failure(
      'has-dependents',
      'Часть результатов этой загрузки изменена позже: другой загрузкой или вручную. Сначала отмените те изменения.',
    );
  base.write(() => {
    for (const { id: result, before } of undo.results) {
      if (before) base.results.save(before, stamp);
      else base.results.remove(result, stamp);
    }
    for (const { id: group, before } of undo.groups) {
      if (before) base.results.saveGroup(before);
      else base.results.removeGroup(group);
    }
    for (const school of undo.schools ?? []) if (isBare(base, school)) base.schools.remove(school, stamp);
    base.intakes.markUndone(id, stamp);
  });
  return base.intakes.get(id);
}

/** Whether nothing is known of a school but its card. */
function isBare(base: Base, school: string): boolean {
  if (!base.schools.find(school)) return false;
  const { statuses, people, submissions } = schoolCard(base, school);
  return (
    [statuses, people, submissions].every(({ length }) => length === 0) && base.results.list().every((result) => result.school !== school)
  );
}
