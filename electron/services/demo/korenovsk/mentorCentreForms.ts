import type { DemoForm } from '../demoForm.ts';
import { isObjective, hasImproved } from './autumn.ts';
import { listedIn, schoolName, years, type Year } from './district.ts';
import { districtForm, marks, signed, signers, type Value } from './districtForm.ts';
import { mentorQualities, mentorsIn } from './supporters.ts';

const ids = {
  '3': ['3.1', '3.2', '3.3'],
  '4': ['4.1', '4.2', '4.3', '4.4', '4.5'],
  '6': ['6.1', '6.2', '6.3', '6.4', '6.5'],
} as const;

/** № 5.3 to 5.8 of each listed school, six signs a year; № 5.1 and 5.2 follow from its results. */
const schoolSigns: Readonly<Record<number, string>> = {
  103: '010001 110111 111111',
  106: '000001 010101 111111',
  107: '000000 110101 111111',
  109: '111001',
  110: '000001 010001 110111',
  112: '110111 111111 111111',
  114: '------ 010001 111111',
};

/** № 3, 4 and 6 of the last year, a mentor a row. */
const mentorSigns = [
  ['111', '11111', '11111'],
  ['111', '11111', '11101'],
  ['111', '11111', '11111'],
  ['111', '11110', '11101'],
  ['111', '11111', '11111'],
] as const;

/** Effectiveness of the mentor centre in September: entered for the centre as a whole for two years, then for each mentor. */
export function mentorCentreForms(): readonly DemoForm[] {
  const first = centre('2019/2020', '2019-10-08', { '1': 0, ...asWhole('101', '11000', '01100') });
  const second = centre('2020/2021', '2020-10-06', { '1': 1, entry: 'once', ...asWhole('111', '11110', '11000') });
  second.note('5', `${schoolName(110)}: результаты ВПР признаны необъективными, перепроверка назначена на декабрь.`);
  second.sign('2020-10-22', signers).reopen('2020-10-26', 'Показатель № 6.3: не учтены отчёты двух наставников.').answer('6.3', 1);
  const third = centre('2021/2022', '2021-10-12', { '1': 1, entry: 'each', ...byMentor('2021/2022') });
  return [signed(first, '2019-10-24'), signed(second, '2020-10-27'), third.done()];
}

function centre(year: Year, on: string, answers: Readonly<Record<string, Value>>) {
  return districtForm('k-mentor-centre', { year, on, answers: { '2': mentorRows(year), ...answers, '5': schoolRows(year) } });
}

function asWhole(...signs: readonly [string, string, string]): Readonly<Record<string, number>> {
  return { ...marks(ids['3'], signs[0]), ...marks(ids['4'], signs[1]), ...marks(ids['6'], signs[2]) };
}

function byMentor(year: Year): Readonly<Record<string, Value>> {
  const rows = (at: 0 | 1 | 2) => mentorsIn(year).map(({ person }, index) => ({ who: person.name, ...numbered(mentorSigns[index]![at]) }));
  return { '3.each': rows(0), '4.each': rows(1), '6.each': rows(2) };
}

function mentorRows(year: Year): Value {
  return mentorsIn(year).map((mentor) => {
    const { leads, succeeds } = mentorQualities(mentor, year);
    return { who: mentor.person.name, '1': leads, '2': succeeds };
  });
}

function schoolRows(year: Year): Value {
  return listedIn(year).map((school) => ({
    who: schoolName(school),
    '1': hasImproved(school, year) ? 1 : 0,
    '2': isObjective(school, year) ? 1 : 0,
    ...numbered(schoolSigns[school]!.split(' ')[years.indexOf(year)]!, 3),
  }));
}

/** Columns numbered from the first on, a sign each. */
function numbered(signs: string, first = 1): Readonly<Record<string, number>> {
  return Object.fromEntries([...signs].map((sign, index) => [String(first + index), Number(sign)]));
}
