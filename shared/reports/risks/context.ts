import type { RiskMap, SchoolRisks } from '../../analysis/risks.ts';
import type { RuleInForce } from '../../analysis/ruleInForce.ts';
import type { FactorRisk, RiskOutcome } from '../../engine/risks.ts';
import { leaves } from '../../engine/instrument.ts';
import { riskProfile } from '../../instruments/k-risk-profile.ts';
import type { Municipality, School } from '../../model/records.ts';
import { numbering, reference, type Numbering } from '../assessment/numbering.ts';
import type { Terms } from '../monitoring/ground.ts';
import { nextSchoolYear } from '../phrasing/dates.ts';
import { nameless } from '../phrasing/names.ts';
import { decimal, shareOf } from '../phrasing/numbers.ts';
import { ofCount, type Forms } from '../phrasing/plural.ts';

/** What the report on risks is built from. */
export type RisksData = {
  readonly municipality: Municipality;
  readonly year: string;
  readonly terms: Terms;
  readonly now: RiskMap;
  readonly yearBefore: string;
  readonly rules: readonly RuleInForce[];
  /** The one school the report is about; null: the municipality. */
  readonly school: School | null;
  /** For publication: no names of people. */
  readonly isPublic: boolean;
  /** People of the base, to be kept out of a publication copy. */
  readonly names: readonly string[];
};

/** A factor with its number in the profile of the order. */
export type Factor = { readonly code: string; readonly number: string; readonly title: string; readonly short: string };

/** A school and one of its factors. */
export type Pair = { readonly entry: SchoolRisks; readonly risk: FactorRisk };

export type Context = RisksData & {
  readonly numbering: Numbering;
  readonly isOne: boolean;
  readonly next: string;
  readonly factors: readonly Factor[];
  readonly pairs: readonly Pair[];
  /** What a user typed, without names in the publication copy. */
  typed(text: string): string;
};

const shorts: Readonly<Record<string, string>> = {
  competence: 'компетентность педагогов',
  staff: 'педагогические кадры',
  disability: 'обучающиеся с ОВЗ',
  language: 'языковые барьеры',
  failure: 'учебная неуспешность',
  motivation: 'учебная мотивация',
  parents: 'вовлечённость родителей',
  discipline: 'дисциплина',
  wellbeing: 'школьное благополучие',
  equip: 'оснащение',
};

export function contextOf(data: RisksData): Context {
  return {
    ...data,
    numbering: numbering(),
    isOne: data.school !== null,
    next: nextSchoolYear(data.year),
    factors: leaves(riskProfile.items).flatMap((item) =>
      item.kind === 'choice' && item.factor
        ? [{ code: item.factor, number: item.id, title: item.title, short: shorts[item.factor] ?? item.title }]
        : [],
    ),
    pairs: data.now.schools.flatMap((entry) => entry.risks.factors.map((risk) => ({ entry, risk }))),
    typed: data.isPublic ? nameless(data.names) : (text) => text,
  };
}

export const risk: Forms = ['риск', 'риска', 'рисков'];
export const ofRisks = ['риска', 'рисков'] as const;

export const outcomeTitle: Readonly<Record<RiskOutcome, string>> = {
  confirmed: 'подтверждён',
  found: 'выявлен наблюдением',
  refuted: 'не подтверждён',
  absent: 'риска нет',
  'not-observed': 'не наблюдался',
};

export const significanceTitle = { high: 'высокая', medium: 'средняя', low: 'низкая' } as const;

export function shortOf(code: string, { factors }: Pick<Context, 'factors'>): string {
  return factors.find((factor) => factor.code === code)?.short ?? code;
}

/** «20 из 31 риска (64,5 %)» */
export function part(count: number, whole: number, of: readonly [one: string, many: string] = ofRisks): string {
  return `${decimal(count)} ${ofCount(whole, of)}${whole === 0 ? '' : ` (${shareOf(count, whole, 1)})`}`;
}

/** «ООШ № 7 – кадры, оснащение; СОШ № 3 – дисциплина»; of one school the factors alone. */
export function bySchool(pairs: readonly Pair[], context: Context): string {
  const groups = [...Map.groupBy(pairs, ({ entry }) => entry)];
  return groups
    .map(([entry, own]) => {
      const factors = own.map(({ risk: one }) => shortOf(one.factor, context)).join(', ');
      return context.isOne ? factors : `${entry.school.name} – ${factors}`;
    })
    .join('; ');
}

/** Confirmed and found. */
export function working({ pairs }: Context): readonly Pair[] {
  return pairs.filter(({ risk: { outcome } }) => outcome === 'confirmed' || outcome === 'found');
}

export function having({ pairs }: Context, outcome: RiskOutcome): readonly Pair[] {
  return pairs.filter(({ risk: one }) => one.outcome === outcome);
}

/** Working risks with no measure in the school's self-analysis. */
export function withoutMeasure(context: Context): readonly Pair[] {
  return working(context).filter(({ risk: { measures } }) => measures === null);
}

/** Measures for risks that observation did not confirm. */
export function needless(context: Context): readonly Pair[] {
  return having(context, 'refuted').filter(({ risk: { measures } }) => measures !== null);
}

/** « (раздел 2)»: where it is told which data are missing. */
export const inCompleteness = reference('completeness', ' (раздел ', ')');
