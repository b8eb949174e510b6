import type Fraction from 'fraction.js';
import { heading, list, subheading } from '../monitoring/blocks.ts';
import { decimal, nbsp } from '../phrasing/numbers.ts';
import { listed } from '../phrasing/text.ts';
import type { Block } from '../tree.ts';
import { sourcesOf, valueOf, type Context, type SupportSchool } from './context.ts';
import { ownTerms } from './orderText.ts';
import { figures, perSchool, share, whose, type Figure } from './perSchool.ts';
import { headOf } from './social.ts';
import { textOf } from './context.ts';
import { valuesTable } from './valuesTable.ts';
import { leaves } from '../../engine/instrument.ts';

/** «Достижение предметных результатов освоения ООП» with conclusions from its figures. */
export function outcomeBlocks(context: Context): readonly Block[] {
  const { schools, forms } = context;
  if (schools.every(({ outcomes }) => outcomes === null)) return [];
  const years = [...new Set(schools.flatMap(({ outcomes }) => outcomes?.year ?? []))];
  const conclusions = [...quality(context), ...certification(context), ...belowMinimum(context), ...contests(context)];
  return [
    heading('outcomes', forms.outcomes.title),
    ...valuesTable(context, {
      id: 'outcomes.table',
      caption: `${forms.outcomes.title}${years.length === 1 ? `, ${years[0]} учебный год` : ''}`,
      form: forms.outcomes,
      columns: schools.map((school) => ({
        school,
        head:
          years.length === 1 || !school.outcomes
            ? headOf(context, school.name)
            : `${headOf(context, school.name)}, ${school.outcomes.year}`,
        form: school.outcomes,
      })),
      isNumbered: true,
    }),
    ...(conclusions.length === 0 ? [] : [subheading('outcomes.conclusions', 'Выводы')]),
    ...list('outcomes.conclusions.list', conclusions, true).map((block) => ({
      ...block,
      sources: sourcesOf(schools, ({ outcomes }) => [outcomes]),
    })),
  ];
}

const of = (context: Context, id: string): readonly Figure[] => figures(context, ({ outcomes }) => valueOf(outcomes, id));

/** № 1 against the target of the programme. */
function quality(context: Context): readonly string[] {
  const all = of(context, '1');
  if (all.length === 0) return [];
  const below = all.filter(({ value }) => value.compare(ownTerms.target) < 0);
  const target = !context.isOwnOrder
    ? ''
    : below.length === 0
      ? ` Целевое значение программы (${ownTerms.target}${nbsp}%) достигнуто.`
      : ` До целевого значения программы, ${ownTerms.target}${nbsp}%, не хватает (п.п.): ${perSchool(
          context,
          below.map(({ school, value }) => ({ school, value: value.sub(ownTerms.target).neg() })),
          mark,
        )}.`;
  return [`На «4» и «5» по результатам промежуточной аттестации успевают: ${perSchool(context, all)} учащихся.${target}`];
}

const mark = (value: Fraction): string => decimal(value, 2);

/** Mean marks and scores, where they are higher, and how subjects differ. */
function certification(context: Context): readonly string[] {
  const ninth = [
    { subject: 'по русскому языку', all: of(context, '2') },
    { subject: 'по математике', all: of(context, '3') },
  ].filter(({ all }) => all.length > 0);
  const eleventh = [
    { subject: 'по русскому языку', all: of(context, '4') },
    { subject: 'по математике', all: of(context, '5') },
  ].filter(({ all }) => all.length > 0);
  const words = (list: typeof ninth) => list.map(({ subject, all }) => `${subject}: ${perSchool(context, all, mark)}`).join('; ');
  return [
    ...(ninth.length === 0 ? [] : [`Средний балл ГИА выпускников 9-го класса ${words(ninth)}.${higherIn(context, ninth)}`]),
    ...(eleventh.length === 0 ? [] : [`Средний балл ЕГЭ выпускников 11-го класса ${words(eleventh)}.${subjectsApart(context)}`]),
  ];
}

