import { identify, type Identification } from '../../shared/identification/identify.ts';
import type {
  IdentificationView,
  IdentifiedSchool,
  LowShare,
  RuleOutcome,
  SchoolIdentification,
} from '../../shared/identification/identificationView.ts';
import { usualRule, type IdentificationRule } from '../../shared/identification/rule.ts';
import { warningsOf, type Warning } from '../../shared/identification/warnings.ts';
import type { Parsed } from '../../shared/ipc/contract.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { EnteredResult, School } from '../../shared/model/records.ts';
import { nameOf } from './aboutTitle.ts';
import type { Base } from './base.ts';
import { roster } from './roster.ts';
import { targetShares } from './targets.ts';

/** Side by side they must fit a sheet. */
const mostRules = 6;

/** Rules of the municipality; the usual one is always there, first, changed or not. */
export function identificationRules(base: Base): readonly IdentificationRule[] {
  const stored = base.intakes.identificationRules(base.municipality().id);
  return [stored.find(({ id }) => id === usualRule.id) ?? usualRule, ...stored.filter(({ id }) => id !== usualRule.id)];
}

/** Adds a rule or replaces the one of its id. */
export function saveRule(base: Base, rule: IdentificationRule): readonly IdentificationRule[] {
  const others = identificationRules(base).filter(({ id }) => id !== rule.id);
  if (others.some(({ name }) => name === rule.name))
    throw new Failure('duplicate', `Правило «${rule.name}» уже есть.`, { name: 'Уже есть' });
  if (others.length >= mostRules) throw new Failure('bad-input', `Рядом можно держать не больше ${mostRules} правил: удалите лишнее.`);
  base.intakes.saveIdentificationRule(base.municipality().id, rule);
  return identificationRules(base);
}

/** Of the usual rule: as it was at first. */
export function removeRule(base: Base, id: string): readonly IdentificationRule[] {
  base.intakes.removeIdentificationRule(base.municipality().id, id);
  return identificationRules(base);
}

/** Every school by every rule; `draft`: a rule being edited, in place of the one of its id or beside them. Schools by name. */
export function identificationView(base: Base, { year, upTo: asked, near, draft }: Parsed<'identification.view'>): IdentificationView {
  const years = base.results.years();
  const upTo = asked ?? lastYearFor(year, years);
  const rules = withDraft(identificationRules(base), draft);
  const saying = sayingOf(base, year);
  const results = resultsBySchool(base, rules, upTo);
  const schools = saying.schools.map((school): IdentifiedSchool => {
    const own = results.get(school.id) ?? [];
    const all = rules.map((rule) => ({ rule, found: identify(rule, own, upTo) }));
    return {
      ...saying.of(school),
      outcomes: all.map(({ rule, found }) => outcomeOf(rule, found, near)),
      worsening: all.slice(0, 1).flatMap(({ found }) => warningsOf(found, own, { year: upTo, near: 0 }).filter(isWorsening)),
    };
  });
  return { year, upTo, resultYears: years, rules, schools, shares: lowShares(base) };
}

/** One school by every rule, with each result that was counted or left out. */
export function schoolIdentification(
  base: Base,
  { school: id, year, upTo: asked, near }: Parsed<'identification.school'>,
): SchoolIdentification {
  const upTo = asked ?? lastYearFor(year, base.results.years());
  const school = base.schools.get(id);
  const own = base.results.ofSchool(id);
  return {
    ...sayingOf(base, year).of(school),
    year,
    upTo,
    byRule: identificationRules(base).map((rule) => {
      const found = identify(rule, own, upTo);
      return { rule, found, warnings: warningsOf(found, own, { year: upTo, near }) };
    }),
  };
}

/** The last year with results that ends with the school year or before; without any the school year's own. */
function lastYearFor(year: string, years: readonly number[]): number {
  const end = Number(year.slice(5));
  return years.find((each) => each <= end) ?? end;
}

function withDraft(rules: readonly IdentificationRule[], draft: IdentificationRule | null): readonly IdentificationRule[] {
  if (!draft) return rules;
  const isKnown = rules.some(({ id }) => id === draft.id);
  return isKnown ? rules.map((rule) => (rule.id === draft.id ? draft : rule)) : [...rules, draft];
}

/** Worsening looks at three years, a rule at as many as it says. */
function resultsBySchool(base: Base, rules: readonly IdentificationRule[], upTo: number): ReadonlyMap<string, readonly EnteredResult[]> {
  const most = Math.max(3, ...rules.map(({ years }) => years));
  return Map.groupBy(base.results.between(upTo - most + 1, upTo), ({ school }) => school);
}

/** What is said of schools in the year apart from any rule: the official list, marks. */
function sayingOf(base: Base, year: string) {
  const listed = new Map(
    base.schools
      .standings()
      .filter((standing) => standing.year === year)
      .map((standing) => [standing.school, standing]),
  );
  const marks = Map.groupBy(base.schoolMarks.inYear(year), ({ school }) => school);
  return {
    schools: roster(base).schools.toSorted((a, b) => collator.compare(nameOf(a), nameOf(b))),
    of(school: School): Pick<IdentifiedSchool, 'school' | 'official' | 'marks'> {
      const standing = listed.get(school.id);
      return {
        school: { id: school.id, name: nameOf(school) },
        official: standing ? { status: standing.status, basis: standing.basis } : null,
        marks: marks.get(school.id) ?? [],
      };
    },
  };
}

function outcomeOf(rule: IdentificationRule, found: Identification, near: number): RuleOutcome {
  const leftOut = found.leftOut.length;
  if (found.status === 'no-data')
    return { rule: rule.id, status: found.status, isLow: false, low: 0, counted: 0, leftOut, margin: null, near: null };
  // Without results there is nothing to rise: only the distance from the threshold is asked for.
  const [warning] = warningsOf(found, [], { year: 0, near });
  return {
    rule: rule.id,
    status: found.status,
    isLow: found.isLow,
    low: found.counted.filter(({ isLow }) => isLow).length,
    counted: found.counted.length,
    leftOut,
    margin: found.margin,
    near: warning?.kind === 'near' ? warning.lacks : null,
  };
}

function isWorsening(warning: Warning): warning is Extract<Warning, { kind: 'worsening' }> {
  return warning.kind === 'worsening';
}

/** By school year: the target of order Ю, and the share by the official list of all schools in the base. */
function lowShares(base: Base): readonly LowShare[] {
  const { id: municipality } = base.municipality();
  const here = new Set(roster(base).schools.map(({ id }) => id));
  const listed = Map.groupBy(
    base.schools.standings().filter(({ school }) => here.has(school)),
    ({ year }) => year,
  );
  const targets = new Map(targetShares(base, municipality).map(({ year, share }) => [year, share]));
  const years = [...new Set([...base.municipalities.years(municipality), ...listed.keys(), ...targets.keys()])].toSorted();
  return years.map((year): LowShare => {
    const standings = listed.get(year);
    return {
      year,
      target: targets.get(year) ?? null,
      official: standings ? { low: standings.filter(({ status }) => status === 'shnor').length, of: here.size } : null,
    };
  });
}

const collator = new Intl.Collator('ru', { numeric: true });
