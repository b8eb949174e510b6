import type { Advice } from '../monitoring/advice.ts';
import { criteriaOf, itemSource, partsOf } from './criteria.ts';
import type { Answered, Context } from './context.ts';
import { gapSources, sourceGapsOf } from './sourceGaps.ts';
import { numbersOf } from './words.ts';

/** To the authority what the municipality lacks, direction by direction; to both levels the sources that are not named. */
export function criteriaAdvice(context: Context): readonly Advice[] {
  const start = context.next.slice(0, 4);
  const own = context.answered.filter(({ about }) => about.kind === 'municipality');
  const schools = context.answered.filter(({ about }) => about.kind === 'school');
  const withGaps = schools.filter((form) => sourceGapsOf(form).length > 0);
  return [
    ...own.flatMap((form) => absentAdvice(context, form, start)),
    ...own.flatMap((form): readonly Advice[] => {
      const gaps = sourceGapsOf(form);
      if (gaps.length === 0) return [];
      return [
        {
          to: 'authority',
          text: `указать источник информации (документ или ссылку) по ${gaps.length === 1 ? 'имеющемуся критерию' : 'имеющимся критериям'} ${numbersOf(gaps.map(({ item }) => item.id))}`,
          term: `до 01.10.${start}`,
          measure: `указание источников информации по имеющимся критериям (критериев: ${gaps.length})`,
          document: 'документы, размещённые на сайте',
          sources: gapSources(context, [form]),
        },
      ];
    }),
    ...(withGaps.length === 0
      ? []
      : [
          {
            to: 'schools',
            text: context.isOne
              ? `указать источник информации (документ или ссылку) по имеющимся критериям ${numbersOf(withGaps.flatMap((form) => sourceGapsOf(form).map(({ item }) => item.id)))}`
              : `указать источники информации (документ или ссылку) по имеющимся критериям: ${withGaps
                  .map((form) => `${form.name} – ${sourceGapsOf(form).length}`)
                  .join(', ')}`,
            term: `до 01.10.${start}`,
            measure: `указание источников информации по имеющимся критериям${context.isOne ? '' : ` (школ: ${withGaps.length})`}`,
            document: 'документы, размещённые на сайте',
            sources: gapSources(context, withGaps),
          } as const,
        ]),
  ];
}

function absentAdvice(context: Context, form: Answered, start: string): readonly Advice[] {
  const absent = criteriaOf(form).filter(({ item, isPresent, part }) => part && !item.asksFor && isPresent === false);
  return [...Map.groupBy(absent, ({ part }) => part!.id).values()].map((list): Advice => {
    const { id, title } = list[0]!.part!;
    return {
      to: 'authority',
      text: `направление ${id} «${title}»: обеспечить наличие ${list.length === 1 ? 'критерия' : 'критериев'} ${numbersOf(list.map(({ item }) => item.id))}`,
      term: `до 01.12.${start}`,
      measure: `критерии муниципального уровня, направление ${id} (критериев: ${list.length})`,
      document: 'источники информации по приказу',
      sources: list.flatMap(({ item }) => itemSource(context, form, item.id) ?? []),
    };
  });
}

/** «направление 3 – 9, направление 8 – 5, всего 22 из 85»: absent criteria of one form by part. */
export function criteriaText(form: Answered, absent: readonly { readonly id: string }[]): string {
  const parts = partsOf(form.filled.form);
  const counts = [...Map.groupBy(absent, ({ id }) => parts.get(id)?.id ?? '')]
    .map(([part, list]) => ({ part, count: list.length }))
    .toSorted((a, b) => b.count - a.count || Number(a.part) - Number(b.part));
  const asked = criteriaOf(form).filter(({ item }) => !item.asksFor).length;
  const most = counts.slice(0, 3).flatMap(({ part, count }) => (part === '' ? [] : [`направление ${part} – ${count}`]));
  return `отсутствует ${absent.length} из ${asked}${most.length === 0 ? '' : ` (больше всего: ${most.join(', ')})`}`;
}
