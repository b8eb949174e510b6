import { mapRisks, type RiskForm, type SchoolRisks } from '../../shared/analysis/risks.ts';
import { assessRisks, type RiskAssessment } from '../../shared/engine/risks.ts';
import { itemsById } from '../../shared/engine/answers.ts';
import { curatorProtocol } from '../../shared/instruments/k-curator-protocol.ts';
import { riskProfile } from '../../shared/instruments/k-risk-profile.ts';
import { selfAnalysis } from '../../shared/instruments/k-self-analysis.ts';
import type { RuleValues } from '../../shared/instruments/rules.ts';
import type { RiskView } from '../../shared/ipc/calls/analysis.ts';
import { nameOf } from './aboutTitle.ts';
import type { Base } from './base.ts';
import type { AnalysisScope } from './competenceAnalysis.ts';
import type { EffectiveForm } from './effectiveForm.ts';
import { isRiskForm, riskForms, risksOf } from './risksOf.ts';
import { roster } from './roster.ts';
import { rulesApplied, rulesOf } from './rulesApplied.ts';
import { yearBefore } from './schoolYear.ts';
import { yearForms } from './yearForms.ts';

/** Risks of a year with those of the year before, of the low-performing schools and of others that have forms. */
export function riskMap(
  base: Base,
  year: string,
  { municipality = base.municipality().id, school: one = null }: AnalysisScope = {},
): RiskView {
  const here = roster(base, municipality);
  const rules = rulesOf(base, municipality);
  const statuses = base.schools.statusIn(year);
  const stored = yearForms(base, year, here, riskForms).filter((form) => isOf(form, one));
  const now = bySchool(stored);
  const before = bySchool(yearForms(base, yearBefore(year), here, riskForms).filter((form) => isOf(form, one)));
  const notes = base.submissions.notesInYear(year);
  const known = new Map(base.schools.known().map((school) => [school.id, school]));
  const low = here.schools.filter(({ id }) => statuses.get(id) === 'shnor' && (one === null || id === one));
  const others = [...now.keys()].flatMap((id) =>
    statuses.get(id) === 'shnor' && low.some((school) => school.id === id) ? [] : (known.get(id) ?? []),
  );
  const schools = [...low, ...others].map((school): SchoolRisks => {
    const forms = now.get(school.id) ?? [];
    const then = before.get(school.id);
    return {
      school: { id: school.id, name: nameOf(school), isLow: statuses.get(school.id) === 'shnor' },
      ...formsOf(forms, notes),
      risks: assessed(forms, rules.values),
      before: then?.some(({ stored: answers }) => Object.keys(answers).length > 0) ? risksOf(then, rules.values) : null,
    };
  });
  return {
    now: mapRisks(year, schools),
    yearBefore: yearBefore(year),
    rules: rulesApplied('k-risk.', stored, rules),
  };
}

function isOf({ submission }: EffectiveForm, school: string | null): boolean {
  return isRiskForm(submission.instrument) && submission.about.kind === 'school' && (school === null || submission.about.id === school);
}

function bySchool(forms: readonly EffectiveForm[]): ReadonlyMap<string, readonly EffectiveForm[]> {
  return Map.groupBy(forms, ({ submission }) => submission.about.id);
}

/** A school without forms has every factor not observed. */
function assessed(forms: readonly EffectiveForm[], rules: RuleValues): RiskAssessment {
  if (forms.length > 0) return risksOf(forms, rules);
  const nothing = { answers: null };
  return assessRisks(
    {
      profile: { instrument: riskProfile, ...nothing },
      protocol: { instrument: curatorProtocol, ...nothing },
      selfAnalysis: { instrument: selfAnalysis, ...nothing },
    },
    rules,
  );
}

type Forms = Pick<SchoolRisks, 'profile' | 'protocol' | 'selfAnalysis' | 'visits' | 'reasons'>;

/** Which forms the assessment rests on: those that hold anything, of several protocols the latest. */
function formsOf(forms: readonly EffectiveForm[], notes: ReadonlyMap<string, Readonly<Record<string, string>>>): Forms {
  const of = (id: string) =>
    forms
      .filter(({ submission, effective }) => submission.instrument === id && Object.keys(effective).length > 0)
      .toSorted((a, b) => a.submission.round.localeCompare(b.submission.round));
  const formOf = (form: EffectiveForm | undefined): RiskForm | null =>
    form ? { submission: form.submission.id, signedOn: form.submission.signedOn, notes: notes.get(form.submission.id) ?? {} } : null;
  const protocols = of(curatorProtocol.id);
  const latest = protocols.at(-1);
  return {
    profile: formOf(of(riskProfile.id).at(-1)),
    protocol: latest ? { ...formOf(latest)!, visitedOn: latest.submission.round } : null,
    selfAnalysis: formOf(of(selfAnalysis.id).at(-1)),
    visits: protocols.map(({ submission }) => submission.round),
    reasons: reasonsOf(latest),
  };
}

function reasonsOf(protocol: EffectiveForm | undefined): SchoolRisks['reasons'] {
  if (!protocol) return {};
  return Object.fromEntries(
    [...itemsById(curatorProtocol).values()].flatMap((item): [string, string][] => {
      const answer = protocol.effective[item.id] as { reason: string } | null | undefined;
      return item.kind === 'verdict' && answer ? [[item.factor, answer.reason]] : [];
    }),
  );
}
