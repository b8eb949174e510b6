import type { OwnBlock, ReportEdits } from './edits.ts';
import type { LivingItem, LivingReport, LivingSection } from './livingReport.ts';
import { mergeText } from './mergeText.ts';

/** What a user does to a report: each gives the edits that then hold. Nothing is written here. */

/** Blocks before one in its section, itself first: where a new block after it stands. */
export function trailAfter({ sections }: Pick<LivingReport, 'sections'>, id: string): readonly string[] {
  const items = sections.map((section) => section.items).find((all) => all.some((item) => item.id === id)) ?? [];
  const before = items.slice(0, items.findIndex((item) => item.id === id) + 1).map((item) => item.id);
  return before.length <= 60 ? before.toReversed() : [...before.slice(-59).toReversed(), before[0]!];
}

/** Her words in place of the program's, or of her own before. The program's own words put back are no edit. */
export function setText(
  edits: ReportEdits,
  report: LivingReport,
  { item, text }: { item: LivingItem; text: readonly string[] },
): ReportEdits {
  const { id, as, generated } = item;
  if (edits.own.some((own) => own.id === id))
    return { ...edits, own: edits.own.map((own) => (own.id === id ? { ...own, text: [...text] } : own)) };
  const known = edits.texts.find(({ block }) => block === id);
  if (known && generated === null)
    return { ...edits, texts: edits.texts.map((one) => (one === known ? { ...one, text: [...text] } : one)) };
  if (as === null || generated === null) return edits;
  const others = edits.texts.filter((one) => one !== known);
  if (isSame(text, generated) || isSame(text, item.said ?? [])) return { ...edits, texts: others };
  const after = trailAfter(report, id).slice(1);
  return { ...edits, texts: [...others, { block: id, as, was: [...generated], text: [...text], after: [...after] }] };
}

/** The program's text again; of one that the program no longer has, nothing. */
export function revertText(edits: ReportEdits, id: string): ReportEdits {
  return { ...edits, texts: edits.texts.filter(({ block }) => block !== id) };
}

/** Her text as it is, told as good for the data of now. */
export function keepText(edits: ReportEdits, { id, generated }: LivingItem): ReportEdits {
  if (generated === null) return edits;
  return { ...edits, texts: edits.texts.map((one) => (one.block === id ? { ...one, was: [...generated] } : one)) };
}

/** Her text with the new figures; null where she has put them in words of her own. */
export function acceptedText(edits: ReportEdits, { id, generated }: LivingItem): readonly string[] | null {
  const edit = edits.texts.find(({ block }) => block === id);
  return edit && generated ? mergeText({ was: edit.was, hers: edit.text, now: generated }) : null;
}

/** The change of the data put into her text, or where that cannot be, the program's text in place of hers. */
export function acceptChange(edits: ReportEdits, item: LivingItem): ReportEdits {
  const text = acceptedText(edits, item);
  if (text === null || (item.generated !== null && isSame(text, item.generated))) return revertText(edits, item.id);
  return keepText({ ...edits, texts: edits.texts.map((one) => (one.block === item.id ? { ...one, text: [...text] } : one)) }, item);
}

/** Her text of a block that the program no longer has becomes a block of her own. */
export function keepGone(edits: ReportEdits, id: string, ownId: string): ReportEdits {
  const edit = edits.texts.find(({ block }) => block === id);
  if (!edit) return edits;
  const { as, text, after } = edit;
  const own: OwnBlock = { id: ownId, as: as === 'title' ? 'paragraph' : as, text, after };
  const renamed = (ids: readonly string[]) => ids.map((one) => (one === id ? ownId : one));
  return {
    ...revertText(edits, id),
    own: [...edits.own.map((one) => ({ ...one, after: renamed(one.after) })), own],
    hidden: renamed(edits.hidden),
    order: renamed(edits.order),
  };
}

type NewBlock = { readonly id: string; readonly as: OwnBlock['as']; readonly text: readonly string[]; readonly after: string };

export function addOwn(edits: ReportEdits, report: LivingReport, { id, as, text, after }: NewBlock): ReportEdits {
  return { ...edits, own: [...edits.own, { id, as, text: [...text], after: [...trailAfter(report, after)] }] };
}

export function removeOwn(edits: ReportEdits, id: string): ReportEdits {
  return { ...show(edits, id), own: edits.own.filter((own) => own.id !== id), order: edits.order.filter((one) => one !== id) };
}

export function hide(edits: ReportEdits, id: string): ReportEdits {
  return edits.hidden.includes(id) ? edits : { ...edits, hidden: [...edits.hidden, id] };
}

export function show(edits: ReportEdits, id: string): ReportEdits {
  return { ...edits, hidden: edits.hidden.filter((one) => one !== id) };
}

/** One section up or down among those that can be moved, an annex among annexes; at the end of the way nothing changes. */
export function moveSection(edits: ReportEdits, { sections }: LivingReport, { heading, by }: { heading: string; by: -1 | 1 }): ReportEdits {
  const movable = sections.filter(({ isMovable }) => isMovable);
  const at = movable.findIndex((section) => section.heading === heading);
  const other = movable[at + by];
  if (at < 0 || other?.isAnnex !== movable[at]!.isAnnex) return edits;
  const order = movable.map((section) => section.heading!);
  return { ...edits, order: order.with(at, other.heading!).with(at + by, heading) };
}

/** What waits for her: texts whose data have changed or whose block is gone. */
export function openQuestions({ sections }: Pick<LivingReport, 'sections'>): readonly LivingItem[] {
  return sections.flatMap(({ items }: LivingSection) =>
    items.filter(({ state, hiddenBy }) => hiddenBy === null && (state.status === 'changed' || state.status === 'gone')),
  );
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, index) => line === b[index]);
}
