import type { ReportTree } from '../../shared/reports/tree.ts';
import { xmlSafe } from './xmlSafe.ts';

/** The tree with every string made safe for an Office file: no text reaches a document by another way. */
export function safeTree(tree: ReportTree): ReportTree {
  return safe(tree) as ReportTree;
}

/** A part without unsafe text stays the very same object. */
function safe(value: unknown): unknown {
  if (typeof value === 'string') return xmlSafe(value);
  if (Array.isArray(value)) {
    const parts: readonly unknown[] = value.map(safe);
    return parts.every((part, index) => part === value[index]) ? value : parts;
  }
  if (value === null || typeof value !== 'object') return value;
  const changed = Object.entries(value).flatMap(([key, part]): readonly (readonly [string, unknown])[] => {
    const after = safe(part);
    return after === part ? none : [[key, after]];
  });
  return changed.length === 0 ? value : { ...value, ...Object.fromEntries(changed) };
}

const none: readonly never[] = [];
