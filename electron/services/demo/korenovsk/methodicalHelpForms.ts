import type { DemoForm } from '../demoForm.ts';
import { listedIn, type Year } from './district.ts';
import { districtForm, marks, signed, type Value } from './districtForm.ts';

type Row = {
  readonly year: Year;
  readonly on: string;
  /** Scored indicators in the form's order, see `scored`. */
  readonly signs: string;
  /** № 9: leading schools; № 10 and 11: listed schools in a network with them, and helped each by its own plan. */
  readonly leaders: number;
  readonly linked: number;
  readonly helped: number;
  /** № 12.1 and 12.2. */
  readonly people: readonly [district: number, schools: number];
  readonly signedOn: string | null;
};

const scored = ['1', '2', '3', '4', '5.1', '5.2', '5.3', '6', '7.1', '7.2', '7.3', '13'];

/** Unsatisfactory (8 of 12), satisfactory (11) and optimal (12). */
const rows: readonly Row[] = [
  {
    year: '2019/2020',
    on: '2020-07-09',
    signs: '110110101110',
    leaders: 2,
    linked: 2,
    helped: 3,
    people: [64, 58],
    signedOn: '2020-07-24',
  },
  {
    year: '2020/2021',
    on: '2021-07-07',
    signs: '111111101111',
    leaders: 3,
    linked: 4,
    helped: 6,
    people: [88, 79],
    signedOn: '2021-07-22',
  },
  { year: '2021/2022', on: '2022-07-12', signs: '111111111111', leaders: 4, linked: 6, helped: 6, people: [117, 104], signedOn: null },
];

const site = 'https://uo.korenovsk.example/shnor';
const plan = 'Дорожная карта по методическому сопровождению системы работы со ШНОР на {y} учебный год';

/** What is shown for each indicator that is there; `{y}` is the school year, `{a}` its second calendar year. */
const evidence: Readonly<Record<string, readonly (readonly [requisites: string, link: string])[]>> = {
  '1': [
    ['Приказ УО от 14.01.{a} № 21 «О проведении диагностики управленческих компетенций администраций ШНОР»', `${site}/diagnostika`],
    ['Аналитическая справка МКУ ИМЦ от 26.03.{a}', ''],
  ],
  '2': [[plan, `${site}/dorozhnaya-karta`]],
  '3': [[plan, `${site}/dorozhnaya-karta`]],
  '4': [['План работы постоянно действующего семинара «Школа управленца» на {y} учебный год', `${site}/seminar`]],
  '5.1': [['', site]],
  '5.2': [['', `${site}/biblioteka`]],
  '5.3': [['', 'https://vk.com/korenovsk.example']],
  '13': [
    ['Приказ УО от 30.06.{a} № 318 «Об итогах муниципальных мониторингов и мерах по поддержке ШНОР»', `${site}/itogi`],
    ['Аналитическая справка о результатах мониторингов за {y} учебный год', `${site}/spravka`],
  ],
};

/** Effectiveness of the methodical work, a form a year; the last one is not signed yet. */
export function methodicalHelpForms(): readonly DemoForm[] {
  return rows.map(({ year, on, signs, leaders, linked, helped, people, signedOn }) => {
    const answers: Record<string, Value> = {};
    for (const [item, value] of Object.entries(marks(scored, signs))) {
      if (item === '13') Object.assign(answers, countsOf({ year, leaders, linked, helped, people }));
      answers[item] = value;
      if (value === 1 && evidence[item]) answers[`${item}.evidence`] = rowsIn(evidence[item], year);
    }
    const log = districtForm('k-methodical-help', { year, on, answers });
    if (signs[7] === '0') log.note('6', 'Не проведены два семинара II квартала, материалы на сайте не размещены.');
    return signedOn === null ? log.done() : signed(log, signedOn);
  });
}

function countsOf({
  year,
  leaders,
  linked,
  helped,
  people,
}: Pick<Row, 'year' | 'leaders' | 'linked' | 'helped' | 'people'>): Record<string, Value> {
  return {
    '8': listedIn(year).length,
    '9': leaders,
    '10': linked,
    '11': helped,
    '12.1': people[0],
    '12.2': people[1],
    '12.2.evidence': listedIn(year).map((school) => ({ requisites: '', link: `https://school${school}.korenovsk.example/metod` })),
  };
}

function rowsIn(list: readonly (readonly [string, string])[], year: Year): { requisites: string; link: string }[] {
  return list.map(([text, link]) => ({ requisites: text.replaceAll('{y}', year).replaceAll('{a}', year.slice(5)), link }));
}
