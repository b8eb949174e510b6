/** Factors of the profile in a word or two, for narrow columns; the full name is always at hand. */
const shortNames: Readonly<Record<string, string>> = {
  competence: 'Компетент\u00adность педагогов',
  staff: 'Дефицит кадров',
  disability: 'Доля обучаю\u00adщихся с ОВЗ',
  language: 'Языковые барьеры',
  failure: 'Учебная неуспеш\u00adность',
  motivation: 'Учебная мотивация',
  parents: 'Участие родителей',
  discipline: 'Дисциплина в классе',
  wellbeing: 'Благо\u00adполучие',
  equip: 'Оснащение школы',
};

export function factorName(factor: string): string {
  return shortNames[factor] ?? factor;
}
