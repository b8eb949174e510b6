import type { Municipality } from '../model/records.ts';

/** What a made document is, as far as a letter that goes with it speaks of it. */
export type LetterAbout = {
  /** `form`: a filled one; `forms`, `blanks`: a pack; `file`: anything else. */
  readonly kind: 'report' | 'form' | 'blank' | 'forms' | 'blanks' | 'roadmap' | 'file';
  readonly title: string;
  readonly year: string | null;
  readonly school: { readonly id: string; readonly name: string } | null;
};

export type Letter = { readonly subject: string; readonly text: string };

/** Stands in subject and text for the school that the letter goes to. */
export const schoolMark = '{школа}';

type Signer = Pick<Municipality, 'signerPost' | 'signerName' | 'centre' | 'authority' | 'name'>;

/** The letter to begin with; `isEach`: one for each school, which `schoolMark` names. */
export function letterOf(about: LetterAbout, signer: Signer, isEach = false): Letter {
  const { named, sent, after } = wordsOf(about);
  const school = isEach ? schoolMark : about.school?.name;
  const of = school === undefined ? '' : ` (${school})`;
  const lines = [
    'Уважаемые коллеги!',
    '',
    [`Направляем ${sent}${of}.`, after].filter(Boolean).join(' '),
    '',
    'Приложение: в электронном виде.',
    '',
    'С уважением,',
    ...signature(signer),
  ];
  return { subject: oneLine(`${named}${of}`), text: lines.join('\n') };
}

/** The letter with its school named. */
export function letterTo(letter: Letter, school: string): Letter {
  const put = (text: string) => text.replaceAll(schoolMark, school);
  return { subject: oneLine(put(letter.subject)), text: put(letter.text) };
}

type Words = { readonly named: string; readonly sent: string; readonly after?: string };

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
      return { named: `Бланк формы ${quoted}`, sent: `бланк формы ${quoted}`, after: 'Просим заполнить его и вернуть.' };
    case 'blanks':
      return { named: `Бланки формы ${quoted}${ahead}`, sent: `бланки формы ${quoted}${ahead}`, after: 'Просим заполнить их и вернуть.' };
    case 'roadmap':
      return { named: title, sent: `документ ${quoted}` };
    case 'file':
      return { named: `Файл ${quoted}`, sent: `файл ${quoted}` };
  }
}

const report = 'Аналитическая справка';

function reportWords(title: string, past: string): Words {
  if (!title.startsWith(report)) return { named: `${title}${past}`, sent: `документ ${quote(title)}${past}` };
  const rest = title.slice(report.length);
  const told = rest.startsWith(': ') ? ` ${quote(rest.slice(2))}` : rest;
  return { named: `${report}${told}${past}`, sent: `аналитическую справку${told}${past}` };
}

/** Quotes inside quotes are drawn otherwise. */
function quote(text: string): string {
  return `«${text.replaceAll('«', '„').replaceAll('»', '“')}»`;
}

function signature({ signerPost, signerName, centre, authority, name }: Signer): readonly string[] {
  const own = [signerPost, signerName].map(oneLine).filter(Boolean);
  return own.length > 0 ? own : [oneLine(centre || authority || name)];
}

function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}
