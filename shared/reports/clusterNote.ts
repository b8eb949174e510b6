import { adviceBlocks } from './monitoring/advice.ts';
import { paragraph, subheading } from './monitoring/blocks.ts';
import { documentOf } from './monitoring/document.ts';
import { settingChecks } from './monitoring/ground.ts';
import { noteAdvice } from './clusterNote/advice.ts';
import { annexes } from './clusterNote/annexes.ts';
import { comparisonBlocks, conclusionBlocks } from './clusterNote/conclusions.ts';
import { clusterSource, contextOf, schoolSource, type NoteData } from './clusterNote/context.ts';
import { experienceBlocks } from './clusterNote/experience.ts';
import { clusterName, featureBlocks, specificsText } from './clusterNote/features.ts';
import { introduction } from './clusterNote/introduction.ts';
import { resultBlocks } from './clusterNote/results.ts';
import type { ReportTree } from './tree.ts';

/** In the order's words. */
const subject =
  'о результатах работы со школами с низкими образовательными результатами с учетом специфики ОУ, на основе кластерного подхода';

export const clusterNote = { kind: 'cluster-note', title: `Информационная справка ${subject}` } as const;

/**
 * The note of order М on schools alike: how they are grouped, each cluster with its schools, what marks it, results and their change,
 * specifics, what works in its conditions, recommendations with addressee and term. Says what is lacking where schools can't be grouped.
 */
export function clusterNoteReport(data: NoteData): ReportTree {
  const context = contextOf(data);
  const { clusters, municipality, view, current, previous } = context;
  const first = introduction(context);
  const each = clusters.flatMap((one) => [
    subheading(`cluster.${one.number}`, `Кластер ${one.number}: ${clusterName(context, one)}`),
    ...paragraph(`cluster.${one.number}.who`, `Школы: ${one.schools.map(({ name }) => name).join(', ')}.`, specificsText(context, one)).map(
      (block) => ({ ...block, sources: one.schools.map(schoolSource) }),
    ),
    ...featureBlocks(context, one),
    ...resultBlocks(context, one),
    ...experienceBlocks(context, one),
  ]);
  return documentOf({
    kind: clusterNote.kind,
    title: 'Информационная справка на основе кластерного подхода',
    name: 'ИНФОРМАЦИОННАЯ СПРАВКА',
    subject,
    shortName: 'Информационная справка, кластеры школ',
    data,
    blocks: [
      ...first,
      ...each,
      ...comparisonBlocks(context),
      ...conclusionBlocks(context),
      ...adviceBlocks(noteAdvice(context), { municipality, isOne: false, numbering: context.numbering }),
    ],
    annexes: annexes(context),
    checks: [
      ...(clusters.length === 0 ? ['Сгруппировать школы нельзя: мало школ или показателей.'] : []),
      ...(view.clustering.leftOut.length === 0
        ? []
        : [
            `Не вошли в группы: ${context.schools.flatMap(({ id, name }) => (view.clustering.leftOut.includes(id) ? name : [])).join(', ')}.`,
          ]),
      ...(current === null ? ['Нет результатов оценочных процедур.'] : previous === null ? ['Нет результатов предыдущего года.'] : []),
      ...settingChecks(municipality),
    ],
    sources: [clusterSource],
  });
}
