import { contextOf, type Context, type DossierData } from './dossier/context.ts';
import { outcomeBlocks } from './dossier/outcomes.ts';
import { formBlocks, passportBlocks, schoolCard } from './dossier/passport.ts';
import { peopleBlocks } from './dossier/people.ts';
import { recommendationBlocks } from './dossier/recommendations.ts';
import { resultBlocks } from './dossier/results.ts';
import { riskBlocks } from './dossier/risks.ts';
import { causeBlocks, strengthBlocks } from './dossier/strengths.ts';
import { documentOf } from './monitoring/document.ts';
import { settingChecks } from './monitoring/ground.ts';
import { withoutMeasure } from './risks/context.ts';
import type { ReportTree } from './tree.ts';

export const schoolDossier = { kind: 'school-dossier', title: 'Адресная справка о школе' } as const;

/**
 * The dossier of one school: passport, forms of the year, results over the years beside the municipality and schools alike, changes,
 * teachers and deficits, risks with measures, strengths, possible causes, recommendations with terms. A publication copy names nobody.
 */
export function dossierReport(data: DossierData): ReportTree {
  const context = contextOf(data);
  return documentOf({
    ...schoolDossier,
    name: 'АДРЕСНАЯ СПРАВКА',
    subject: context.isLow ? 'о школе с низкими образовательными результатами' : 'о школе',
    shortName: 'Адресная справка',
    data,
    blocks: [
      ...passportBlocks(context),
      ...formBlocks(context),
      ...resultBlocks(context),
      ...outcomeBlocks(context),
      ...peopleBlocks(context),
      ...riskBlocks(context),
      ...strengthBlocks(context),
      ...causeBlocks(context),
      ...recommendationBlocks(context),
    ],
    annexes: [],
    checks: checksOf(context),
    sources: [schoolCard(context.school)],
  });
}

function checksOf(context: Context): readonly string[] {
  const { forms, results, causes, risks, municipality, isLow, year } = context;
  const missing = forms.reduce((sum, { done, total }) => sum + total - done, 0);
  const lacking = withoutMeasure(risks).length;
  return [
    ...(isLow ? [] : [`В ${year} учебном году школа к ШНОР не отнесена.`]),
    ...(missing === 0 ? [] : [`Не заполнено форм: ${missing}.`]),
    ...(results.length === 0 ? ['Нет результатов оценочных процедур.'] : []),
    ...(lacking === 0 ? [] : [`Актуальных рисков без меры: ${lacking}.`]),
    ...(causes.length === 0 ? ['Возможные причины не указаны: их можно внести в разделе «Динамика результатов».'] : []),
    ...settingChecks(municipality),
  ];
}
