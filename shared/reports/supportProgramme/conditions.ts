import { changeOf } from '../../engine/dynamics.ts';
import { decimal, nbsp } from '../phrasing/numbers.ts';
import { heading, list, paragraph, subheading } from '../monitoring/blocks.ts';
import type { Block } from '../tree.ts';
import { measuredItems, sourcesOf, valueOf, type Context, type SupportForm, type SupportSchool } from './context.ts';
import { figures, perSchool } from './perSchool.ts';
import type { Column } from './valuesTable.ts';
import { valuesTable } from './valuesTable.ts';

/** «Оценка условий реализации ООП (сводный бланк для стартовой и контрольной оценки)» with conclusions. */
export function conditionBlocks(context: Context): readonly Block[] {
  const { schools, forms } = context;
  if (schools.every(({ start, control }) => start === null && control === null)) return [];
  const hasControl = schools.some(({ control }) => control !== null);
  const conclusions = [...staff(context), ...equipment(context), ...teaching(context), ...startToControl(context)];
  return [
    heading('conditions', forms.conditions.title),
    ...paragraph('conditions.rounds', hasControl ? '' : 'Контрольная оценка не проводилась: приведены значения стартовой.'),
    ...valuesTable(context, {
      id: 'conditions.table',
      caption: `Условия реализации ООП, ${hasControl ? 'стартовая и контрольная оценка' : 'стартовая оценка'}`,
      form: forms.conditions,
      columns: schools.flatMap((school) => columnsOf(context, school, hasControl)),
      isNumbered: false,
    }),
    ...(conclusions.length === 0 ? [] : [subheading('conditions.conclusions', 'Выводы')]),
    ...list('conditions.conclusions.list', conclusions, true).map((block) => ({
      ...block,
      sources: sourcesOf(schools, ({ start, control }) => [start, control]),
    })),
  ];
}

function columnsOf({ schools }: Context, school: SupportSchool, hasControl: boolean): readonly Column[] {
  const name = schools.length === 1 ? '' : `${school.name}, `;
  const head = (text: string) => (name === '' ? text.slice(0, 1).toUpperCase() + text.slice(1) : `${name}${text}`);
  if (!hasControl) return [{ school, head: schools.length === 1 ? 'Стартовая оценка' : school.name, form: school.start }];
  return [
    { school, head: head('стартовая оценка'), form: school.start },
    { school, head: head('контрольная оценка'), form: school.control },
  ];
}

/** The latest assessment of the school's conditions. */
export function latestConditions({ control, interim, start }: SupportSchool): SupportForm | null {
  return control ?? interim.findLast(({ round }) => round === 'year') ?? start;
}

function staff(context: Context): readonly string[] {
  const of = (id: string) => figures(context, (school) => valueOf(school.start ?? school.control, id));
  const said = (id: string, lead: string) => {
    const all = of(id);
    return all.length === 0 ? [] : [`${lead}: ${perSchool(context, all)}`];
  };
  const service = [...said('1.4.2', 'стаж свыше 30 лет имеют'), ...said('1.4.1', 'до 5 лет')];
  const trained = of('1.7');
  const all = trained.filter(({ value }) => value.equals(100));
  return [
    ...said('1.1', 'Высшее образование имеют педагогические работники').map((text) => `${text}.`),
    ...(service.length === 0 ? [] : [`Педагогический ${service.join('; ')} педагогических работников.`]),
    ...(trained.length === 0
      ? []
      : [
          `Повышение квалификации по введению ФГОС общего образования прошли: ${perSchool(context, trained)}.${
            all.length === 0 ? (context.schools.length === 1 ? ' Прошли не все.' : ' Ни в одной школе не прошли все.') : ''
          }`,
        ]),
  ];
}

/** Yes-and-no conditions of the material section: how many there are, which are not; then the ratios. */
function equipment(context: Context): readonly string[] {
  const items = measuredItems(context.forms.conditions).filter(({ id, measure }) => id.startsWith('2.') && measure.kind === 'yes-no');
  const counted = context.schools.flatMap((school) => {
    const form = school.start ?? school.control;
    const known = items.flatMap((item) => {
      const value = valueOf(form, item.id);
      return value === null ? [] : [{ item, isPresent: value.equals(1) }];
    });
    return known.length === 0 ? [] : [{ school, known, present: known.filter(({ isPresent }) => isPresent).length }];
  });
  const counts = counted.map(
    ({ school, known, present }) => `${context.schools.length === 1 ? '' : `${school.name}${nbsp}– `}${present} из ${known.length}`,
  );
  const rooms = counted.filter(({ known }) => known.some(({ item, isPresent }) => item.id === '2.2' && !isPresent));
  const computers = figures(context, (school) => valueOf(school.start ?? school.control, '2.1'));
  return [
    ...(counted.length === 0
      ? []
      : [
          `Материально-технические условия, которые отмечаются «да» или «нет»: имеется ${counts.join(', ')}.${
            rooms.length === 0
              ? ''
              : ` Оснащённость учебных кабинетов требованиям не соответствует${
                  context.schools.length === 1 ? '' : `: ${rooms.map(({ school }) => school.name).join(', ')}`
                }.`
          }`,
        ]),
    ...(computers.length === 0
      ? []
      : [`Компьютеров в расчёте на одного учащегося: ${perSchool(context, computers, (value) => decimal(value, 2))}.`]),
  ];
}

function teaching(context: Context): readonly string[] {
  const items = measuredItems(context.forms.conditions).filter(({ id, measure }) => id.startsWith('3.') && measure.kind === 'yes-no');
  const lacking = items.flatMap(({ id, title }) => {
    const without = context.schools.filter((school) => valueOf(school.start ?? school.control, id)?.equals(0));
    const name = title.replace(/\s*\(да\/нет\)$/, '');
    return without.length === 0
      ? []
      : [
          `${name.slice(0, 1).toLowerCase()}${name.slice(1)}${context.schools.length === 1 ? '' : ` – ${without.map((one) => one.name).join(', ')}`}`,
        ];
  });
  return lacking.length === 0 ? [] : [`Из учебно-методических условий не выполняется: ${lacking.join('; ')}.`];
}

/** How many conditions are better and worse at the control assessment than at the start. */
function startToControl(context: Context): readonly string[] {
  return context.schools.flatMap(({ name, start, control }) => {
    if (!start || !control) return [];
    const verdicts = measuredItems(context.forms.conditions).map(
      ({ id, direction }) => changeOf(valueOf(start, id), valueOf(control, id), direction).verdict,
    );
    const count = (what: string) => verdicts.filter((verdict) => verdict === what).length;
    const compared = verdicts.length - count('no-data');
    return [
      `${context.schools.length === 1 ? '' : `${name}: `}к контрольной оценке улучшились ${count('positive')} из ${compared} сравнимых показателей, ухудшились ${count('negative')}, не изменились ${count('none')}.`,
    ].map((text) => text.slice(0, 1).toUpperCase() + text.slice(1));
  });
}
