/** Kinds of documents that letters go with. `form`: a filled one; `forms`, `blanks`: a pack; `file`: anything else; `plain`: none. */
export const letterKinds = ['report', 'form', 'forms', 'blank', 'blanks', 'roadmap', 'file', 'plain'] as const;
export type LetterKind = (typeof letterKinds)[number];

/** Subject and text with their fields. */
export type Letter = { readonly subject: string; readonly text: string };

export const letterKindTitles: Readonly<Record<LetterKind, string>> = {
  report: 'Отчёт или справка',
  form: 'Заполненная форма',
  forms: 'Пакет заполненных форм',
  blank: 'Пустой бланк',
  blanks: 'Пакет пустых бланков',
  roadmap: 'Дорожная карта',
  file: 'Другой файл',
  plain: 'Письмо без документа',
};

const written = (request = ''): Letter => ({
  subject: '{документ} ({школа})',
  text: [
    '{обращение}',
    '',
    `Направляем {что} ({школа}).${request}`,
    '',
    'Приложение: в электронном виде.',
    '',
    'С уважением,',
    '{подпись}',
  ].join('\n'),
});

/** The usual wording, to which a changed one can be restored. */
export const usualLetters: Readonly<Record<LetterKind, Letter>> = {
  report: written(),
  form: written(),
  forms: written(),
  blank: written(' Просим заполнить его и вернуть.'),
  blanks: written(' Просим заполнить их и вернуть.'),
  roadmap: written(),
  file: written(),
  plain: { subject: '', text: ['{обращение}', '', '', '', 'С уважением,', '{подпись}'].join('\n') },
};
