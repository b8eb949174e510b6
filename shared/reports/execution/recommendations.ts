import { isWithoutEvidence } from '../../roadmaps/execution/tally.ts';
import type { Unit } from '../../roadmaps/execution/executionOf.ts';
import type { Addressee, Advice } from '../monitoring/advice.ts';
import { shortDate } from '../phrasing/dates.ts';
import { counted } from '../phrasing/plural.ts';
import type { Source } from '../tree.ts';
import { term, type Context } from './context.ts';

/** What is asked of whom: what is overdue, what is not marked, what is not shown by documents; terms are counted from the day of the report. */
export function executionAdvice(context: Context): readonly Advice[] {
  const { units, roadmap, overdue, done, day, source } = context;
  const levels = [...new Set(units.map(({ school }) => school === null))];
  const lacking = done.filter(isWithoutEvidence);
  const silent = overdue.filter(({ said }) => said === null);
  const known = overdue.filter(({ said }) => said !== null);
  const unscheduled = units.filter(({ occurrence, said }) => occurrence.to === null && said === null);
  return [
    ...levels.flatMap((isMunicipal) => {
      const to: Addressee = isMunicipal ? 'centre' : 'schools';
      const own = (list: readonly Unit[]) => list.filter(({ school }) => (school === null) === isMunicipal);
      return [
        ...advice(own(known), to, {
          source: source({ state: 'overdue' }),
          what: isMunicipal ? 'обеспечить завершение просроченных мероприятий' : 'завершить просроченные мероприятия',
          term: `до ${shortDate(addDays(day, 30))}`,
          document: 'документ по мероприятию',
          whose: isMunicipal,
        }),
        ...advice(own(silent), to, {
          source: source({ state: 'unmarked' }),
          what: `${isMunicipal ? 'собрать' : 'представить'} сведения об исполнении мероприятий, срок которых истёк`,
          term: `до ${shortDate(addDays(day, 14))}`,
          document: 'сведения об исполнении',
          whose: isMunicipal,
        }),
        ...advice(own(lacking), to, {
          source: source({ state: 'no-evidence' }),
          what: `${isMunicipal ? 'собрать' : 'представить'} документы, подтверждающие выполнение`,
          term: `до ${shortDate(addDays(day, 14))}`,
          document: 'копии документов',
          whose: isMunicipal,
        }),
      ];
    }),
    ...(unscheduled.length === 0
      ? []
      : [
          {
            to: 'centre' as const,
            text: `определить даты контроля мероприятий, срок которых в ${roadmap.source.order === 'Ю' ? 'плане' : 'карте'} не назван (${counted(unscheduled.length, term)})`,
            term: `до ${shortDate(addDays(day, 30))}`,
            measure: 'установить даты контроля мероприятий без срока',
            document: 'план-график',
            sources: [source({ state: 'unmarked' })],
          },
        ]),
    ...(overdue.length === 0
      ? []
      : [
          {
            to: 'authority' as const,
            text: `рассмотреть причины нарушения сроков на совещании с ответственными (${counted(overdue.length, term)})`,
            term: `до ${shortDate(addDays(day, 30))}`,
            measure: 'рассмотреть причины нарушения сроков',
            document: 'протокол совещания',
            sources: [source({ state: 'overdue' })],
          },
        ]),
  ];
}

type Asked = { readonly source: Source; readonly what: string; readonly term: string; readonly document: string; readonly whose: boolean };

/** One line for all the units; bodies are named where the municipality answers. */
function advice(units: readonly Unit[], to: Addressee, { source, what, term: by, document, whose }: Asked): readonly Advice[] {
  if (units.length === 0) return [];
  const bodies = whose ? [...new Set(units.flatMap(({ measure }) => measure.responsible.bodies))] : [];
  return [
    {
      to,
      text: `${what} (${counted(units.length, term)})${bodies.length === 0 ? '' : `; ответственные: ${bodies.join(', ')}`}`,
      term: by,
      measure: what,
      document,
      sources: [source],
      ...(bodies.length === 0 ? {} : { responsible: bodies.join(', ') }),
    },
  ];
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
