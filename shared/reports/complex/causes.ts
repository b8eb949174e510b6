import { possibleCauses } from '../competence/causes.ts';
import { causesOf, regionalOf } from '../instrument/causes.ts';
import { heading, lead, list, paragraph, statement, type Statement } from '../monitoring/blocks.ts';
import { bySchool, working, type Pair } from '../risks/context.ts';
import { pairSources } from '../risks/sources.ts';
import { narrowedTo, paths } from '../../model/paths.ts';
import { over } from '../sources.ts';
import { formsSource } from './sources.ts';
import type { Block } from '../tree.ts';
import { instrumentParts, type Context } from './context.ts';

/** Possible causes: those that the methodist holds possible for a school, and what the forms show beside low levels. */
export function causeBlocks(context: Context): readonly Block[] {
  const { numbering, competence } = context;
  const own = typed(context);
  const ofTeachers = competence.now.whole.determined === 0 ? [] : possibleCauses(competence);
  const conditions = instrumentParts.flatMap((part) =>
    causesOf(context[part]).map(({ text, sources }) =>
      statement(`${context[part].instrument.shortTitle}: ${text.slice(0, 1).toLowerCase()}${text.slice(1)}`, ...sources),
    ),
  );
  const groups = [
    { id: 'typed', title: 'По школам (указаны методистом)', items: own },
    { id: 'teachers', title: 'Чаще встречается при низких уровнях компетенций', items: ofTeachers },
    { id: 'conditions', title: 'Не обеспечены полностью условия методической работы', items: conditions },
  ].filter(({ items }) => items.length > 0);
  const start = heading('causes', numbering.section('Возможные причины'));
  if (groups.length === 0)
    return [
      start,
      ...paragraph('causes.none', 'Методист возможных причин не указал; по данным форм ни одно обстоятельство не выделяется.'),
    ];
  return [
    start,
    ...paragraph('causes.text', 'Причины названы как возможные: данные мониторингов причинную связь не доказывают.'),
    ...groups.flatMap(({ id, title, items }) => [lead(`causes.${id}`, `${title}:`), ...list(`causes.${id}.list`, items, true)]),
  ];
}

/** «МОБУ ООШ № 110: дефицит педагогических кадров; …» */
function typed({ causes, schools, competence }: Context): readonly Statement[] {
  const names = new Map(schools.map(({ id, name }) => [id, name]));
  return [...Map.groupBy(causes, ({ school }) => school)].flatMap(([id, own]) => {
    const name = names.get(id);
    if (name === undefined) return [];
    const source = { title: `Динамика результатов: ${name}`, path: narrowedTo(paths.resultDynamics, { school: id }) };
    return [statement(`${name}: ${own.map(({ text }) => competence.typed(text)).join('; ')}.`, source)];
  });
}

/** What the municipality may not settle alone: the lowest levels, shortcomings that last, high risks of staff and equipment that last. */
export function regionalBlocks(context: Context): readonly Block[] {
  const start = over(heading('regional', context.numbering.section('Проблемы, требующие решений на уровне края')), formsSource);
  const items = regionalItems(context);
  if (items.length === 0)
    return [
      start,
      ...paragraph(
        'regional.none',
        hasTwoYears(context)
          ? 'По данным двух лет сохраняющихся проблем, которые выходят за пределы муниципалитета, не выявлено.'
          : `Форм двух лет нет, поэтому проблемы, которые сохраняются с ${context.yearBefore} учебного года, не определены.`,
      ),
    ];
  return [
    start,
    ...paragraph('regional.text', 'Какие из этих вопросов выносятся на уровень края, решает орган управления образованием.'),
    ...list('regional.list', items, true),
  ];
}

function hasTwoYears(context: Context): boolean {
  return context.risks.now.changes.length > 0 || instrumentParts.some((part) => context[part].answered.some(({ before }) => before));
}

function regionalItems(context: Context): readonly Statement[] {
  const { risks } = context;
  const lasting = working(risks).filter((pair) => isLasting(pair));
  return [
    ...(lasting.length === 0
      ? []
      : [
          statement(
            `Риски кадров и оснащения высокой значимости, которые сохраняются второй год: ${bySchool(lasting, risks)}.`,
            ...pairSources(risks, lasting),
          ),
        ]),
    ...instrumentParts.flatMap((part) =>
      regionalOf(context[part]).map(({ text, sources }) => statement(`${context[part].instrument.shortTitle}. ${text}`, ...sources)),
    ),
  ];
}

/** A high risk of staff or equipment that was actual a year before too. */
function isLasting({ entry, risk }: Pair): boolean {
  const then = entry.before?.factors.find(({ factor }) => factor === risk.factor)?.outcome;
  return ['staff', 'equip'].includes(risk.factor) && risk.significance === 'high' && (then === 'confirmed' || then === 'found');
}
