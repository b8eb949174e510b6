import type { PossibleCause, SchoolMark } from '../../../../shared/model/schoolMark.ts';
import { schoolId } from './district.ts';

/** Invented, as the rest of the district. */
export const marks: readonly SchoolMark[] = [
  {
    school: schoolId(105),
    year: '2021/2022',
    kind: 'resilient',
    basis: 'перечень резильентных школ на 2021/2022 учебный год (демонстрация)',
  },
  {
    school: schoolId(113),
    year: '2021/2022',
    kind: 'biased',
    basis: 'список школ с признаками необъективных результатов ВПР 2021 года (демонстрация)',
  },
];

export const causes: readonly PossibleCause[] = [
  'дефицит педагогических кадров',
  'низкая учебная мотивация обучающихся',
  'удалённость от районного центра: 34 км',
].map((text) => ({ school: schoolId(110), year: '2021/2022', text }));
