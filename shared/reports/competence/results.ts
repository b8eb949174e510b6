import Fraction from 'fraction.js';
import type { CompetenceAnalysis, Distribution } from '../../analysis/competence.ts';
import { reference } from '../assessment/numbering.ts';
import { cell, center, heading, note, paragraph, subheading, table, title } from '../monitoring/blocks.ts';
import { byHowMuch, changePhrase, changeVerb, directionOf } from '../phrasing/change.ts';
import { decimal, percent } from '../phrasing/numbers.ts';
import { inHowMany, inSchools } from '../phrasing/plural.ts';
import { capitalised } from '../phrasing/text.ts';
import { sourcedFrom } from '../sources.ts';
import type { Block, Cell } from '../tree.ts';
import { charts } from './charts.ts';
import { competencePart, teacherSources, type Chosen } from './sources.ts';
import { bySchool, bySubject, levelShare, lowLevels, ofPeople, part, people, peopleOf, units, type Context } from './context.ts';

/** Section 4, first half: levels in whole, by school and by subject, with the year before. */
export function levelBlocks(context: Context): readonly Block[] {
  const { now, isOne, numbering } = context;
  const start = [
    heading('results', numbering.section('Результаты')),
    subheading('results.levels', `${numbering.subsection()} Уровень сформированности предметных компетенций`),
  ];
  if (now.whole.determined === 0)
    return [
      ...start,
      ...paragraph(
        'results.none',
        `Уровень не определён ни по одной форме: показатели не заполнены${reference('completeness', ' (раздел ', ')')}.`,
      ),
    ];
  return [
    ...start,
    ...(isOne
      ? []
      : distributionTable(context, {
          id: 'results.schools',
          caption: 'Распределение по уровням и школам',
          first: 'Школа',
          rows: now.schools.map(({ key, distribution }) => [
            key.isLow ? key.name : `${key.name}*`,
            distribution,
            { school: key.id, name: key.name },
          ]),
        })),
    ...(isOne || now.schools.every(({ key }) => key.isLow)
      ? []
      : note('results.schools.note', '* – школа в этом учебном году к ШНОР не отнесена.')),
    ...sourcedFrom(
      [
        ...paragraph('results.whole', ...wholeText(context)),
        ...paragraph('results.change', ...changeText(context)),
        ...charts.levels(context),
        ...(isOne ? [] : charts.schools(context)),
      ],
      competencePart(context, 'levels'),
      ...(context.before ? [competencePart(context, 'dynamics')] : []),
    ),
    ...sourcedFrom(
      paragraph('results.low', ...lowText(context)),
      ...teacherSources(
        context,
        now.forms.filter(({ score }) => score?.status === 'scored' && lowLevels.includes(score.level ?? '')),
      ),
      competencePart(context, 'levels'),
    ),
    ...distributionTable(context, {
      id: 'results.subjects',
      caption: 'Распределение по уровням и предметам',
      first: 'Предмет',
      rows: now.subjects.map(({ key, distribution }) => [capitalised(key), distribution, { subject: key, name: key }]),
    }),
    ...(isOne ? [] : sourcedFrom(charts.subjects(context), competencePart(context, 'levels'))),
  ];
}

type DistributionTable = {
  readonly id: string;
  readonly caption: string;
  readonly first: string;
  readonly rows: readonly (readonly [string, Distribution, Chosen])[];
};

function distributionTable(context: Context, { id, caption, first, rows }: DistributionTable): readonly Block[] {
  const { levels, now, numbering } = context;
  const cells = (distribution: Distribution, of: Chosen): readonly Cell[] => {
    const whole = { source: competencePart(context, 'levels', of) };
    const who = (code: string, letter: string) =>
      competencePart(context, 'teachers', { ...of, level: code, name: [of.name, `уровень ${letter}`].filter(Boolean).join(', ') });
    return [
      center(decimal(distribution.owed), whole),
      ...levels.map(({ code, title: letter }) => center(decimal(distribution.byLevel[code] ?? 0), { source: who(code, letter) })),
      center(decimal(distribution.owed - distribution.determined), { source: competencePart(context, 'missing', of) }),
      center(meanText(distribution.mean), whole),
    ];
  };
  const blocks = table({
    id,
    caption: numbering.table(caption),
    widths: [58, 20, ...levels.map(() => 16), 26, 22],
    head: [
      [
        title(first, { rows: 2 }),
        title('Всего', { rows: 2 }),
        title('Уровень', { columns: levels.length }),
        title('Не определён', { rows: 2 }),
        title('Средний балл', { rows: 2 }),
      ],
      levels.map((level) => title(level.title)),
    ],
    body: [
      ...rows.map(([name, distribution, of]) => [cell(name), ...cells(distribution, of)]),
      ...(rows.length > 1
        ? [[cell('Всего', { isBold: true }), ...cells(now.whole, {}).map((one): Cell => ({ ...one, isBold: true }))]]
        : []),
    ],
  });
  return sourcedFrom(blocks, competencePart(context, 'levels'));
}

