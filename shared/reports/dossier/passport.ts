import { paths } from '../../model/paths.ts';
import type { School, SchoolStatus } from '../../model/records.ts';
import type { FormState } from '../../model/views.ts';
import { cell, heading, paragraph, table, title } from '../monitoring/blocks.ts';
import { shortDate } from '../phrasing/dates.ts';
import { shareOf } from '../phrasing/numbers.ts';
import { counted } from '../phrasing/plural.ts';
import type { Block, Source } from '../tree.ts';
import type { Context, Identified } from './context.ts';

const statusWords: Readonly<Record<SchoolStatus, string>> = {
  shnor: 'отнесена к ШНОР',
  'left-shnor': 'вышла из числа ШНОР',
  none: 'к ШНОР не отнесена',
};

/** Where the school's own data and its forms stand. */
export function schoolCard({ id, name, shortName }: Pick<School, 'id' | 'name' | 'shortName'>): Source {
  return { title: `Карточка: ${shortName || name}`, path: paths.school(id) };
}

/** Section 1: who the school is, how it stood by year and on what ground, its teachers, who helps it. */
export function passportBlocks(context: Context): readonly Block[] {
  const { numbering, school } = context;
  const source = schoolCard(school);
  return [
    heading('passport', numbering.section('Паспорт школы')),
    ...table({
      id: 'passport.table',
      caption: null,
      widths: [56, 124],
      head: [[title('Сведения'), title('Значение')]],
      body: rows(context).map(([name, value]) => [cell(name), cell(value, { source })]),
    }),
  ];
}

function rows(context: Context): readonly (readonly [string, string])[] {
  const { school, isPublic, statuses, marks, year } = context;
  const locality = { urban: 'городская', rural: 'сельская' };
  return [
    ['Наименование', school.name],
    ['Местность', school.locality === null ? 'не указана' : locality[school.locality]],
    ...(isPublic ? [] : [['Руководитель', school.director === '' ? 'не указан' : school.director] as const]),
    ['Статус по годам', statusText(statuses)],
    ...marks.map(
      ({ kind, basis }) => [kind === 'resilient' ? 'Резильентная школа' : 'Признаки необъективности', `${year}: ${basis}`] as const,
    ),
    ...(context.identified ? [['По результатам процедур', identifiedText(context.identified)] as const] : []),
    ['Педагоги', staffText(context)],
    ['Сопровождение', [visitText(context), mentorText(context), tutorText(context)].join('; ')],
  ];
}

function statusText(statuses: Context['statuses']): string {
  if (statuses.length === 0) return 'статусы по годам не внесены';
  return statuses.map(({ year, status, basis }) => `${year} – ${statusWords[status]}${basis === '' ? '' : ` (${basis})`}`).join('; ');
}

function identifiedText({ rule, isLow, low, counted }: Identified): string {
  const verdict = isLow ? 'школа с низкими результатами' : 'низкие результаты не установлены';
  return `${verdict} по правилу «${rule}»: низкий результат – ${low} из ${counted}`;
}

function staffText({ staff: { teachers, categoryKnown, highOrFirst, service } }: Context): string {
  if (teachers === 0) return 'карточек педагогов в базе нет';
  const category =
    categoryKnown === 0
      ? 'категории не указаны'
      : `с высшей или первой категорией – ${highOrFirst} из ${categoryKnown} (${shareOf(highOrFirst, categoryKnown, 1)})`;
  return `${teachers}; ${category}; средний стаж – ${service === null ? 'не указан' : counted(Math.round(service * 10) / 10, ['год', 'года', 'лет'])}`;
}

function visitText({ support: { visits }, year }: Context): string {
  return visits.length === 0 ? `протоколов куратора за ${year} учебный год нет` : `посещения куратора: ${visits.map(shortDate).join(', ')}`;
}

function mentorText({ support: { mentored } }: Context): string {
  if (mentored === null) return 'в форме МНЦ школы нет';
  return `признаков изменений в форме МНЦ – ${mentored.signs} из ${mentored.of}`;
}

function tutorText({ support: { tutored } }: Context): string {
  return tutored === 0 ? 'в форме МТКП педагогов школы нет' : `педагогов школы в форме МТКП – ${tutored}`;
}

const stateWords: Readonly<Record<FormState, string>> = {
  'not-started': 'не начата',
  draft: 'заполняется',
  doubtful: 'заполнена, есть сомнительные значения',
  complete: 'заполнена',
  signed: 'подписана',
  overdue: 'просрочена',
};

/** Section 2: the forms of the year and their states. */
export function formBlocks({ forms, numbering, year, isLow, school }: Context): readonly Block[] {
  const start = {
    ...heading('forms', numbering.section('Формы года')),
    sources: [{ title: `Карточка школы: формы ${year}`, path: paths.school(school.id) }],
  };
  if (forms.length === 0) return [start, ...paragraph('forms.none', `Формы за ${year} учебный год школа не заполняет.`)];
  const owed = forms.reduce((sum, { total }) => sum + total, 0);
  const done = forms.reduce((sum, one) => sum + one.done, 0);
  return [
    start,
    ...paragraph(
      'forms.text',
      `Заполнено ${done} из ${owed} форм (${shareOf(done, owed)}).`,
      done === owed ? '' : isLow ? `Школа должна представить ещё ${owed - done}.` : `Не заполнено ${owed - done}.`,
    ),
    ...table({
      id: 'forms.table',
      caption: null,
      widths: [50, 130],
      head: [['Состояние', 'Формы'].map((text) => title(text))],
      body: [...Map.groupBy(forms, ({ state }) => state)].map(([state, own]) => [
        cell(stateWords[state]),
        cell(own.map(formText).join('; '), { sources: own.map(({ title: name, path }) => ({ title: name, path })) }),
      ]),
    }),
  ];
}

/** «Рисковый профиль»; of several or an unfinished one with how many are filled. */
function formText({ title: name, done, total }: Context['forms'][number]): string {
  return total === 1 && done === 1 ? name : `${name} (${done} из ${total})`;
}
