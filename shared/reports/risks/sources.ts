import type { SchoolRisks } from '../../analysis/risks.ts';
import { curatorProtocol } from '../../instruments/k-curator-protocol.ts';
import { riskProfile } from '../../instruments/k-risk-profile.ts';
import { selfAnalysis } from '../../instruments/k-self-analysis.ts';
import { narrowedTo, paths } from '../../model/paths.ts';
import type { Source } from '../tree.ts';
import { shortOf, type Context, type Pair } from './context.ts';

const parts = {
  map: 'карта',
  work: 'в работу',
  findings: 'замечания',
  factors: 'по факторам',
  trends: 'динамика',
  own: 'вне профиля',
} as const;
const forms = { profile: riskProfile, protocol: curatorProtocol, selfAnalysis } as const;

type Narrowing = { readonly filters?: Readonly<Record<string, string>>; readonly name?: string };

/** The part of the screen of risks that a figure was counted on. */
export function riskPart(
  { year, school }: Pick<Context, 'year' | 'school'>,
  part: keyof typeof parts,
  { filters, name }: Narrowing = {},
): Source {
  const own = school === null ? {} : { school: school.id };
  return {
    title: ['Риски', year, parts[part], name].filter(Boolean).join(', '),
    path: narrowedTo(paths.risks, { part: part === 'map' ? '' : part, ...own, ...filters }),
  };
}

/** One risk of one school: what the profile says, what the curator saw, what the school will do. */
export function riskSource(context: Context, { school }: Pick<SchoolRisks, 'school'>, factor: string): Source {
  return {
    title: `Риск: ${school.name}, ${shortOf(factor, context)}`,
    path: narrowedTo(paths.risks, { open: `${school.id} ${factor}` }),
  };
}

/** Risks of schools, each by itself. */
export function pairSources(context: Context, pairs: readonly Pair[]): readonly Source[] {
  return pairs.map(({ entry, risk }) => riskSource(context, entry, risk.factor));
}

/** What each school has not filled. */
export function gapSources({ now, year }: Context, form: keyof typeof forms): readonly Source[] {
  return now.schools
    .filter((entry) => entry[form] === null)
    .map(({ school }) => ({
      title: `${forms[form].shortTitle}: ${school.name}, ${year}`,
      path: narrowedTo(paths.monitoring(forms[form].id), { school: school.id }),
    }));
}

/** A form that a school's risks rest on, at its item; the school's own risks where it has none. */
export function riskFormSource(context: Context, entry: SchoolRisks, which: keyof typeof forms, item?: string): Source {
  const form = entry[which];
  if (form === null) return riskPart(context, 'findings', { filters: { school: entry.school.id }, name: entry.school.name });
  return {
    title: `${forms[which].shortTitle}: ${entry.school.name}`,
    path: item === undefined ? paths.form(form.submission) : paths.formItem(form.submission, item),
  };
}
