import { documentOf } from './monitoring/document.ts';
import { settingChecks } from './monitoring/ground.ts';
import { rulesAnnex } from './monitoring/rulesAnnex.ts';
import { listedUpTo } from './phrasing/text.ts';
import { causeBlocks, causeRulesAnnex } from './supportProgramme/causes.ts';
import { conditionBlocks } from './supportProgramme/conditions.ts';
import { contextOf, sourcesOf, type SupportData } from './supportProgramme/context.ts';
import { dynamicsBlocks } from './supportProgramme/dynamics.ts';
import { programmeTitle } from './supportProgramme/orderText.ts';
import { outcomeBlocks } from './supportProgramme/outcomes.ts';
import { amendingBlocks, contentBlocks, passportBlocks, passportGaps } from './supportProgramme/passport.ts';
import { roadmapBlocks } from './supportProgramme/roadmapBlocks.ts';
import { socialBlocks } from './supportProgramme/social.ts';
import { dataBlocks, disagreements, explanatoryBlocks, missingForms } from './supportProgramme/state.ts';
import type { ReportTree } from './tree.ts';

export const supportProgramme = {
  kind: 'support-programme',
  title: 'Программа поддержки школ с низкими образовательными результатами',
} as const;

/**
 * The programme of support of order С, of one school or of all schools of the municipality's programme: passport, social passport,
 * outcomes, conditions, conclusions from their figures, possible causes, content, indicators of dynamics, roadmap. null: no school.
 */
export function supportProgrammeReport(data: SupportData): ReportTree | null {
  if (data.schools.length === 0) return null;
  const context = contextOf(data);
  const { isOwnOrder, school, municipality } = context;
  const contradictions = disagreements(context).length;
  const missing = missingForms(context);
  return documentOf({
    kind: supportProgramme.kind,
    title: supportProgramme.title,
    name: (school === null ? programmeTitle : 'Программа поддержки школы с низкими образовательными результатами').toUpperCase(),
    subject:
      school === null
        ? `исполнители: ${listedUpTo(
            context.schools.map(({ name }) => name),
            6,
            ['школа', 'школы', 'школ'],
          )}`
        : 'по форме муниципальной программы',
    shortName: school === null ? 'Программа поддержки ШНОР' : 'Программа поддержки школы',
    data,
    blocks: [
      ...passportBlocks(context),
      ...explanatoryBlocks(context),
      ...dataBlocks(context),
      ...socialBlocks(context),
      ...outcomeBlocks(context),
      ...conditionBlocks(context),
      ...causeBlocks(context),
      ...contentBlocks(context),
      ...dynamicsBlocks(context),
      ...amendingBlocks(),
      ...roadmapBlocks(context),
    ],
    annexes: [
      causeRulesAnnex(1),
      ...(isOwnOrder ? [rulesAnnex(2, { rules: [], register: [9], isPublic: data.isPublic, to: 'программе поддержки' })] : []),
    ],
    checks: [
      ...(missing.length === 0 ? [] : [`Не представлены формы: ${missing.join('; ')}.`]),
      ...(contradictions === 0 ? [] : [`Числа и доли в формах не согласуются: ${contradictions}; перечислены в документе.`]),
      ...passportGaps(context),
      ...settingChecks(municipality),
    ],
    sources: sourcesOf(context.schools, ({ start, control, outcomes }) => [start, control, outcomes]),
  });
}
