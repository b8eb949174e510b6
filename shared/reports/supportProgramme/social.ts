import Fraction from 'fraction.js';
import { heading, list, subheading } from '../monitoring/blocks.ts';
import type { Block } from '../tree.ts';
import { measuredItems, valueOf, type Context } from './context.ts';
import { figures, perSchool, share, sumOf, whose } from './perSchool.ts';
import { withSources } from './state.ts';
import { valuesTable } from './valuesTable.ts';

/** «Сведения об участниках образовательного процесса» with conclusions from its figures. */
export function socialBlocks(context: Context): readonly Block[] {
  const { schools, forms } = context;
  if (schools.every(({ passport }) => passport === null)) return [];
  const conclusions = [...teachers(context), ...families(context), ...particulars(context)];
  return [
    heading('social', forms.passport.title),
    ...valuesTable(context, {
      id: 'social.table',
      caption: forms.passport.title,
      form: forms.passport,
      columns: schools.map((school) => ({ school, head: headOf(context, school.name), form: school.passport })),
      isNumbered: false,
    }),
    ...(conclusions.length === 0 ? [] : [subheading('social.conclusions', 'Выводы')]),
    ...withSources(list('social.conclusions.list', conclusions, true), context, ({ passport }) => [passport]),
  ];
}

/** The column of one school needs no name: the document has it in its title. */
export function headOf({ schools }: Context, name: string): string {
  return schools.length === 1 ? 'Значение' : name;
}

function teachers(context: Context): readonly string[] {
  const of = (...ids: readonly string[]) => figures(context, ({ passport }) => sumOf(passport, ids));
  const [education, category, trained] = [of('3'), of('1', '2'), of('4')];
  const untrained = trained.filter(({ value }) => value.compare(100) < 0);
  return [
    ...(education.length === 0 ? [] : [`Высшее педагогическое образование имеют учителя: ${perSchool(context, education)}.`]),
    ...(category.length === 0 ? [] : [`Первую или высшую квалификационную категорию имеют учителя: ${perSchool(context, category)}.`]),
    ...(trained.length === 0
      ? []
      : untrained.length === 0
        ? ['Программы повышения квалификации прошли все учителя.']
        : [
            `Программы повышения квалификации прошли не все учителя: ${perSchool(context, untrained)}${
              untrained.length < trained.length
                ? `; все – ${whose(
                    context,
                    trained.filter((one) => !untrained.includes(one)),
                  )}`
                : ''
            }.`,
          ]),
  ];
}

function families(context: Context): readonly string[] {
  const of = (...ids: readonly string[]) => figures(context, ({ passport }) => sumOf(passport, ids));
  const educated = of('11', '12');
  const [large, single, jobless] = [of('9'), of('10'), of('13', '14')];
  const without = educated.map(({ school, value }) => ({ school, value: new Fraction(100).sub(value) }));
  const isMost = without.length > 0 && without.every(({ value }) => value.compare(50) > 0);
  return [
    ...(educated.length === 0
      ? []
      : [
          `Высшее образование есть хотя бы у одного из родителей: ${perSchool(context, educated)} обучающихся${
            isMost ? `; большинство обучающихся – из семей, где его нет ни у одного из родителей: ${perSchool(context, without)}` : ''
          }.`,
        ]),
    ...(large.length === 0 ? [] : [`Обучающиеся из многодетных семей: ${perSchool(context, large)}.`]),
    ...(single.length === 0 ? [] : [`Обучающиеся из неполных семей: ${perSchool(context, single)}.`]),
    ...(jobless.length === 0
      ? []
      : [`Обучающиеся, у которых безработны оба родителя или единственный родитель: ${perSchool(context, jobless)}.`]),
  ];
}

const most = 3;

/** Of several schools where they differ most, of one school its largest shares beyond the families. */
function particulars(context: Context): readonly string[] {
  const items = measuredItems(context.forms.passport).filter(({ id }) => Number(id) >= 5);
  const rows = items.flatMap(({ id, title }) => {
    const all = figures(context, ({ passport }) => valueOf(passport, id)).toSorted((a, b) => b.value.compare(a.value));
    return all.length < context.schools.length || all.length === 0 ? [] : [{ title, all }];
  });
  if (context.schools.length === 1) return [];
  const apart = rows
    .map((row) => ({ ...row, by: row.all[0]!.value.sub(row.all.at(-1)!.value) }))
    .filter(({ by }) => by.compare(5) >= 0)
    .toSorted((a, b) => b.by.compare(a.by))
    .slice(0, most);
  if (apart.length === 0) return [];
  const words = apart.map(({ title, all }) => {
    const [high, low] = [all[0]!, all.at(-1)!];
    return `${lowered(title)} – ${share(high.value)} (${high.school.name}) и ${share(low.value)} (${low.school.name})`;
  });
  return [`Школы более всего различаются по показателям: ${words.join('; ')}.`];
}

function lowered(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
