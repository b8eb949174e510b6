import { curatorProtocol } from '../../instruments/k-curator-protocol.ts';
import { riskProfile } from '../../instruments/k-risk-profile.ts';
import { selfAnalysis } from '../../instruments/k-self-analysis.ts';
import { cell, center, heading, paragraph, table, title } from '../monitoring/blocks.ts';
import { itemsOf } from '../monitoring/part.ts';
import { riskSources } from '../monitoring/sources.ts';
import { conclusions } from '../risks/conclusions.ts';
import { riskFormSource, riskPart, riskSource } from '../risks/sources.ts';
import { bySchool, outcomeTitle, significanceTitle, working } from '../risks/context.ts';
import type { Block } from '../tree.ts';
import { notAskedText, type Context } from './context.ts';

/** Section 6: actual risks with the measures and their terms; the change by year in words. */
export function riskBlocks(context: Context): readonly Block[] {
  const { risks, numbering, year } = context;
  const none = notAskedText(
    context,
    [riskProfile.id, curatorProtocol.id, selfAnalysis.id],
    'Рисковый профиль, протокол куратора и карточку самоанализа',
  );
  const start = { ...heading('risks', numbering.section('Риски и меры школы')), sources: [riskPart(risks, 'map')] };
  const [entry] = risks.now.schools;
  if (!entry || (!entry.profile && !entry.protocol && !entry.selfAnalysis))
    return [
      start,
      ...paragraph(
        'risks.none',
        none || `Рискового профиля, протокола куратора и карточки самоанализа за ${year} учебный год нет. Представляют школа и куратор.`,
      ),
    ];
  if (!entry.protocol) return [start, ...unseen(risks)];
  const actual = working(risks);
  const sources = riskSources(risks);
  const said = itemsOf(conclusions(risks))
    .map(({ text }) => text)
    .filter((text) => !text.startsWith('Актуальные риски высокой значимости'));
  return [
    start,
    ...paragraph('risks.text', ...said, actual.length === 0 ? 'Актуальных рисков нет.' : '').map((block) => ({
      ...block,
      sources,
    })),
    ...table({
      id: 'risks.table',
      caption: numbering.table('Актуальные риски и меры'),
      widths: [54, 30, 64, 34],
      head: [['Фактор риска', 'Значимость, вывод', 'Мера', 'Срок'].map((text) => title(text))],
      body: actual.map(({ risk }) => [
        cell(risk.title, { sources: [riskSource(risks, entry, risk.factor), riskFormSource(risks, entry, 'selfAnalysis')] }),
        center([...(risk.significance === null ? [] : [significanceTitle[risk.significance]]), outcomeTitle[risk.outcome]].join(', ')),
        cell(risk.measures === null ? 'не указана' : risks.typed(risk.measures), risk.measures === null ? { isBold: true } : {}),
        cell(risk.period === null ? '–' : risks.typed(risk.period)),
      ]),
    }),
  ];
}

/** Without a protocol nothing is confirmed: only what the profile diagnosed can be told. */
function unseen(risks: Context['risks']): readonly Block[] {
  const diagnosed = risks.pairs.filter(({ risk }) => risk.isDiagnosed);
  const sources = riskSources(risks);
  return paragraph(
    'risks.text',
    `Протокола куратора за ${risks.year} учебный год нет: подтвердить или не подтвердить риски нельзя.`,
    diagnosed.length === 0 ? '' : `В рисковом профиле диагностированы (${diagnosed.length}): ${bySchool(diagnosed, risks)}.`,
  ).map((block) => ({ ...block, sources }));
}
