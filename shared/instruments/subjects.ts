/** An academic subject of the competence monitoring, by the name the order gives it (order К, приложение № 2, I часть). */
export type Subject = {
  readonly name: string;
  /** As order Ю heads its columns; null where it has none. */
  readonly short: string | null;
};

export const subjects: readonly Subject[] = [
  { name: 'русский язык', short: 'РУ' },
  { name: 'математика', short: 'МА' },
  { name: 'иностранный язык', short: null },
  { name: 'информатика', short: null },
  { name: 'физика', short: null },
  { name: 'химия', short: null },
  { name: 'биология', short: null },
  { name: 'история', short: null },
  { name: 'обществознание', short: null },
  { name: 'география', short: null },
];
