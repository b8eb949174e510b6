import type { MailRecipient } from '../../shared/ipc/calls/mail.ts';
import { isMailAddress } from '../../shared/mail/mailAddress.ts';
import { roleWords } from '../../shared/model/roleWords.ts';
import { nameOf } from './aboutTitle.ts';
import type { Base } from './base.ts';
import { roster } from './roster.ts';

type Named = { readonly name: string; readonly email: string };

/** Whom letters can go to by the cards: groups, schools, people; those without an address are named in their groups. */
export function mailRecipients(base: Base, year: string): readonly MailRecipient[] {
  const here = roster(base);
  const statuses = base.schools.statusIn(year);
  const named = (rows: typeof here.schools): readonly Named[] => rows.map((school) => ({ name: nameOf(school), email: school.email }));
  const ofRole = (role: 'director' | 'curator'): readonly Named[] => here.people.filter((person) => person.role === role);
  const groups = [
    group(`Все школы ШНОР, ${year}`, named(here.schools.filter(({ id }) => statuses.get(id) === 'shnor'))),
    group('Все школы муниципалитета', named(here.schools)),
    group('Все директора', ofRole('director')),
    group('Все кураторы', ofRole('curator')),
  ];
  const schools = here.schools.map((school) => ({
    kind: 'school' as const,
    id: school.id,
    name: nameOf(school),
    email: school.email,
    school: nameOf(school),
  }));
  const people = here.people.map(({ id, name, role, email, school: of }) => {
    const place = of === null ? undefined : here.known.schools.get(of);
    const title = [name, roleWords[role].toLowerCase(), place && nameOf(place)].filter(Boolean).join(', ');
    const school = role === 'director' && place ? nameOf(place) : null;
    return { kind: 'person' as const, id, name: title, email, school };
  });
  const bodies = base.contacts.list(base.municipality().id).map(({ id, name, person, email }) => ({
    kind: 'body' as const,
    id,
    name: [name, person].filter(Boolean).join(', '),
    email,
    school: null,
  }));
  const all = [...schools, ...bodies, ...people];
  const byKey = new Map(all.map((one) => [`${one.kind} ${one.id}`, one]));
  const own = base.contacts.groups(base.municipality().id).map(({ name, members }) =>
    group(
      name,
      members.flatMap(({ kind, id }) => byKey.get(`${kind} ${id}`) ?? []),
      'own-group',
    ),
  );
  return [...own, ...groups, ...all.map(one)].filter(({ addresses }) => addresses.length > 0);
}

function group(title: string, rows: readonly Named[], kind: 'group' | 'own-group' = 'group'): MailRecipient {
  const reached = rows.filter(({ email }) => isMailAddress(email.trim()));
  return {
    kind,
    title,
    addresses: [...new Set(reached.map(({ email }) => email.trim()))],
    missing: rows.filter((row) => !reached.includes(row)).map(({ name }) => name),
    school: null,
  };
}

type One = Named & Pick<MailRecipient, 'kind' | 'school'>;

function one({ kind, name, email, school }: One): MailRecipient {
  return { kind, title: name, addresses: isMailAddress(email.trim()) ? [email.trim()] : [], missing: [], school };
}
