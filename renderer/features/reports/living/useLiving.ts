import { useMemo, useState } from 'react';
import type { Output } from '../../../../shared/ipc/contract.ts';
import { applyEdits } from '../../../../shared/reports/living/applyEdits.ts';
import {
  acceptChange,
  addOwn,
  hide,
  keepGone,
  keepText,
  moveSection,
  removeOwn,
  revertText,
  setText,
  show,
} from '../../../../shared/reports/living/editReport.ts';
import type { OwnBlock } from '../../../../shared/reports/living/edits.ts';
import type { LivingItem } from '../../../../shared/reports/living/livingReport.ts';
import { useLivingEdits, type LivingKey } from './useLivingEdits.ts';

/** A block whose text is open; `after`: of a new one, where it will stand. */
export type Editing =
  { readonly id: string; readonly isNew: false } | { readonly after: string; readonly as: OwnBlock['as']; readonly isNew: true };

export type Living = ReturnType<typeof useLiving>;

/** A report on the screen with what can be done to it. */
export function useLiving(key: LivingKey, view: Output<'report.living'>) {
  const store = useLivingEdits(key, view);
  const { edits, change } = store;
  const report = useMemo(() => applyEdits(view.generated, edits), [view.generated, edits]);
  const items = useMemo(
    () => new Map(report.sections.flatMap((section) => section.items.map((item) => [item.id, item] as const))),
    [report],
  );
  const [editing, setEditing] = useState<Editing | null>(null);
  const newId = () => `my.${crypto.randomUUID()}`;
  return {
    ...store,
    report,
    items,
    editing,
    edit: (id: string) => setEditing({ id, isNew: false }),
    insert: (after: string, as: OwnBlock['as']) => setEditing({ after, as, isNew: true }),
    close: () => setEditing(null),
    /** Gives the block that then stands there; of an emptied block of her own the one before it. */
    finish(text: readonly string[], isLeft = false): string | null {
      if (!editing) return null;
      if (!isLeft) setEditing(null);
      if (editing.isNew) {
        if (text.length === 0) return editing.after;
        const id = newId();
        change(addOwn(edits, report, { id, as: editing.as, text, after: editing.after }));
        return id;
      }
      const item = items.get(editing.id);
      if (item && text.join('\n') !== linesIn(item).join('\n'))
        change(item.state.status === 'own' && text.length === 0 ? removeOwn(edits, item.id) : setText(edits, report, { item, text }));
      return editing.id;
    },
    remove: (id: string) => change(removeOwn(edits, id)),
    hide: (id: string) => change(hide(edits, id)),
    show: (id: string) => change(show(edits, id)),
    revert: (id: string) => change(revertText(edits, id)),
    accept: (item: LivingItem) => change(acceptChange(edits, item)),
    keep: (item: LivingItem) => change(item.state.status === 'gone' ? keepGone(edits, item.id, newId()) : keepText(edits, item)),
    move: (heading: string, by: -1 | 1) => change(moveSection(edits, report, { heading, by })),
  };
}

/** The text that is put into the field: hers, or the program's. */
export function linesIn({ text, said }: LivingItem): readonly string[] {
  return text ?? said ?? [];
}
