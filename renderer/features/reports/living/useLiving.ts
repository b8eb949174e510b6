import { useMemo, useState } from 'react';
import type { NamePlace } from '../../../../shared/ipc/calls/living.ts';
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
import type { OwnBlock, ReportEdits } from '../../../../shared/reports/living/edits.ts';
import type { LivingItem } from '../../../../shared/reports/living/livingReport.ts';
import { useLivingEdits, type LivingKey } from './useLivingEdits.ts';

/** A block whose text is open; `after`: of a new one, where it will stand. */
export type Editing =
  | { readonly id: string; readonly isNew: false }
  | { readonly id: string; readonly after: string; readonly as: OwnBlock['as']; readonly isNew: true };

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

  /** The edits with this text where one is open. */
  function editsWith(text: readonly string[]): ReportEdits {
    if (!editing) return edits;
    const { id } = editing;
    if (editing.isNew) return text.length === 0 ? edits : addOwn(edits, report, { ...editing, text });
    const item = items.get(id);
    if (!item || text.join('\n') === linesIn(item).join('\n')) return edits;
    return item.state.status === 'own' && text.length === 0 ? removeOwn(edits, id) : setText(edits, report, { item, text });
  }

  return {
    ...store,
    report,
    items,
    editing,
    edit: (id: string) => setEditing({ id, isNew: false }),
    insert: (after: string, as: OwnBlock['as']) => setEditing({ id: newId(), after, as, isNew: true }),
    close(): void {
      setEditing(null);
      store.giveUp();
    },
    /** What is typed so far. */
    typed: (text: readonly string[]) => store.type(editsWith(text)),
    /** Gives the block that then stands there; of an emptied block of her own the one before it. */
    finish(text: readonly string[], isLeft = false): string | null {
      if (!editing) return null;
      if (!isLeft) setEditing(null);
      change(editsWith(text));
      return editing.isNew && text.length === 0 ? editing.after : editing.id;
    },
    remove: (id: string) => change(removeOwn(edits, id)),
    hide: (id: string) => change(hide(edits, id)),
    show: (id: string) => change(show(edits, id)),
    revert: (id: string) => change(revertText(edits, id)),
    accept: (item: LivingItem) => change(acceptChange(edits, item)),
    keep: (item: LivingItem) => change(item.state.status === 'gone' ? keepGone(edits, item.id, newId()) : keepText(edits, item)),
    /** What stands for each name, in its place. */
    replaceNames(places: readonly NamePlace[]): void {
      const after = [...Map.groupBy(places, ({ block }) => block)].reduce((all, [block, own]) => {
        const item = items.get(block);
        return item ? setText(all, report, { item, text: withCodes(linesIn(item), own) }) : all;
      }, edits);
      change(after);
    },
    move: (heading: string, by: -1 | 1) => change(moveSection(edits, report, { heading, by })),
  };
}

function withCodes(lines: readonly string[], places: readonly NamePlace[]): readonly string[] {
  return places
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (all, { line, start, end, said, instead }) =>
        all.map((text, index) =>
          index === line && text.slice(start, end) === said ? text.slice(0, start) + instead + text.slice(end) : text,
        ),
      lines,
    );
}

/** The text that is put into the field: hers, or the program's. */
export function linesIn({ text, said }: LivingItem): readonly string[] {
  return text ?? said ?? [];
}
