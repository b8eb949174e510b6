import type { AssessmentResult, EnteredResult, GroupResult, JournalAgreement, Marks } from '../../../../shared/model/records.ts';
import type { DemoResult } from '../demoBase.ts';
import { municipality } from './district.ts';
import { seeded } from './random.ts';
import { results as entered } from './results.ts';

/** Whose marks of the ВПР lie further from those of the register than elsewhere, with the share of participants that got another. */
const apart: Readonly<Record<string, number>> = { 'korenovsk-110': 38, 'korenovsk-113': 34, 'korenovsk-106': 26 };

const names = { region: 'Вымышленный край (демонстрация)', whole: 'Вся выборка (демонстрация)' } as const;

/** Results as files of the ВПР bring them: with the shares of marks and the agreement with the register. */
export const results: readonly DemoResult[] = entered.map((result) =>
  result.procedure === 'ВПР' && result.isHeld ? { ...result, marks: marksOf(result), journal: agreementOf(result) } : result,
);

/** Rows of the district and of an invented region and sample, which the files hold above the schools. */
export const groups: readonly GroupResult[] = [...Map.groupBy(results, lineOf).values()].flatMap((list) => {
  const held = list.filter(({ isHeld }) => isHeld);
  if (held.length === 0) return [];
  const district = groupOf(held, 'municipality');
  return held[0]!.procedure === 'ВПР' ? [district, farther(district, 'region'), farther(district, 'whole')] : [district];
});

type Weighed = Pick<AssessmentResult, 'participants'>;

function marksOf({ id, low, high, participants }: EnteredResult): Marks {
  const all = participants ?? 1;
  const count = (share: number | null) => Math.round(((share ?? 0) * all) / 100);
  const [two, five] = [count(low), Math.min(count(high), all - count(low))];
  const rest = all - two - five;
  const three = Math.round((rest * seeded(`${id} marks`).int(52, 66)) / 100);
  // Shares given elsewhere stay as they are, so that the result says one number only.
  return { 2: low ?? 0, 3: share(three, all), 4: share(rest - three, all), 5: five === count(high) ? (high ?? 0) : share(five, all) };
}

function agreementOf({ id, school, participants }: EnteredResult): JournalAgreement {
  const random = seeded(`${id} register`);
  const all = participants ?? 1;
  const others = Math.round((all * ((apart[school] ?? 14) + random.int(-4, 4))) / 100);
  const raised = Math.min(others, random.int(0, Math.max(1, Math.round(others / 4))));
  return { lowered: share(others - raised, all), confirmed: share(all - others, all), raised: share(raised, all) };
}

function groupOf(list: readonly DemoResult[], level: GroupResult['level']): GroupResult {
  const { procedure, subject, grade, year } = list[0]!;
  const mean = (of: (result: DemoResult) => number | null | undefined) => weighed(list, of);
  const hasMarks = list.every(({ marks }) => marks);
  return {
    id: ['korenovsk', level, procedure, subject, grade ?? 'all', year].join('-'),
    municipality: municipality.id,
    level,
    name: municipality.name,
    procedure,
    subject,
    grade,
    year,
    low: mean(({ low }) => low),
    high: mean(({ high }) => high),
    participants: list.reduce((sum, { participants }) => sum + (participants ?? 0), 0),
    marks: hasMarks
      ? {
          2: mean(({ marks }) => marks?.[2]),
          3: mean(({ marks }) => marks?.[3]),
          4: mean(({ marks }) => marks?.[4]),
          5: mean(({ marks }) => marks?.[5]),
        }
      : null,
    journal: hasMarks
      ? {
          lowered: mean(({ journal }) => journal?.lowered),
          confirmed: mean(({ journal }) => journal?.confirmed),
          raised: mean(({ journal }) => journal?.raised),
        }
      : null,
    source: null,
  };
}

/** A larger group that fares somewhat better than the district. */
function farther(district: GroupResult, level: keyof typeof names): GroupResult {
  const random = seeded(`${district.id} ${level}`);
  const low = tenth(district.low! * (random.int(72, 92) / 100));
  const five = tenth(district.high! + random.int(2, 20) / 10);
  const three = tenth((100 - low - five) * 0.56);
  return {
    ...district,
    id: district.id.replace('municipality', level),
    level,
    name: names[level],
    low,
    high: five,
    participants: district.participants! * (level === 'region' ? 62 : 1900),
    marks: district.marks && { 2: low, 3: three, 4: tenth(100 - low - five - three), 5: five },
    journal: district.journal && { lowered: 13.2, confirmed: 82.1, raised: 4.7 },
  };
}

function weighed<R extends Weighed>(list: readonly R[], of: (result: R) => number | null | undefined): number {
  const all = list.reduce((sum, { participants }) => sum + (participants ?? 0), 0);
  return tenth(list.reduce((sum, result) => sum + (of(result) ?? 0) * (result.participants ?? 0), 0) / all);
}

function lineOf({ procedure, subject, grade, year }: EnteredResult): string {
  return [procedure, subject, grade ?? '', year].join(' ');
}

function share(count: number, all: number): number {
  return tenth((count / all) * 100);
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
