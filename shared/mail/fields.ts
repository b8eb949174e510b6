/** Fields that stand in subject and text of a letter, `{школа}`, and what they become. */
export const letterFields = [
  { name: 'документ', title: 'название документа с учебным годом' },
  { name: 'что', title: 'то же в предложении «Направляем…»: аналитическую справку, бланк формы' },
  { name: 'год', title: 'учебный год: 2020/2021' },
  { name: 'школа', title: 'краткое название школы' },
  { name: 'обращение', title: '«Уважаемая Анна Петровна!» к директору школы, иначе «Уважаемые коллеги!»' },
  { name: 'директор', title: 'директор школы, как в её карточке' },
  { name: 'вложения', title: 'имена вложенных файлов' },
  { name: 'дата', title: 'сегодняшнее число: 17 декабря 2020 г.' },
  { name: 'муниципалитет', title: 'название муниципалитета' },
  { name: 'центр', title: 'название методического центра' },
  { name: 'подпись', title: 'должность и имя того, кто подписывает' },
] as const;

export type LetterField = (typeof letterFields)[number]['name'];
export type FieldValues = Readonly<Partial<Record<LetterField, string>>>;

const mark = /\{([^{}\n]{1,40})\}/g;
const names: ReadonlySet<string> = new Set(letterFields.map(({ name }) => name));

/** Marks in the text that no field has, as written: `{шкла}`. */
export function unknownFields(text: string): readonly string[] {
  return [...new Set([...text.matchAll(mark)].flatMap(([whole, name = '']) => (names.has(name) ? [] : [whole])))];
}

/**
 * The text with the given fields filled, in one pass: a value is never read for fields. Others stay for later. Where a value is
 * empty, the brackets around it go with it: `справку ({школа}).` → `справку.`
 */
export function fillFields(text: string, values: FieldValues): string {
  const empty = '\u0000';
  const filled = text.replace(mark, (whole, name: string) => {
    const value = (values as Readonly<Record<string, string | undefined>>)[name];
    return value === undefined ? whole : value || empty;
  });
  return filled
    .replaceAll(new RegExp(` ?\\(\\s*${empty}\\s*\\)`, 'g'), '')
    .replaceAll(new RegExp(` ?${empty}`, 'g'), '')
    .replace(/^ +/, '');
}

/** A value for one line: without what would break it, with round brackets in place of those that mark fields. */
export function fieldValue(text: string): string {
  return oneLine(text).replaceAll('{', '(').replaceAll('}', ')');
}

export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\ufffe\uffff]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}
