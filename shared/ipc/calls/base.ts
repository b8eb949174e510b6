import { z } from 'zod';
import { CollectionWindow, IsoDate, Municipality, RuleDecision, SchoolYear, Target } from '../../model/records.ts';
import type { Matrix } from '../../collection/matrix.ts';
import { Thresholds } from '../../checks/thresholds.ts';
import type { RoundKind } from '../../engine/instrument.ts';
import type { Discrepancy } from '../../instruments/discrepancies.ts';
import { call, nothing, byId, inYear } from '../call.ts';

export type BaseState = {
  /** `file`: where it lies, to be shown and never sent back. */
  readonly base: {
    readonly name: string;
    readonly file: string;
    readonly municipality: Municipality;
    /** All of the base: nearly always one. */
    readonly municipalities: readonly { readonly id: string; readonly name: string }[];
    readonly years: readonly string[];
    /** Codes of the orders the municipality works by. */
    readonly orders: readonly string[];
  } | null;
  /** Where made documents are written, to be shown. */
  readonly documentsFolder: string;
  /** Bases in the data folder, last opened first. */
  readonly known: readonly { readonly id: string; readonly name: string; readonly openedAt: string | null }[];
  /** False where the shell was started for one file. */
  readonly mayChange: boolean;
  readonly shell: 'electron' | 'loopback';
  readonly version: string;
  /** What went wrong on opening the last base. */
  readonly problem: string | null;
};

/** An order whose forms the base knows. */
export type OrderView = { readonly code: string; readonly forms: number; readonly isFollowed: boolean };

/** Dates of one form and round in a year. */
export type WindowView = {
  readonly instrument: string;
  readonly title: string;
  readonly order: string;
  readonly round: RoundKind;
  /** null: the form has one round only. */
  readonly roundTitle: string | null;
  /** The order's dates; several where it contradicts itself, those that hold first. */
  readonly ordered: readonly { readonly from: string; readonly to: string; readonly clause: string }[];
  /** The municipality's, in place of the order's. */
  readonly own: { readonly fromOn: string; readonly toOn: string } | null;
};

export type SearchHit = {
  readonly kind: 'paper' | 'school' | 'person' | 'form' | 'screen';
  readonly title: string;
  readonly detail: string;
  readonly path: string;
};

export type DiscrepancyView = Discrepancy & {
  readonly inForce: RuleDecision | null;
  readonly decisions: readonly RuleDecision[];
  /** Results that sit on the point the order leaves undecided. */
  readonly touched: number;
  /** Alternative value → how many results it would change, and how («уровень Б вместо С»). */
  readonly effects: readonly { readonly value: string; readonly changed: number; readonly sentence: string }[];
};

/** The base, its settings, what is found across it. */
export const baseCalls = {
  'base.state': call(nothing).returns<BaseState>(),
  'base.create': call(
    z
      .object({
        kind: z.enum(['empty', 'demo']),
        set: z.enum(['yurga', 'korenovsk', 'malyshev', 'sorsk']).default('yurga'),
        name: z.string().trim().min(1, 'Укажите название').max(120),
      })
      .strict(),
  ).returns<BaseState>(),
  'base.open': call(byId).returns<BaseState>(),
  'base.check': call(nothing).returns<{ readonly ok: boolean; readonly problems: readonly string[] }>(),
  'municipality.choose': call(byId).returns<BaseState>(),
  'municipality.save': call(Municipality.omit({ isDemo: true }).strict()).returns<Municipality>(),
  'year.add': call(inYear).returns<readonly string[]>(),
  'targets.list': call(nothing).returns<readonly Target[]>(),
  'targets.save': call(Target.omit({ municipality: true }).strict()).returns<readonly Target[]>(),
  'settings.get': call(nothing).returns<{ readonly author: string }>(),
  'settings.save': call(z.object({ author: z.string().trim().max(200) }).strict()).returns<{ readonly author: string }>(),
  'order.list': call(nothing).returns<readonly OrderView[]>(),
  'order.choose': call(z.object({ code: z.string().max(300), isFollowed: z.boolean() }).strict()).returns<readonly OrderView[]>(),
  'window.list': call(inYear).returns<readonly WindowView[]>(),
  /** `dates` null: those of the order hold again. */
  'window.save': call(
    CollectionWindow.pick({ year: true, instrument: true, round: true })
      .extend({ dates: CollectionWindow.pick({ fromOn: true, toOn: true }).strict().nullable() })
      .strict(),
  ).returns<readonly WindowView[]>(),
  'thresholds.get': call(nothing).returns<Thresholds>(),
  'thresholds.save': call(Thresholds.strict()).returns<Thresholds>(),
  'home.matrix': call(inYear).returns<Matrix>(),
  'search.find': call(z.object({ text: z.string().max(200), year: SchoolYear }).strict()).returns<readonly SearchHit[]>(),
  'discrepancy.list': call(inYear).returns<readonly DiscrepancyView[]>(),
  'rule.set': call(
    z
      .object({
        rule: z.string().max(80),
        value: z.string().max(80),
        decidedOn: IsoDate,
        by: z.string().trim().min(1, 'Укажите, кто принял решение').max(200),
      })
      .strict(),
  ).returns<RuleDecision>(),
};
