import { pairSources } from '../risks/sources.ts';
import { bySchool, shortOf, withoutMeasure, working, type Context, type Pair } from '../risks/context.ts';
import { cell, center, paragraph, subheading, table, title } from '../monitoring/blocks.ts';
import { inHowMany, inSchools } from '../phrasing/plural.ts';
import { over } from '../sources.ts';
import type { Block } from '../tree.ts';

/** The order's kinds of risks by which decisions are taken (Положение 1, п. 4.3.3), with the factors that belong to each. */
export const riskKinds: readonly { readonly title: string; readonly factors: readonly string[] }[] = [
  { title: 'Кадровое обеспечение', factors: ['staff', 'competence'] },
  { title: 'Материально-техническое оснащение', factors: ['equip'] },
  { title: 'Образовательная неуспешность обучающихся', factors: ['failure', 'motivation', 'disability', 'language'] },
  { title: 'Усложнение социальной ситуации', factors: ['parents', 'discipline', 'wellbeing'] },
];

/** Actual risks by the kinds of decisions, with those that no measure stands against. */
export function kindBlocks(context: Context): readonly Block[] {
  const { numbering, now } = context;
  const actual = working(context);
  if (actual.length === 0) return [];
  const lacking = new Set(withoutMeasure(context).map(({ risk }) => risk));
  const schools = (pairs: readonly Pair[]): number => new Set(pairs.map(({ entry }) => entry)).size;
  const bare = actual.filter(({ risk }) => lacking.has(risk));
  return [
    over(subheading('kinds', `${numbering.subsection()} Риски по видам управленческих решений`), ...pairSources(context, actual)),
    ...paragraph(
      'kinds.text',
      bare.length === 0
        ? 'Для всех актуальных рисков в карточках самоанализа указаны меры.'
        : `Меры не указаны для ${bare.length} из ${actual.length} актуальных рисков, ${inHowMany(schools(bare), now.schools.length, inSchools)}: ${bySchool(bare, context)}.`,
    ),
    ...table({
      id: 'kinds.table',
      caption: numbering.table('Актуальные риски по видам решений'),
      widths: [46, 24, 20, 24, 22, 62],
      head: [['Вид решений', 'Актуаль­ных рисков', 'Школ', 'Высокой значи­мости', 'Без мер', 'Факторы'].map((text) => title(text))],
      body: riskKinds.map(({ title: kind, factors }) => {
        const own = actual.filter(({ risk }) => factors.includes(risk.factor));
        return [
          cell(kind, { sources: pairSources(context, own) }),
          center(String(own.length)),
          center(String(schools(own))),
          center(String(own.filter(({ risk }) => risk.significance === 'high').length)),
          center(String(own.filter(({ risk }) => lacking.has(risk)).length)),
          cell(factors.map((factor) => shortOf(factor, context)).join(', ')),
        ];
      }),
    }),
  ];
}
