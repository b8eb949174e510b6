import type { Year } from './district.ts';

/** A visit of the curator: day, what she saw, state of the protocol. */
export type Visit = readonly [on: string, seen: string, state: string];

/**
 * A school's risks in a school year; ten signs, one a factor in the order of the profile: компетентность, кадры, ОВЗ, языковые
 * барьеры, неуспешность, мотивация, родители, дисциплина, благополучие, оснащение.
 * Profile: в, с, н – significance, `-` not filled; null – no profile.
 * Seen: `+` lines confirmed, `-` all refuted, `?` not observed, `~` begun and left open, `д` and `о` – the curator's own verdict,
 * confirmed and refuted, against the lines.
 * Card: м – measures and period, п – measures without a period, `.` nothing; null – no card.
 * State: п signed, з complete, ч draft, р reopened.
 */
export type RiskRow = {
  readonly school: number;
  readonly year: Year;
  readonly profile: readonly [significance: string, state: string] | null;
  readonly card: readonly [measures: string, state: string] | null;
  readonly visits: readonly Visit[];
};

export const riskRows: readonly RiskRow[] = [
  row(103, '2019/2020', ['ввснвсснсв', 'п'], ['мм..мм...м', 'п'], [['2020-02-27', '++-?++--?+', 'п']]),
  row(106, '2019/2020', ['всннввсссс', 'п'], ['м...ммм..м', 'п'], [['2020-03-05', '+-о-++++-+', 'п']]),
  row(107, '2019/2020', ['вввнвссннв', 'п'], ['мм..м....м', 'п'], []),
  row(109, '2019/2020', ['ссннсссннс', 'п'], ['м...м.м..м', 'п'], [['2020-02-19', '+---+-+--+', 'п']]),
  row(110, '2019/2020', ['свнввссннс', 'п'], ['.м.мммм..м', 'п'], [['2020-03-12', '-+-+++++-+', 'п']]),
  row(112, '2019/2020', ['снссввсссн', 'п'], ['м..ммммм..', 'п'], [['2020-02-13', '+--+++++--', 'п']]),

  row(103, '2020/2021', ['всннвсснсв', 'п'], ['мм..мм....', 'п'], [['2021-04-15', '+++-++---+', 'п']]),
  row(
    106,
    '2020/2021',
    ['всснввсссс', 'п'],
    ['мм..ммм..м', 'з'],
    [
      ['2020-11-19', '+?-?++??-+', 'п'],
      ['2021-04-22', '++о-+++--+', 'п'],
    ],
  ),
  row(107, '2020/2021', ['вввнвссннв', 'п'], ['ммм.м....м', 'п'], [['2021-03-18', '+++-++---+', 'п']]),
  row(110, '2020/2021', ['свнсвссннс', 'п'], ['мм.ммм...м', 'п'], [['2021-03-25', '++-++-+--+', 'п']]),
  row(112, '2020/2021', ['снссвссссн', 'п'], ['м..мммм...', 'п'], [['2021-04-08', '+--++++---', 'п']]),
  row(114, '2020/2021', null, null, [['2021-05-13', '++--+++--+', 'п']]),

  row(
    103,
    '2021/2022',
    ['ссннссннсс', 'п'],
    ['м...мм....', 'п'],
    [
      ['2021-11-18', '++?-++?---', 'п'],
      ['2022-04-21', '+---+-д--+', 'з'],
    ],
  ),
  row(106, '2021/2022', ['сссннвснсс', 'з'], ['мм...мм..м', 'п'], [['2022-04-14', '++---++-?+', 'ч']]),
  row(107, '2021/2022', ['всснвссннс', 'з'], ['мм..мм...м', 'р'], [['2022-03-17', '+++-+-+--+', 'п']]),
  row(110, '2021/2022', ['сснссссннн', 'з'], ['мм.мм.....', 'з'], [['2022-04-28', '??????????', 'ч']]),
  row(112, '2021/2022', ['сннссссннн', 'р'], ['м..ммм....', 'з'], [['2022-04-07', '-~-++++--~', 'ч']]),
  row(114, '2021/2022', ['вснссв----', 'ч'], ['п.........', 'ч'], [['2022-05-19', '++-?д++???', 'ч']]),
];

function row(
  school: number,
  year: Year,
  ...[profile, card, visits]: [profile: RiskRow['profile'], card: RiskRow['card'], visits: readonly Visit[]]
): RiskRow {
  return { school, year, profile, card, visits };
}
