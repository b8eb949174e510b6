import { z } from 'zod';
import { Addressee, Contact, ContactGroup } from '../../mail/contact.ts';
import { OwnAddress } from '../../mail/ownAddress.ts';
import { byId, call, nothing } from '../call.ts';

/** One line of the address book. `detail`: post and school of a person, whom to turn to in a body. */
export type AddressRow = Addressee & {
  readonly title: string;
  readonly detail: string;
  readonly phone: string;
  readonly email: string;
  readonly groups: readonly string[];
};

export type AddressBook = {
  readonly rows: readonly AddressRow[];
  readonly bodies: readonly Contact[];
  readonly groups: readonly ContactGroup[];
};

/** What one pasted row would do. `change`: what it changes. */
export type PastedAddress = {
  readonly line: number;
  readonly title: string;
  readonly email: string;
  readonly outcome: 'school' | 'person' | 'body' | 'new-body' | 'same' | 'refused';
  /** Why it is refused, or the address that is replaced. */
  readonly note: string;
};

/** The address book. */
export const contactCalls = {
  'contact.book': call(nothing).returns<AddressBook>(),
  /** `id` null: a new one. */
  'contact.save': call(
    Contact.omit({ municipality: true })
      .extend({ id: z.string().max(64).nullable() })
      .strict(),
  ).returns<Contact>(),
  'contact.remove': call(byId).returns<null>(),
  'contact.restore': call(byId).returns<Contact>(),
  /** The address in the card of a school, a person, a body. */
  'contact.saveAddress': call(Addressee.extend({ email: OwnAddress }).strict()).returns<null>(),
  'contact.saveGroup': call(
    ContactGroup.omit({ municipality: true })
      .extend({ id: z.string().max(64).nullable() })
      .strict(),
  ).returns<ContactGroup>(),
  'contact.removeGroup': call(byId).returns<null>(),
  'contact.restoreGroup': call(byId).returns<ContactGroup>(),
  /** Rows of a name and an address, as they are pasted; `isDry`: only says what they would do. */
  'contact.paste': call(z.object({ text: z.string().max(200_000), isDry: z.boolean() }).strict()).returns<readonly PastedAddress[]>(),
};
