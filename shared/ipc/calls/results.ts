import { z } from 'zod';
import { AssessmentResult, type GroupResult, type Intake } from '../../model/records.ts';
import type { LayoutId } from '../../intake/found.ts';
import { Mapping } from '../../intake/mapping.ts';
import type { IntakePlan } from '../../intake/plan.ts';
import type { Cell } from '../../intake/table.ts';
import { call, nothing, byId } from '../call.ts';

/** Sheets of open files to be taken in; `mapping` for those of no known layout. `newSchools`: names for which schools are to be added. */
const IntakeChoices = z
  .object({
    files: z
      .array(
        z
          .object({
            token: z.string().max(64),
            sheets: z.array(z.object({ index: z.number().int().min(0).max(100), mapping: Mapping.nullable() }).strict()).max(100),
          })
          .strict(),
      )
      .max(60),
    schools: z.array(z.object({ alias: z.string().max(600), school: z.string().max(64) }).strict()).max(3000),
    newSchools: z.array(z.string().max(600)).max(3000),
  })
  .strict();

export type IntakeChoices = z.infer<typeof IntakeChoices>;

/** A foreign file that was read and is not taken in yet. */
export type OpenedView = {
  readonly token: string;
  readonly name: string;
  /** The intake in which the same file was taken in before. */
  readonly known: Intake | null;
  readonly sheets: readonly {
    readonly index: number;
    /** null: separated values have no sheets. */
    readonly name: string | null;
    /** null: not known, the mapping is a proposal. */
    readonly layout: LayoutId | null;
    readonly results: number;
    readonly problems: number;
    /** null: the layout is known and takes none. */
    readonly mapping: Mapping | null;
    /** The first rows, to be looked at. */
    readonly rows: readonly (readonly Cell[])[];
    readonly rowCount: number;
  }[];
};

/** Results of procedures and the files they come from. */
export const resultCalls = {
  'result.list': call(nothing).returns<readonly AssessmentResult[]>(),
  /** Without marks, register and source those known stay while the share of «2» does; with them a removed result comes back whole. */
  'result.save': call(
    AssessmentResult.omit({ id: true }).partial({ marks: true, journal: true, source: true }).strict(),
  ).returns<AssessmentResult>(),
  'result.remove': call(byId).returns<AssessmentResult>(),
  /** Of the municipality, the region and the whole sample, as the files give them. */
  'result.groups': call(nothing).returns<readonly GroupResult[]>(),
  /** Sends a file in parts, base64; without a token a new one begins. */
  'intake.upload': call(
    z.object({ token: z.string().max(64).nullable(), name: z.string().min(1).max(300), part: z.base64().max(900_000) }).strict(),
  ).returns<{ readonly token: string }>(),
  'intake.read': call(z.object({ token: z.string().max(64) }).strict()).returns<OpenedView>(),
  'intake.drop': call(z.object({ token: z.string().max(64) }).strict()).returns<null>(),
  /** Writes nothing. */
  'intake.plan': call(IntakeChoices).returns<IntakePlan>(),
  /** All or nothing, in one transaction; `left`: results of the plan that are not to be taken. */
  'intake.take': call(IntakeChoices.extend({ left: z.array(z.string().max(800)).max(20_000) })).returns<readonly Intake[]>(),
  'intake.list': call(nothing).returns<readonly Intake[]>(),
  'intake.undo': call(byId).returns<Intake>(),
  'intake.templates': call(nothing).returns<readonly Mapping[]>(),
  'intake.saveTemplate': call(Mapping).returns<readonly Mapping[]>(),
  'intake.removeTemplate': call(z.object({ name: z.string().max(120) }).strict()).returns<readonly Mapping[]>(),
};
