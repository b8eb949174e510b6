import type { ReportTree } from '../../shared/reports/tree.ts';
import { xmlSafe } from './xmlSafe.ts';

/** The tree with every string made safe for an Office file: no text reaches a document by another way. */
export function safeTree(tree: ReportTree): ReportTree {
  return safe(tree) as ReportTree;
}

function safe(value: unknown): unknown {
  if (typeof value === 'string') return xmlSafe(value);
  if (Array.isArray(value)) return value.map(safe);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, safe(part)]));
}