/** « Выше в ООШ № 2 – по обоим предметам.» for two schools. */
function higherIn({ schools }: Context, list: readonly { readonly subject: string; readonly all: readonly Figure[] }[]): string {
  if (schools.length !== 2) return '';
  const best = list.flatMap(({ subject, all }) => {
    const [first, second] = all;
    if (!first || !second || first.value.equals(second.value)) return [];
    const isFirst = first.value.compare(second.value) > 0;
    return [{ subject, name: (isFirst ? first : second).school.name, by: first.value.sub(second.value).abs() }];
  });
  const byName = Map.groupBy(best, ({ name }) => name);
  const parts = [...byName].map(
    ([name, own]) => `в ${name}: ${listed(own.map(({ subject, by }) => `${subject} на ${decimal(by, 2)}${nbsp}балла`))}`,
  );
  return parts.length === 0 ? '' : ` Балл выше ${parts.join('; ')}.`;
}

function subjectsApart(context: Context): string {
  const [russian, maths] = [of(context, '4'), of(context, '5')];
  const apart = russian.flatMap(({ school, value }) => {
    const other = maths.find((one) => one.school === school);
    return other && !other.value.equals(value) ? [{ school, value: value.sub(other.value) }] : [];
  });
  const higher = apart.filter(({ value }) => value.compare(0) > 0);
  const lower = apart.filter(({ value }) => value.compare(0) < 0).map(({ school, value }) => ({ school, value: value.neg() }));
  const points = (value: Fraction): string => `на ${decimal(value, 2)}${nbsp}балла`;
  return [
    ...(higher.length === 0 ? [] : [` По русскому языку балл выше, чем по математике: ${perSchool(context, higher, points)}.`]),
    ...(lower.length === 0 ? [] : [` По математике балл выше, чем по русскому языку: ${perSchool(context, lower, points)}.`]),
  ].join('');
}

const failures = [
  { id: '6', what: 'неудовлетворительные результаты ГИА по русскому языку (9-й класс)' },
  { id: '7', what: 'неудовлетворительные результаты ГИА по математике (9-й класс)' },
  { id: '8', what: 'результаты ЕГЭ по русскому языку ниже минимального количества баллов' },
  { id: '9', what: 'результаты ЕГЭ по математике ниже минимального количества баллов' },
  { id: '10', what: 'выпускники без аттестата об основном общем образовании' },
  { id: '11', what: 'выпускники без аттестата о среднем общем образовании' },
] as const;

/** Where graduates failed, with count and share as the form has them; where the form says that nobody did. */
function belowMinimum(context: Context): readonly string[] {
  const { schools } = context;
  const rows = failures.map(({ id, what }) => ({ id, what, all: of(context, id) }));
  const found = rows.flatMap(({ id, what, all }) => {
    const bad = all.filter(({ value }) => value.compare(0) > 0);
    return bad.length === 0 ? [] : [`${what} – ${bad.map(({ school }) => cellOf(school, id, schools.length === 1)).join(', ')}`];
  });
  const none = rows.filter(({ all }) => all.length > 0 && all.every(({ value }) => value.equals(0)));
  return [
    ...(found.length === 0 ? [] : [`Неудовлетворительные итоги: ${found.join('; ')}.`]),
    ...(none.length === 0 ? [] : [`Таких выпускников, по данным форм, нет: ${none.map(({ what }) => what).join('; ')}.`]),
  ];
}

function cellOf(school: SupportSchool, id: string, isOne: boolean): string {
  const item = leaves(school.outcomes!.form.items).find((one) => one.id === id)!;
  const text = textOf(school.outcomes, item);
  return isOne ? text : `${school.name} (${text.replace(/\s+/g, ' ')})`;
}

/** Participation in contests and its winners. */
function contests(context: Context): readonly string[] {
  const [took, won] = [of(context, '14'), of(context, '15')];
  const unknown = context.schools.filter(({ outcomes }) => outcomes && valueOf(outcomes, '15') === null);
  return took.length === 0
    ? []
    : [
        `В олимпиадах, смотрах, конкурсах приняли участие: ${perSchool(context, took)} учащихся.${
          won.length === 0 ? '' : ` Победители и призёры: ${perSchool(context, won, share)}.`
        }${
          won.length > 0 && unknown.length > 0
            ? ` Доля победителей и призёров не указана: ${whose(
                context,
                unknown.map((school) => ({ school })),
              )}.`
            : ''
        }`,
      ];
}
