import { list, paragraph } from '../monitoring/blocks.ts';
import type { Block } from '../tree.ts';
import type { Topic } from './topic.ts';
import { byResults, punctuated, sourced } from './topicBlocks.ts';

/** A point of an order; `parts`: what follows from each report, under numbers of its own. */
export type Point = {
  readonly id: string;
  readonly text: string;
  readonly parts?: readonly { readonly topic: Topic; readonly items: readonly string[] }[];
};

/** «3. Управлению образования …:», «3.1. По результатам …:», then the items. */
export function pointBlocks(points: readonly Point[]): readonly Block[] {
  return points.flatMap(({ id, text, parts = [] }, index) => [
    ...paragraph(`point.${id}`, `${index + 1}. ${text}`),
    ...parts.flatMap(({ topic, items }, place) => [
      ...paragraph(`point.${id}.${topic.kind}`, `${index + 1}.${place + 1}. ${byResults(topic)}`),
      ...sourced(list(`point.${id}.${topic.kind}.list`, punctuated(items), false), topic.sources),
    ]),
  ]);
}
