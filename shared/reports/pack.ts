import { fileName } from './fileName.ts';
import type { ReportTree } from './tree.ts';

/** Several documents of one kind as one, each beginning on a new page; at least one. */
export function packTree(trees: readonly [ReportTree, ...ReportTree[]], name: string): ReportTree {
  const [first] = trees;
  return { ...first, fileName: fileName(name), sections: trees.flatMap(({ sections }) => sections), checks: [] };
}
