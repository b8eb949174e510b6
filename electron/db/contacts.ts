import { Failure } from '../../shared/model/failure.ts';
import type { Addressee, Contact, ContactGroup } from '../../shared/mail/contact.ts';
import { changes } from './changes.ts';
import type { Db } from './connect.ts';
import { writer, type Stamp } from './write.ts';

type GroupRow = Omit<ContactGroup, 'members'>;
type MemberRow = Addressee & { readonly contactGroup: string };

/** The address book beside schools and people: bodies and groups of the user's own. What is removed can be restored. */
export function contacts(db: Db) {
  const write = writer(db);
  const journal = changes(db);
  const columns = 'id, municipality, name, person, phone, email, note';
  const all = db.prepare<[string], Contact>(
    `select ${columns} from contact where municipality = ? and removedAt is null order by name, id`,
  );
  const byId = db.prepare<[string], Contact>(`select ${columns} from contact where id = ? and removedAt is null`);
  const upsert = db.prepare(
    `insert into contact(${columns}) values (:id, :municipality, :name, :person, :phone, :email, :note)
     on conflict(id) do update set name = :name, person = :person, phone = :phone, email = :email, note = :note`,
  );
  const mark = db.prepare<[string | null, string]>('update contact set removedAt = ? where id = ?');
  const allGroups = db.prepare<[string], GroupRow>(
    'select id, municipality, name from contactGroup where municipality = ? and removedAt is null order by name, id',
  );
  const groupById = db.prepare<[string], GroupRow>('select id, municipality, name from contactGroup where id = ? and removedAt is null');
  const allMembers = db.prepare<[], MemberRow>(
    'select contactGroup, kind, member as id from contactGroupMember order by contactGroup, position',
  );
  const membersOf = db.prepare<[string], Addressee>(
    'select kind, member as id from contactGroupMember where contactGroup = ? order by position',
  );
  const upsertGroup = db.prepare(
    'insert into contactGroup(id, municipality, name) values (:id, :municipality, :name) on conflict(id) do update set name = :name',
  );
  const dropMembers = db.prepare<[string]>('delete from contactGroupMember where contactGroup = ?');
  const addMember = db.prepare<[string, number, string, string]>(
    'insert into contactGroupMember(contactGroup, position, kind, member) values (?, ?, ?, ?) on conflict do nothing',
  );
  const markGroup = db.prepare<[string | null, string]>('update contactGroup set removedAt = ? where id = ?');

  const find = (id: string): Contact | null => byId.get(id) ?? null;
  const findGroup = (id: string): ContactGroup | null => {
    const row = groupById.get(id);
    return row ? { ...row, members: membersOf.all(id) } : null;
  };
  return {
    find,
    list: (municipality: string): readonly Contact[] => all.all(municipality),
    /** Adds it, or changes the one of this id. */
    save(contact: Contact, stamp: Stamp): Contact {
      return write(() => {
        const old = find(contact.id);
        upsert.run(contact);
        journal.add({ entity: 'contact', id: contact.id, old, new: contact }, stamp);
        return get(find(contact.id));
      });
    },
    remove(id: string, stamp: Stamp): void {
      write(() => {
        const old = get(find(id));
        mark.run(stamp.at, id);
        journal.add({ entity: 'contact', id, old, new: null }, stamp);
      });
    },
    restore(id: string, stamp: Stamp): Contact {
      return write(() => {
        mark.run(null, id);
        const contact = get(find(id));
        journal.add({ entity: 'contact', id, old: null, new: contact }, stamp);
        return contact;
      });
    },
    groups(municipality: string): readonly ContactGroup[] {
      const members = Map.groupBy(allMembers.all(), ({ contactGroup }) => contactGroup);
      return allGroups
        .all(municipality)
        .map((row) => ({ ...row, members: members.get(row.id)?.map(({ kind, id }) => ({ kind, id })) ?? [] }));
    },
    saveGroup(group: ContactGroup, stamp: Stamp): ContactGroup {
      return write(() => {
        const old = findGroup(group.id);
        const { members, ...row } = group;
        upsertGroup.run(row);
        dropMembers.run(group.id);
        for (const [position, { kind, id }] of members.entries()) addMember.run(group.id, position, kind, id);
        journal.add({ entity: 'contactGroup', id: group.id, old, new: group }, stamp);
        return get(findGroup(group.id));
      });
    },
    removeGroup(id: string, stamp: Stamp): void {
      write(() => {
        const old = get(findGroup(id));
        markGroup.run(stamp.at, id);
        journal.add({ entity: 'contactGroup', id, old, new: null }, stamp);
      });
    },
    restoreGroup(id: string, stamp: Stamp): ContactGroup {
      return write(() => {
        markGroup.run(null, id);
        const group = get(findGroup(id));
        journal.add({ entity: 'contactGroup', id, old: null, new: group }, stamp);
        return group;
      });
    },
  };
}

function get<T>(found: T | null): T {
  if (found === null) throw new Failure('not-found', 'Такой записи нет в адресной книге: возможно, она удалена.');
  return found;
}
