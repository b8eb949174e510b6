import type { LetterSource } from '../../shared/ipc/calls/mail.ts';
import type { Addressee } from '../../shared/mail/contact.ts';
import type { FieldValues } from '../../shared/mail/fields.ts';
import { personFields, schoolFields } from '../../shared/mail/letter.ts';
import { isMailAddress } from '../../shared/mail/mailAddress.ts';
import { nameOf } from './aboutTitle.ts';
import type { Base } from './base.ts';
import { unfinishedOf, type LetterFile } from './letterFiles.ts';

/** Whom one letter of several is for. `email` empty: no address is known. */
export type Addressed = {
  readonly title: string;
  readonly email: string;
  /** Its id, where it is a school. */
  readonly school: string | null;
  /** What the letter says of it. */
  fields(files: readonly string[]): FieldValues;
};

export type LetterGroup = Addressed & { readonly files: readonly LetterFile[] };

/** Those chosen in the address book, as far as they are still there. */
export function addressed(base: Base, chosen: readonly Addressee[]): readonly Addressed[] {
  return chosen.flatMap(({ kind, id }): readonly Addressed[] => {
    if (kind === 'school') {
      const school = base.schools.find(id);
      return school ? [schoolAddressed(base, school.id)] : [];
    }
    if (kind === 'person') {
      const person = base.people.find(id);
      if (!person) return [];
      const forms = base.nameForms.find(person.name);
      return [{ title: person.name, email: plain(person.email), school: null, fields: (files) => personFields(person.name, forms, files) }];
    }
    const body = base.contacts.find(id);
    return body ? [{ title: body.name, email: plain(body.email), school: null, fields: (files) => schoolFields(null, files) }] : [];
  });
}

export function schoolAddressed(base: Base, id: string): Addressed {
  const school = base.schools.get(id);
  const told = { ...school, title: nameOf(school), nameForms: base.nameForms.find(school.director) };
  return { title: told.title, email: plain(school.email), school: id, fields: (files) => schoolFields(told, files) };
}

/** Whom a letter was begun for in the address book. */
export function chosenIn(base: Base, source: LetterSource): readonly Addressee[] {
  if ('addressees' in source) return source.addressees;
  return 'unfinished' in source ? unfinishedOf(base, source.unfinished).addressees : [];
}

/** A letter for each of those chosen, with all the files; else one for each school of a pack with its files and those the user added. */
export function letterGroups(base: Base, files: readonly LetterFile[], chosen: readonly Addressee[]): readonly LetterGroup[] {
  if (chosen.length > 0) return addressed(base, chosen).map((whom) => ({ ...whom, files }));
  const own = files.filter(({ isOwn }) => isOwn);
  return bySchool(files).map(({ id, files: ofSchool }) => ({ ...schoolAddressed(base, id), files: [...ofSchool, ...own] }));
}

/** The school that all the documents are on. */
export function onlySchool(files: readonly LetterFile[]): string | null {
  const groups = bySchool(files);
  return groups.length === 1 ? groups[0]!.id : null;
}

/** Of documents that are of one school each: its files. */
function bySchool(files: readonly LetterFile[]): readonly { readonly id: string; readonly files: readonly LetterFile[] }[] {
  const documents = files.filter(({ isOwn }) => !isOwn);
  if (documents.some(({ about }) => about.school === null)) return [];
  return [...Map.groupBy(documents, ({ about }) => about.school!.id)].map(([id, own]) => ({ id, files: own }));
}

function plain(email: string): string {
  return isMailAddress(email.trim()) ? email.trim() : '';
}
