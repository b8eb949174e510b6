import { compared, inDirection, measureName } from '../assessment/measures.ts';
import { conclusions as competenceConclusions } from '../competence/conclusions.ts';
import { conclusionBlocks } from '../instrument/conclusions.ts';
import { heading, lead, list, statement, type Statement } from '../monitoring/blocks.ts';
import { itemsOf } from '../monitoring/part.ts';
import { conclusions as riskConclusions } from '../risks/conclusions.ts';
import type { Block } from '../tree.ts';
import type { Direction } from '../phrasing/change.ts';
import { counted, inHowMany, inSchools, ofCount, school } from '../phrasing/plural.ts';
import { capitalised, listed } from '../phrasing/text.ts';
import type { Context } from './context.ts';
import { leaning } from './schools.ts';
import { dynamicsSource } from '../assessment/sources.ts';
import { formsSource, schoolsSource } from './sources.ts';
import { schoolChanges, type SchoolChange } from './schoolChanges.ts';

/** What follows from the figures: of the year as a whole, then what each single report concludes. */
export function conclusions(context: Context): readonly Block[] {
  const { numbering, competence, risks, outcomes, help, mentors, tutors, development } = context;
  const groups = [
    { id: 'whole', title: 'В целом за год', items: whole(context) },
    { id: 'outcomes', title: 'Качество подготовки', items: outcomes.answered.length === 0 ? [] : itemsOf(conclusionBlocks(outcomes)) },
    {
      id: 'procedures',
      title: 'Оценочные процедуры',
      items: procedures(context),
    },
    { id: 'competence', title: 'Компетенции педагогов', items: itemsOf(competenceConclusions(competence)) },
    { id: 'risks', title: 'Риски', items: itemsOf(riskConclusions(risks)) },
    ...[help, mentors, tutors, development]
      .filter(({ answered }) => answered.length > 0)
      .map((one) => ({
        id: one.instrument.id,
        title: one.instrument.shortTitle,
        items: itemsOf(conclusionBlocks(one)),
      })),
  ].filter(({ items }) => items.length > 0);
  if (groups.length === 0) return [];
  return [
    heading('conclusions', numbering.section('Выводы')),
    ...groups.flatMap(({ id, title, items }) => [lead(`conclusions.${id}`, `${title}.`), ...list(`conclusions.${id}.list`, items, true)]),
  ];
}

/** In whole: case by case it is said where the results stand. */
function procedures({ comparison }: Context): readonly Statement[] {
  const said = (['low', 'high'] as const).flatMap((measure) => {
    const all = compared(comparison?.pairs ?? [], measure);
    const count = (way: Direction) => inDirection(all, way).length;
    return all.length === 0
      ? []
      : [
          `${capitalised(measureName[measure])} снизилась – ${count('down')}, выросла – ${count('up')}, не изменилась – ${count('same')} ${ofCount(all.length, ['случая', 'случаев'])}.`,
        ];
  });
  if (said.length === 0) return [];
  return [statement(said.join(' '), ...comparison!.schools.map((school) => dynamicsSource(comparison!, school)))];
}

function whole(context: Context): readonly Statement[] {
  const { schools, lowBefore, yearBefore, collected } = context;
  const rows = schoolChanges(context);
  const [better, worse] = [leaning(rows, 1), leaning(rows, -1)];
  const owed = collected.reduce((sum, one) => sum + one.owed, 0);
  const done = collected.reduce((sum, one) => sum + one.done, 0);
  const low =
    lowBefore === null || schools.length === 0
      ? []
      : [
          statement(
            `К ШНОР ${schools.length === 1 ? 'отнесена' : 'отнесены'} ${counted(schools.length, school)} (в ${yearBefore} учебном году – ${lowBefore}).`,
            schoolsSource,
          ),
        ];
  const said = (own: readonly SchoolChange[], words: string): readonly Statement[] =>
    own.length === 0
      ? []
      : [
          statement(
            `${words} ${inHowMany(own.length, rows.length, inSchools)}: ${listed(own.map(({ name }) => name))}.`,
            ...own.flatMap((row) => row.said.map(({ source }) => source)),
          ),
        ];
  return [
    ...low,
    ...said(better, 'Улучшений больше, чем ухудшений,'),
    ...said(worse, 'Ухудшений больше, чем улучшений,'),
    ...(owed > done
      ? [
          statement(
            `Заполнено ${done} из ${owed} форм года: после представления недостающих сведений выводы могут измениться.`,
            formsSource,
          ),
        ]
      : []),
  ];
}