/** «0,66»; «–» where no level is determined. */
export function meanText(mean: string | null): string {
  return mean === null ? '–' : decimal(new Fraction(mean), 2);
}

function wholeText(context: Context): readonly string[] {
  const { levels, now, before } = context;
  const said = levels.toReversed().map(({ code, title: letter, what }, index) => {
    const count = now.whole.byLevel[code] ?? 0;
    const share = percent((count * 100) / now.whole.determined);
    return `${index === 0 ? what : what.toLowerCase()} (уровень ${letter}) – ${index === 0 ? part(count, now.whole.determined, context) : `${count} (${share})`}`;
  });
  const earlier = before?.whole.mean ? ` (в ${before.year} учебном году – ${meanText(before.whole.mean)})` : '';
  return [`${said.join(', ')}.`, `Средний балл – ${meanText(now.whole.mean)}${earlier}.`];
}

/** How each level's share changed against the year before. */
function changeText({ levels, now, before }: Context): readonly string[] {
  if (!before) return [`Форм за предыдущий учебный год в базе нет, изменение не определялось.`];
  if (before.whole.determined === 0)
    return [`В ${before.year} учебном году уровень не определён ни по одной форме, изменение не определялось.`];
  const said = levels.map(
    ({ code, title: letter }) => `уровня ${letter} ${changePhrase(levelShare(before, [code]), levelShare(now, [code]))}`,
  );
  return [`По сравнению с ${before.year} учебным годом доля ${said.join(', ')}.`, comparability(now, before)];
}

function comparability(now: CompetenceAnalysis, before: CompetenceAnalysis): string {
  const ids = (one: CompetenceAnalysis) => new Set(one.schools.map(({ key }) => key.id));
  const [here, then] = [ids(now), ids(before)];
  const come = now.schools.filter(({ key }) => !then.has(key.id)).map(({ key }) => key.name);
  const left = before.schools.filter(({ key }) => !here.has(key.id)).map(({ key }) => key.name);
  if (come.length === 0 && left.length === 0) return '';
  const parts = [
    ...(come.length === 0 ? [] : [`добавлено школ – ${come.length} (${come.join(', ')})`]),
    ...(left.length === 0 ? [] : [`выбыло – ${left.length} (${left.join(', ')})`]),
  ];
  return `Состав школ изменился по сравнению с ${before.year} учебным годом: ${parts.join('; ')}.`;
}

/** Where the two lowest levels are. */
function lowText(context: Context): readonly string[] {
  const { levels, now, isOne } = context;
  return levels.slice(0, 2).flatMap(({ code, title: letter, what }) => {
    const forms = now.forms.filter(({ score }) => score?.status === 'scored' && score.level === code);
    if (forms.length === 0) return [`${what} (уровень ${letter}) не выявлены.`];
    const schools = new Set(forms.map(({ school }) => school.id)).size;
    const who = people(forms);
    const total = peopleOf(forms) === forms.length ? ` (всего ${who})` : ` (всего ${units(forms.length, context)} у ${ofPeople(forms)})`;
    const where = isOne
      ? `выявлены у ${ofPeople(forms)}`
      : `выявлены ${inHowMany(schools, now.schools.length, inSchools)}: ${bySchool(forms)}`;
    return [`${what} (уровень ${letter}) ${where}${isOne ? '' : total}. По предметам: ${bySubject(forms)}.`];
  });
}

/** «доля уровней А и Б выросла на 3,3 п.п. (с 36,7 % до 40 %)»; empty where there is nothing to compare. */
export function lowShareChange({ levels, now, before }: Context): string {
  if (!before || before.whole.determined === 0 || now.whole.determined === 0) return '';
  const codes = levels.slice(0, 2).map(({ code }) => code);
  const [then, here] = [levelShare(before, codes), levelShare(now, codes)];
  return `${changeVerb(directionOf(then, here))} ${byHowMuch(then, here)}`;
}
