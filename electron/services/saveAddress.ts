import type { Addressee } from '../../shared/mail/contact.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { Base } from './base.ts';

/** Changes the address in the card of whoever it is. */
export function saveAddress(base: Base, { kind, id }: Addressee, email: string): void {
  const stamp = base.stamp();
  switch (kind) {
    case 'school': {
      const { municipality: _, ...school } = base.schools.get(id);
      base.schools.save({ ...school, email }, stamp);
      return;
    }
    case 'person': {
      const { municipality: _, ...person } = base.people.get(id);
      base.people.save({ ...person, email }, stamp);
      return;
    }
    case 'body': {
      const contact = base.contacts.find(id);
      if (!contact) throw new Failure('not-found', 'Такой записи нет в адресной книге: возможно, она удалена.');
      base.contacts.save({ ...contact, email }, stamp);
    }
  }
}
