import type { Handlers, Parsed } from '../../shared/ipc/contract.ts';
import type { MailTemplateView } from '../../shared/ipc/calls/mail.ts';
import { unknownFields } from '../../shared/mail/fields.ts';
import { letterKinds, usualLetters, type Letter, type LetterKind } from '../../shared/mail/templates.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { Base } from './base.ts';

export type MailTemplateCalls = Pick<Handlers, 'mail.templates' | 'mail.saveTemplate' | 'mail.restoreTemplate'>;

/** Words of letters by kind of document, the municipality's own or the usual ones. */
export function mailTemplateCalls(base: () => Base): MailTemplateCalls {
  return {
    'mail.templates': () => templates(base()),
    'mail.saveTemplate': ({ kind, subject, text }) => {
      checkFields({ subject, text });
      // Without a document a letter has no subject of its own.
      if (subject === '' && kind !== 'plain') throw new Failure('bad-input', 'Укажите тему письма.', { subject: 'Укажите тему письма' });
      return save(base(), kind, { subject, text });
    },
    'mail.restoreTemplate': ({ kind }) => save(base(), kind, null),
  };
}

export function templateOf(base: Base, kind: LetterKind): Letter {
  return base.mailTemplates.find(base.municipality().id, kind) ?? usualLetters[kind];
}

function templates(base: Base): readonly MailTemplateView[] {
  const own = new Map(base.mailTemplates.list(base.municipality().id).map((one) => [one.kind, one]));
  return letterKinds.map((kind) => {
    const { subject, text } = own.get(kind) ?? usualLetters[kind];
    return { kind, subject, text, isOwn: own.has(kind) };
  });
}

function save(base: Base, kind: LetterKind, letter: Letter | null): readonly MailTemplateView[] {
  base.mailTemplates.save(base.municipality().id, kind, letter, base.stamp());
  return templates(base);
}

/** @throws `bad-input` where a field is none of the known */
export function checkFields({ subject, text }: Pick<Parsed<'mail.saveTemplate'>, 'subject' | 'text'>): void {
  const wrong = { subject: unknownFields(subject), text: unknownFields(text) };
  const fields = Object.fromEntries(
    Object.entries(wrong).flatMap(([field, marks]) => (marks.length > 0 ? [[field, `Нет такого поля: ${marks.join(', ')}`]] : [])),
  );
  const all = [...new Set([...wrong.subject, ...wrong.text])];
  if (all.length > 0)
    throw new Failure('bad-input', `Нет такого поля: ${all.join(', ')}. Проверьте название в фигурных скобках или уберите скобки.`, fields);
}
