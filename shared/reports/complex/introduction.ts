import { cell, center, heading, paragraph, table, title } from '../monitoring/blocks.ts';
import { orderText, requisitesSource } from '../monitoring/ground.ts';
import { shareOf } from '../phrasing/numbers.ts';
import { counted, school as schoolForms } from '../phrasing/plural.ts';
import { listed } from '../phrasing/text.ts';
import { paths } from '../../model/paths.ts';
import { over, sourcedFrom } from '../sources.ts';
import { formsSource, schoolsSource } from './sources.ts';
import type { Block, Cell } from '../tree.ts';
import type { Context } from './context.ts';

const aim =
  'Цель – изучение и отслеживание изменений в количественных и качественных показателях результативности деятельности школ с низкими образовательными результатами (далее – ШНОР) и подготовка адресных рекомендаций и управленческих решений.';

/** Sections 1 and 2: ground, aim, terms; who takes part, what of the year's forms is there, who owes what. */
export function introduction(context: Context): readonly Block[] {
  const { numbering } = context;
  return [
    over(heading('ground', numbering.section('Основание, цель, сроки')), requisitesSource),
    ...paragraph(
      'ground.text',
      groundText(context),
      'Справка объединяет мониторинги года: качества подготовки обучающихся, результатов оценочных процедур, компетенций педагогов, рисков, методической помощи, наставнического центра, тьюторского пункта и профессионального развития педагогов.',
    ),
    ...paragraph('ground.aim', aim),
    over(heading('completeness', numbering.section('Участники и полнота данных')), formsSource),
    ...sourcedFrom(paragraph('completeness.schools', ...participants(context)), schoolsSource),
    ...collected(context),
    ...owing(context),
  ];
}

/** An order of another municipality may not hold this monitoring: then it is named as what the work with the schools rests on. */
function groundText({ municipality, year, collected: forms }: Context): string {
  const order = orderText(municipality);
  if (order === '') return 'Реквизиты приказа, на основании которого проводится мониторинг, в базе не указаны.';
  const isLate = municipality.orderOn !== null && municipality.orderOn > `${year.slice(5)}-08-31`;
  const isHeld = forms.some(({ done }) => done > 0);
  if (!isHeld) return `Справка обобщает данные базы за ${year} учебный год. Работа со школами ведётся в соответствии с ${order}.`;
  return isLate
    ? `Сведения за ${year} учебный год обобщены в порядке, установленном ${order}: приказ принят после окончания этого учебного года.`
    : `Комплексный мониторинг за ${year} учебный год обобщён в соответствии с ${order}.`;
}

function participants({ schools, lowBefore, year, yearBefore }: Context): readonly string[] {
  if (schools.length === 0) return [`Школ, отнесённых в ${year} учебном году к ШНОР, в базе нет.`];
  const before = lowBefore === null ? '' : ` (в ${yearBefore} учебном году – ${lowBefore})`;
  return [
    `К ШНОР в ${year} учебном году ${schools.length === 1 ? 'отнесена' : 'отнесены'} ${counted(schools.length, schoolForms)}${before}: ${listed(schools.map(({ name }) => name))}.`,
  ];
}

function collected({ collected: forms, numbering, year }: Context): readonly Block[] {
  const owed = forms.reduce((sum, one) => sum + one.owed, 0);
  const done = forms.reduce((sum, one) => sum + one.done, 0);
  const signed = forms.reduce((sum, one) => sum + one.signed, 0);
  if (owed === 0) return paragraph('completeness.none', `Форм мониторинга за ${year} учебный год не ожидается: список ШНОР не заполнен.`);
  const cells = (
    { owed: asked, done: filled, signed: closed }: Pick<(typeof forms)[number], 'owed' | 'done' | 'signed'>,
    rest: Partial<Cell> = {},
  ) => [
    center(String(asked), rest),
    center(String(filled), rest),
    center(asked === 0 ? '–' : shareOf(filled, asked), rest),
    center(String(closed), rest),
  ];
  return [
    ...paragraph('completeness.forms', `Заполнено ${done} из ${owed} форм (${shareOf(done, owed, 1)}), подписано ${signed}.`),
    ...table({
      id: 'completeness.forms.table',
      caption: numbering.table('Формы года'),
      widths: [48, 44, 40, 16, 20, 14, 20],
      head: [['Форма', 'Срок', 'Заполняет', 'Нужно', 'Заполнено', 'Доля', 'Подписано'].map((text) => title(text))],
      body: [
        ...forms.map((one) => [
          cell(one.title, { sources: [{ title: `Все формы: ${one.title}`, path: paths.monitoring(one.instrument) }] }),
          cell(one.term === '' ? 'не установлен' : one.term),
          cell(one.filledBy),
          ...cells(one),
        ]),
        [cell('Всего', { isBold: true, columns: 3, sources: [formsSource] }), ...cells({ owed, done, signed }, { isBold: true })],
      ],
    }),
  ];
}

function owing({ owing: all, numbering, collected: forms }: Context): readonly Block[] {
  if (forms.every(({ owed }) => owed === 0)) return [];
  if (all.length === 0) return paragraph('completeness.full', 'Сведения представлены полностью.');
  return table({
    id: 'completeness.owing',
    caption: numbering.table('Сведения, которые не представлены'),
    widths: [46, 106, 30],
    head: [['Кто представляет', 'Формы (заполнено из нужных)', 'Недостаёт форм'].map((text) => title(text))],
    body: all.map(({ name, path, forms: lacking }) => [
      cell(name),
      cell(lacking.map(({ title: form, done, total }) => `${form} (${done} из ${total})`).join(', ')),
      center(String(lacking.reduce((sum, { done, total }) => sum + total - done, 0)), { source: { title: `Формы: ${name}`, path } }),
    ]),
  });
}
