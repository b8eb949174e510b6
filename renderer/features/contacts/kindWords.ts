import type { Addressee } from '../../../shared/mail/contact.ts';

export const kindWords: Readonly<Record<Addressee['kind'], string>> = { school: 'Школа', body: 'Организация', person: 'Человек' };

export const kindGroups: Readonly<Record<Addressee['kind'], string>> = { school: 'Школы', body: 'Организации', person: 'Люди' };

export const kinds: readonly Addressee['kind'][] = ['school', 'body', 'person'];

export function keyOf({ kind, id }: Addressee): string {
  return `${kind} ${id}`;
}
