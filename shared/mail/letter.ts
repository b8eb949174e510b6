import type { Municipality, School } from '../model/records.ts';
import { salutation, type CaseForms } from '../reports/phrasing/cases.ts';
import { fieldValue, fillFields, oneLine, type FieldValues } from './fields.ts';
import type { Letter, LetterKind } from './templates.ts';

/** What a made document is, as far as a letter that goes with it speaks of it. */
export type LetterAbout = {
  readonly kind: LetterKind;
  readonly title: string;
  readonly year: string | null;
  readonly school: { readonly id: string; readonly name: string } | null;
};

type Signer = Pick<Municipality, 'signerPost' | 'signerName' | 'centre' | 'authority' | 'name'>;

type Setting = {
  readonly signer: Signer;
  /** For a document of no year: the one worked in. */
  readonly year: string;
  /** `17 декабря 2020 г.` */
  readonly date: string;
};

/** What is the same in every letter with the document: all fields but those of one school and its files. */
export function commonFields(about: LetterAbout, { signer, year, date }: Setting): FieldValues {
  const { named, sent } = wordsOf(about);
  return {
    документ: fieldValue(named),
    что: fieldValue(sent),
    год: about.year ?? year,
    дата: date,
    муниципалитет: fieldValue(signer.name),
    центр: fieldValue(signer.centre),
    подпись: signature(signer).join('\n'),
  };
}

/** What a letter begins with when it goes with no document. */
export const aboutNothing: LetterAbout = { kind: 'plain', title: '', year: null, school: null };

/** The fields of one person, who is greeted by name, and of the files. */
export function personFields(name: string, nameForms: CaseForms | null, files: readonly string[]): FieldValues {
  return { ...schoolFields(null, files), обращение: fieldValue(salutation(name, nameForms) ?? 'Уважаемые коллеги!') };
}

/** The fields of one school and its files; null: of none. */
export function schoolFields(
  school: (Pick<School, 'director'> & { readonly title: string; readonly nameForms: CaseForms | null }) | null,
  files: readonly string[],
): FieldValues {
  const greeting = school && salutation(school.director, school.nameForms);
  return {
    школа: fieldValue(school?.title ?? ''),
    обращение: fieldValue(greeting ?? 'Уважаемые коллеги!'),
    директор: fieldValue(school?.director ?? ''),
    вложения: files.map((name) => fieldValue(name)).join('\n'),
  };
}

/** The letter with these fields filled; a subject is always one line. */
export function filledLetter({ subject, text }: Letter, values: FieldValues): Letter {
  return { subject: oneLine(fillFields(subject, values)), text: fillFields(text, values) };
}

type Words = { readonly named: string; readonly sent: string };

function wordsOf({ kind, title, year }: LetterAbout): Words {
  const past = year === null ? '' : ` за ${year} учебный год`;
  const ahead = year === null ? '' : ` на ${year} учебный год`;
  const quoted = quote(title);
  switch (kind) {
    case 'report':
      return reportWords(title, past);
    case 'form':
      return { named: `Форма ${quoted}${past}`, sent: `заполненную форму ${quoted}${past}` };
    case 'forms':
      return { named: `Заполненные формы ${quoted}${past}`, sent: `заполненные формы ${quoted}${past}` };
    case 'blank':
      return { named: `Бланк формы ${quoted}`, sent: `бланк формы ${quoted}` };
    case 'blanks':
      return { named: `Бланки формы ${quoted}${ahead}`, sent: `бланки формы ${quoted}${ahead}` };
    case 'roadmap':
      return { named: title, sent: `документ ${quoted}` };
    case 'plain':
      return { named: '', sent: '' };
    case 'file':
      return { named: `Файл ${quoted}`, sent: `файл ${quoted}` };
  }
}

/** «Аналитическая справка: …» is sent as «аналитическую справку „…“», «Программа поддержки» as «программу поддержки», letters, drafts and protocols as they are. */
function reportWords(title: string, past: string): Words {
  const [, adjective = '', after = ''] = /^(\p{Lu}\p{Ll}+)ая справка(.*)$/u.exec(title) ?? [];
  const [, programme] = /^Программ(а .+)$/u.exec(title) ?? [];
  if (/^(\p{Lu}\p{Ll}+ое письмо|Проект|Протокол) /u.test(title))
    return { named: `${title}${past}`, sent: `${title.slice(0, 1).toLowerCase()}${title.slice(1)}${past}` };
  if (programme !== undefined) return { named: `${title}${past}`, sent: `программу${programme.slice(1)}${past}` };
  if (adjective === '') return { named: `${title}${past}`, sent: `документ ${quote(title)}${past}` };
  const told = after.startsWith(': ') ? ` ${quote(after.slice(2))}` : after;
  return { named: `${adjective}ая справка${told}${past}`, sent: `${adjective.toLowerCase()}ую справку${told}${past}` };
}

/** Quotes inside quotes are drawn otherwise. */
function quote(text: string): string {
  return `«${text.replaceAll('«', '„').replaceAll('»', '“')}»`;
}

function signature({ signerPost, signerName, centre, authority, name }: Signer): readonly string[] {
  const own = [signerPost, signerName].map(fieldValue).filter(Boolean);
  return own.length > 0 ? own : [fieldValue(centre || authority || name)];
}
