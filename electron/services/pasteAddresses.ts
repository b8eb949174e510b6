import type { PastedAddress } from '../../shared/ipc/calls/contacts.ts';
import type { Addressee } from '../../shared/mail/contact.ts';
import { nameKey, pastedRows, rowProblem, type PastedRow } from '../../shared/mail/pastedRows.ts';
import { nameOf } from './aboutTitle.ts';
import type { Base } from './base.ts';
import { roster } from './roster.ts';
import { saveAddress } from './saveAddress.ts';

type Known = Addressee & { readonly title: string; readonly email: string };

/** What the rows of a pasted list do: addresses of the cards, new bodies. All of it in one go, or nothing (`isDry`). */
export function pasteAddresses(base: Base, text: string, isDry: boolean): readonly PastedAddress[] {
  const known = knownByName(base);
  const taken = new Set<string>();
  const plan = pastedRows(text).map((row) => planOf(row, known, taken));
  if (!isDry) base.write(() => plan.forEach((one) => apply(base, one)));
  return plan.map(({ shown }) => shown);
}

type Planned = { readonly row: PastedRow; readonly whose: Known | null; readonly shown: PastedAddress };

function planOf(row: PastedRow, known: ReadonlyMap<string, readonly Known[]>, taken: Set<string>): Planned {
  const { line, name, email } = row;
  const key = nameKey(name);
  const [whose, other] = known.get(key) ?? [];
  const problem =
    rowProblem(row) ??
    (other ? 'Так называются несколько записей: внесите адрес в карточку' : taken.has(key) ? 'Уже есть строкой выше' : null);
  const shown = { line, title: whose?.title ?? name, email };
  if (problem !== null) return { row, whose: null, shown: { ...shown, outcome: 'refused', note: problem } };
  taken.add(key);
  if (!whose) return { row, whose: null, shown: { ...shown, outcome: 'new-body', note: '' } };
  if (whose.email === email) return { row, whose, shown: { ...shown, outcome: 'same', note: '' } };
  return { row, whose, shown: { ...shown, outcome: whose.kind, note: whose.email } };
}

function apply(base: Base, { row, whose, shown: { outcome, title, email } }: Planned): void {
  if (outcome === 'refused' || outcome === 'same') return;
  if (whose) return saveAddress(base, whose, email);
  const { person, phone } = row;
  base.contacts.save({ id: base.newId(), municipality: base.municipality().id, name: title, person, phone, email, note: '' }, base.stamp());
}

/** Schools by either name, people, bodies. */
function knownByName(base: Base): ReadonlyMap<string, readonly Known[]> {
  const here = roster(base);
  const all: readonly (readonly [string, Known])[] = [
    ...here.schools.flatMap((school) => {
      const known: Known = { kind: 'school', id: school.id, title: nameOf(school), email: school.email };
      return [...new Set([nameKey(school.name), nameKey(school.shortName)])].map((key) => [key, known] as const);
    }),
    ...here.people.map(({ id, name, email }) => [nameKey(name), { kind: 'person', id, title: name, email }] as const),
    ...base.contacts
      .list(base.municipality().id)
      .map(({ id, name, email }) => [nameKey(name), { kind: 'body', id, title: name, email }] as const),
  ];
  const named = all.filter(([key]) => key !== '');
  return new Map([...Map.groupBy(named, ([key]) => key)].map(([key, found]) => [key, found.map(([, known]) => known)]));
}
