import type Fraction from 'fraction.js';
import { reference } from '../assessment/numbering.ts';
import { heading, lead, list, note, paragraph, table, title, cell } from '../monitoring/blocks.ts';
import { annexTitle } from '../monitoring/rulesAnnex.ts';
import type { Block, Section } from '../tree.ts';
import { latestConditions } from './conditions.ts';
import { measuredItems, valueOf, type Context, type SupportSchool } from './context.ts';
import { share } from './perSchool.ts';
import { withSources } from './state.ts';

type CauseRule = {
  /** In the words that order С and the program's list use. */
  readonly cause: string;
  /** When it is suggested. */
  readonly rule: string;
  /** The figure that it follows from; null: it does not. */
  find(school: SupportSchool): string | null;
};

const is = (value: Fraction | null, test: (value: Fraction) => boolean): value is Fraction => value !== null && test(value);

/** A figure of a form beyond a bound: «стаж свыше 30 лет – 53 %». */
function beyond(value: Fraction | null, what: string, test: (value: Fraction) => boolean): string | null {
  return is(value, test) ? `${what} – ${share(value)}` : null;
}

/** Bounds are the program's: the order names causes, not figures. */
export const causeRules: readonly CauseRule[] = [
  {
    cause: 'высокая доля педагогов со стажем свыше 30 лет',
    rule: 'доля педагогических работников со стажем свыше 30 лет – не меньше трети',
    find: (school) => beyond(valueOf(latestConditions(school), '1.4.2'), 'стаж свыше 30 лет', (value) => value.mul(3).compare(100) >= 0),
  },
  {
    cause: 'недостаточное количество педагогов, прошедших курсы повышения квалификации по введению ФГОС общего образования',
    rule: 'доля прошедших – меньше 100 % (как в программе г. Сорска)',
    find: (school) => beyond(valueOf(latestConditions(school), '1.7'), 'прошли', (value) => value.compare(100) < 0),
  },
  {
    cause: 'низкий уровень материально-технического обеспечения образовательного процесса',
    rule: 'оснащённость кабинетов не соответствует требованиям, и из условий «да/нет» имеется меньше половины',
    find(school) {
      const form = latestConditions(school);
      const items = form ? measuredItems(form.form).filter(({ id, measure }) => id.startsWith('2.') && measure.kind === 'yes-no') : [];
      const known = items.flatMap(({ id }) => valueOf(form, id) ?? []);
      const present = known.filter((value) => value.equals(1)).length;
      const isUnfit = valueOf(form, '2.2')?.equals(0) ?? false;
      return isUnfit && present * 2 < known.length ? `кабинеты не соответствуют, имеется ${present} из ${known.length} условий` : null;
    },
  },
  {
    cause: 'недостаточный уровень подготовки выпускников по математике',
    rule: 'не преодолели минимальный порог ГИА или ЕГЭ по математике не меньше десятой части выпускников',
    find: ({ outcomes }) =>
      beyond(valueOf(outcomes, '7'), 'неудовлетворительные результаты ГИА в 9-м классе', (value) => value.compare(10) >= 0) ??
      beyond(valueOf(outcomes, '9'), 'ниже минимального количества баллов ЕГЭ', (value) => value.compare(10) >= 0),
  },
  {
    cause: 'недостаточный уровень подготовки выпускников по русскому языку',
    rule: 'не преодолели минимальный порог ГИА или ЕГЭ по русскому языку не меньше десятой части выпускников',
    find: ({ outcomes }) =>
      beyond(valueOf(outcomes, '6'), 'неудовлетворительные результаты ГИА в 9-м классе', (value) => value.compare(10) >= 0) ??
      beyond(valueOf(outcomes, '8'), 'ниже минимального количества баллов ЕГЭ', (value) => value.compare(10) >= 0),
  },
  {
    cause: 'неэффективная организация внеурочной деятельности',
    rule: 'в олимпиадах, смотрах, конкурсах участвует меньше десятой части учащихся',
    find: ({ outcomes }) => beyond(valueOf(outcomes, '14'), 'участвовали', (value) => value.compare(10) < 0),
  },
  {
    cause: 'высокая доля обучающихся с ОВЗ',
    rule: 'доля обучающихся с ОВЗ – не меньше десятой части',
    find: ({ passport }) => beyond(valueOf(passport, '5'), 'с ОВЗ', (value) => value.compare(10) >= 0),
  },
  {
    cause: 'языковые и культурные барьеры',
    rule: 'доля обучающихся, для которых русский язык не является родным, – не меньше десятой части',
    find: ({ passport }) => beyond(valueOf(passport, '17'), 'русский не родной', (value) => value.compare(10) >= 0),
  },
];

/** The order's closing list: what the methodist has entered, then what figures suggest; never concluded, only possible. */
export function causeBlocks(context: Context): readonly Block[] {
  const { schools } = context;
  const rows = schools.map((school) => ({
    school,
    typed: school.causes.map((text) => context.typed(text)),
    found: causeRules.flatMap(({ cause, find }) => {
      const figure = find(school);
      return figure === null ? [] : [{ cause, figure }];
    }),
  }));
  const some = rows.filter(({ typed, found }) => typed.length + found.length > 0);
  const intro =
    'Анализ социального состава участников образовательного процесса, достижения предметных результатов освоения ООП и условий реализации ООП позволил выявить возможные причины низких образовательных результатов. Причины названы как возможные: сами по себе показатели их не доказывают.';
  return [
    heading('causes', 'Возможные причины низких образовательных результатов'),
    ...paragraph('causes.text', some.length === 0 ? 'Возможные причины не указаны, и показатели форм их не подсказывают.' : intro),
    ...some.flatMap(({ school, typed, found }) => [
      ...(schools.length === 1 ? [] : [lead(`causes.${school.id}`, `${school.name}:`)]),
      ...withSources(
        list(
          `causes.${school.id}.list`,
          [
            ...typed,
            ...found.filter(({ cause }) => !typed.includes(cause)).map(({ cause, figure }) => `${cause} (возможная: ${figure})`),
          ].map((text, index, all) => `${text}${index === all.length - 1 ? '.' : ';'}`),
          false,
        ),
        { ...context, schools: [school] },
        ({ passport, outcomes, start, control }) => [passport, outcomes, start, control],
      ),
    ]),
    ...note(
      'causes.note',
      some.some(({ found }) => found.length > 0)
        ? 'Причины без пометки указаны методистом; с пометкой «возможная» – предложены по показателям форм' +
            reference('annex.1', ', правила – в приложении ', '') +
            '.'
        : '',
    ),
  ];
}

/** Annex: when each cause is suggested. */
export function causeRulesAnnex(number: number): Section {
  return {
    orientation: 'portrait',
    blocks: [
      ...annexTitle(number, 'Правила, по которым предложены возможные причины', 'программе поддержки'),
      ...table({
        id: `annex.${number}.causes`,
        caption: null,
        widths: [85, 85],
        head: [['Возможная причина', 'Когда предлагается'].map((text) => title(text))],
        body: causeRules.map(({ cause, rule }) => [cell(cause), cell(rule)]),
      }),
      ...note(
        `annex.${number}.note`,
        'Границы приняты для расчёта: приказ называет причины без чисел. Методист может убрать любую из них.',
      ),
    ],
  };
}
