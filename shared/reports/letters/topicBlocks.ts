import { numberMark } from '../assessment/numbering.ts';
import { heading, list, subheading } from '../monitoring/blocks.ts';
import { capitalised } from '../phrasing/text.ts';
import type { Block, Source } from '../tree.ts';
import type { Topic } from './topic.ts';

/** «1. Результаты оценочных процедур (ОГЭ)», then what its report concludes, word for word. `head`: of which level the titles are. */
export function topicBlocks(topics: readonly Topic[], id: string, head: typeof heading = subheading): readonly Block[] {
  return topics
    .filter(({ conclusions }) => conclusions.length > 0)
    .flatMap(({ kind, subject, conclusions, sources }, index): readonly Block[] => [
      head(`${id}.${kind}`, `${head === heading ? numberMark('section') : index + 1}. Результаты ${subject}`),
      ...sourced(list(`${id}.${kind}.list`, conclusions, false), sources),
    ]);
}

/** Advice without what another topic said before: «рассмотреть результаты …» is said once. */
export function adviceTo(
  topics: readonly Topic[],
  to: 'authority' | 'centre' | 'schools',
): readonly { readonly topic: Topic; readonly items: readonly string[] }[] {
  const said = new Set<string>();
  return topics.flatMap((topic) => {
    const items = topic.advice[to].filter((item) => {
      const key = item.startsWith('рассмотреть результаты') ? 'рассмотреть результаты' : `${topic.kind} ${item}`;
      return !said.has(key) && said.add(key);
    });
    return items.length === 0 ? [] : [{ topic, items }];
  });
}

/** Items of a list with their signs: «…;», «….» */
export function punctuated(items: readonly string[]): readonly string[] {
  return items.map((item, index) => `${item}${index === items.length - 1 ? '.' : ';'}`);
}

/** «По результатам оценочных процедур (ОГЭ):» */
export function byResults({ subject }: Topic): string {
  return capitalised(`по результатам ${subject}:`);
}

/** What all schools are asked for, in a letter to all of them: the measures of the report; what is asked of each stands in its own letter. */
export function askedOfAll({ measures }: Topic): readonly string[] {
  return measures
    .filter(({ to }) => to.startsWith('директор'))
    .map(
      ({ measure, term }) => `${measure.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())}${term === '' ? '' : ` – ${term}`}`,
    );
}

/** The blocks with where their figures come from, where that is known. */
export function sourced(blocks: readonly Block[], sources: readonly Source[]): readonly Block[] {
  const own = [...new Map(sources.map((source) => [source.path, source])).values()];
  return own.length === 0 ? blocks : blocks.map((block) => ({ ...block, sources: own }));
}
