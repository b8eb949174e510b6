import type { Handlers, Parsed } from '../../shared/ipc/contract.ts';
import type { AddressBook } from '../../shared/ipc/calls/contacts.ts';
import type { Addressee } from '../../shared/mail/contact.ts';
import { Failure } from '../../shared/model/failure.ts';
import { roleWords } from '../../shared/model/roleWords.ts';
import { nameOf } from './aboutTitle.ts';
import type { Base } from './base.ts';
import { pasteAddresses } from './pasteAddresses.ts';
import { roster } from './roster.ts';
import { saveAddress } from './saveAddress.ts';

export type AddressBookCalls = Pick<
  Handlers,
  | 'contact.book'
  | 'contact.save'
  | 'contact.remove'
  | 'contact.restore'
  | 'contact.saveAddress'
  | 'contact.saveGroup'
  | 'contact.removeGroup'
  | 'contact.restoreGroup'
  | 'contact.paste'
>;

/** Whom letters go to: schools and people by their cards, bodies, groups of the user's own. */
export function addressBook(base: () => Base): AddressBookCalls {
  return {
    'contact.book': () => book(base()),
    'contact.save': (contact) => saveBody(base(), contact),
    'contact.remove': ({ id }) => (base().contacts.remove(id, base().stamp()), null),
    'contact.restore': ({ id }) => base().contacts.restore(id, base().stamp()),
    'contact.saveAddress': (given) => (saveAddress(base(), given, given.email), null),
    'contact.saveGroup': (group) => saveGroup(base(), group),
    'contact.removeGroup': ({ id }) => (base().contacts.removeGroup(id, base().stamp()), null),
    'contact.restoreGroup': ({ id }) => base().contacts.restoreGroup(id, base().stamp()),
    'contact.paste': ({ text, isDry }) => pasteAddresses(base(), text, isDry),
  };
}

function book(base: Base): AddressBook {
  const here = roster(base);
  const { id: municipality } = base.municipality();
  const bodies = base.contacts.list(municipality);
  const rows = [
    ...here.schools.map((school) => ({
      kind: 'school' as const,
      id: school.id,
      title: nameOf(school),
      detail: school.director,
      phone: '',
      email: school.email,
    })),
    ...here.people.map(({ id, name, role, school, phone, email }) => {
      const place = school === null ? undefined : here.known.schools.get(school);
      const detail = [roleWords[role], place && nameOf(place)].filter(Boolean).join(', ');
      return { kind: 'person' as const, id, title: name, detail, phone, email };
    }),
    ...bodies.map(({ id, name, person, phone, email }) => ({ kind: 'body' as const, id, title: name, detail: person, phone, email })),
  ];
  const known = new Set(rows.map(keyOf));
  // Who left the base leaves the groups; restored, he is in them again.
  const groups = base.contacts
    .groups(municipality)
    .map((group) => ({ ...group, members: group.members.filter((one) => known.has(keyOf(one))) }));
  const groupsOf = Map.groupBy(
    groups.flatMap(({ name, members }) => members.map((member) => ({ key: keyOf(member), name }))),
    ({ key }) => key,
  );
  return { rows: rows.map((row) => ({ ...row, groups: groupsOf.get(keyOf(row))?.map(({ name }) => name) ?? [] })), bodies, groups };
}

const keyOf = ({ kind, id }: Addressee) => `${kind} ${id}`;

function saveBody(base: Base, contact: Parsed<'contact.save'>) {
  const { id: municipality } = base.municipality();
  const isTaken = base.contacts.list(municipality).some(({ id, name }) => id !== contact.id && name === contact.name);
  if (isTaken) throw new Failure('duplicate', `«${contact.name}» уже есть в адресной книге.`, { name: 'Уже есть в адресной книге' });
  return base.contacts.save({ ...contact, id: known(base, contact.id) ?? base.newId(), municipality }, base.stamp());
}

/** @throws `not-found` where a body of this id was removed meanwhile */
function known(base: Base, id: string | null): string | null {
  if (id !== null && base.contacts.find(id) === null)
    throw new Failure('not-found', 'Такой записи нет в адресной книге: возможно, она удалена.');
  return id;
}

function saveGroup(base: Base, group: Parsed<'contact.saveGroup'>) {
  const { id: municipality } = base.municipality();
  const groups = base.contacts.groups(municipality);
  if (groups.some(({ id, name }) => id !== group.id && name === group.name))
    throw new Failure('duplicate', `Группа «${group.name}» уже есть.`, { name: 'Такая группа уже есть' });
  if (group.id !== null && !groups.some(({ id }) => id === group.id))
    throw new Failure('not-found', 'Такой группы нет: возможно, она удалена.');
  if (group.members.length === 0) throw new Failure('bad-input', 'Выберите, кто входит в группу.', { members: 'Выберите хотя бы одного' });
  return base.contacts.saveGroup({ ...group, id: group.id ?? base.newId(), municipality }, base.stamp());
}
