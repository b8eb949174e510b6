import { subjects } from '../instruments/subjects.ts';

const datives: Readonly<Record<string, string>> = {
  'русский язык': 'русскому языку',
  математика: 'математике',
  'иностранный язык': 'иностранному языку',
  информатика: 'информатике',
  физика: 'физике',
  химия: 'химии',
  биология: 'биологии',
  история: 'истории',
  обществознание: 'обществознанию',
  география: 'географии',
  литература: 'литературе',
  'окружающий мир': 'окружающему миру',
};

/** «МА» → «математика»; a name that is no known short one stays as it is. */
export function subjectName(given: string): string {
  return subjects.find(({ short }) => short === given)?.name ?? given;
}

/** «по математике»; for a subject whose dative is not known «по предмету «Черчение»». */
export function onSubject(name: string): string {
  const dative = datives[name.toLowerCase()];
  return dative ? `по ${dative}` : `по предмету «${name}»`;
}
