import { paths } from '../../model/paths.ts';
import type { Context as CompetenceContext } from '../competence/context.ts';
import type { Context as RisksContext } from '../risks/context.ts';
import type { Source } from '../tree.ts';

/** The screens that show the figures of a monitoring with each form. */
export function competenceSources({ year }: Pick<CompetenceContext, 'year'>): readonly Source[] {
  return [{ title: `Компетенции педагогов, ${year}`, path: paths.competence }];
}

/** Forms that the risks of the schools rest on. */
export function riskSources({ now }: Pick<RisksContext, 'now'>): readonly Source[] {
  return now.schools.flatMap(({ school, profile, protocol, selfAnalysis }) =>
    (
      [
        ['Рисковый профиль', profile],
        ['Протокол куратора', protocol],
        ['Карточка самоанализа', selfAnalysis],
      ] as const
    ).flatMap(([title, form]) => (form ? [{ title: `${title}: ${school.name}`, path: paths.form(form.submission) }] : [])),
  );
}
