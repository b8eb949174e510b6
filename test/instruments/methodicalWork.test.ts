import { describe, expect, it, test } from 'vitest';
import { completeness } from '../../shared/engine/answers.ts';
import { leaves, type Instrument } from '../../shared/engine/instrument.ts';
import { scoreForm } from '../../shared/engine/score.ts';
import { mentorCentre } from '../../shared/instruments/k-mentor-centre.ts';
import { tutorPoint } from '../../shared/instruments/k-tutor-point.ts';
import { orderText } from './orderText.ts';

const text = orderText('order-k-centre-and-point.txt').replace(/ - (\d\)|б\)|3\))/g, ' $1');

/** Rows of a sample: the first `ones` cells of the table are 1, the rest 0. */
function rows(count: number, columns: readonly string[], ones: number): readonly Record<string, number>[] {
  return Array.from({ length: count }, (_, row) =>
    Object.fromEntries(columns.map((column, index) => [column, row * columns.length + index < ones ? 1 : 0])),
  );
}

const yesNoes = (ids: readonly string[], ones: number) => Object.fromEntries(ids.map((id, index) => [id, index < ones ? 1 : 0]));
const digits = (count: number) => Array.from({ length: count }, (_, index) => String(index + 1));
const numbered = (indicator: string, count: number) => digits(count).map((number) => `${indicator}.${number}`);

type Centre = { readonly schools?: number; readonly ofSchools?: number; readonly ofSix?: number };

/** Answers of the mentor centre: full marks but for № 5, where `ofSchools` cells of the table are 1, and № 6. */
function aCentre({ schools = 1, ofSchools = 8 * schools, ofSix = 5 }: Centre = {}) {
  return {
    '1': 1,
    '2': rows(3, digits(2), 6),
    ...yesNoes(numbered('3', 3), 3),
    ...yesNoes(numbered('4', 5), 5),
    '5': rows(schools, digits(8), ofSchools),
    ...yesNoes(numbered('6', 5), ofSix),
  };
}

type Point = { readonly teachers?: number; readonly ofFive?: number; readonly ofSix?: number };

/** Answers of the tutor point: full marks but for № 5 and № 6, where so many cells of the tables are 1. */
function aPoint({ teachers = 1, ofFive = 4 * teachers, ofSix = 3 * teachers }: Point = {}) {
  return {
    '1': 1,
    '2': rows(3, digits(3), 9),
    ...yesNoes(numbered('3', 3), 3),
    ...yesNoes(['4.1', '4.2.1', '4.2.2', '4.3', '4.4'], 5),
    '5': rows(teachers, digits(4), ofFive),
    '6': rows(teachers, digits(3), ofSix),
  };
}

function outcome(instrument: Instrument, answers: Record<string, unknown>, scale?: string): string {
  const score = scoreForm(instrument, answers, scale === undefined ? {} : { 'k-mentor-centre.scale': scale });
  return score.status === 'scored' ? [score.total, score.level, ...score.marks].join(' ') : score.status;
}

describe('the mentor centre', () => {
  it.each([
    [aCentre(), '24 satisfactory', '23 satisfactory', '24 optimal'],
    [aCentre({ ofSix: 4 }), '23 satisfactory', '23 satisfactory', '23 satisfactory'],
    [aCentre({ ofSchools: 7 }), '23 satisfactory', '22 unsatisfactory', '23 satisfactory'],
    [aCentre({ ofSchools: 6 }), '22 unsatisfactory', '21 unsatisfactory', '22 satisfactory'],
    [aCentre({ ofSchools: 5 }), '21 unsatisfactory', '20 unsatisfactory', '21 unsatisfactory'],
    // Three schools: thirds about the boundaries 22 and 24, never a float.
    [aCentre({ schools: 3, ofSchools: 19 }), '67/3 satisfactory', '64/3 unsatisfactory', '67/3 satisfactory'],
    [aCentre({ schools: 3, ofSchools: 18 }), '22 unsatisfactory', '21 unsatisfactory', '22 satisfactory'],
    [aCentre({ schools: 3, ofSchools: 17 }), '65/3 unsatisfactory', '62/3 unsatisfactory', '65/3 satisfactory'],
    [aCentre({ schools: 3, ofSchools: 23 }), '71/3 satisfactory', '68/3 satisfactory', '71/3 optimal'],
    [aCentre({ schools: 3, ofSchools: 22 }), '70/3 satisfactory', '67/3 satisfactory', '70/3 optimal'],
    // 21,12 and 23,04 themselves belong to the lower level, the next hundredth to the upper one.
    [aCentre({ schools: 25, ofSchools: 128 }), '528/25 unsatisfactory', '503/25 unsatisfactory', '528/25 unsatisfactory'],
    [aCentre({ schools: 25, ofSchools: 129 }), '529/25 unsatisfactory', '504/25 unsatisfactory', '529/25 satisfactory'],
    [aCentre({ schools: 25, ofSchools: 176 }), '576/25 satisfactory', '551/25 satisfactory', '576/25 satisfactory'],
    [aCentre({ schools: 25, ofSchools: 177 }), '577/25 satisfactory', '552/25 satisfactory', '577/25 optimal'],
  ])('case %#: as written, with the cap, in proportion', (answers, asWritten, capped, proportional) => {
    expect(outcome(mentorCentre, answers)).toBe(asWritten);
    expect(outcome(mentorCentre, answers, 'as-written')).toBe(asWritten);
    expect(outcome(mentorCentre, answers, 'cap-4')).toBe(capped);
    expect(outcome(mentorCentre, answers, 'proportional')).toBe(proportional);
  });

  it('scores nothing at all as the lowest level', () => {
    const zeros = Object.fromEntries(Object.entries(aCentre()).map(([id, value]) => [id, typeof value === 'number' ? 0 : value]));
    expect(outcome(mentorCentre, { ...zeros, '2': rows(1, digits(2), 0), '5': rows(1, digits(8), 0) })).toBe('0 unsatisfactory');
  });

  it('averages № 3, 4 and 6 over mentors where they are entered for each', () => {
    const answers = {
      ...aCentre(),
      entry: 'each',
      '3.each': rows(3, digits(3), 8),
      '4.each': rows(3, digits(5), 14),
      '6.each': rows(3, digits(5), 14),
    };
    expect(outcome(mentorCentre, answers)).toBe('23 satisfactory');
    const score = scoreForm(mentorCentre, answers);
    expect(score.status === 'scored' && score.further!.map(({ id, total }) => [id, total])).toEqual([
      ['3', '8/3'],
      ['4', '14/3'],
      ['6', '14/3'],
    ]);
    expect(outcome(mentorCentre, { ...answers, '6.each': rows(3, digits(5), 15) }, 'cap-4')).toBe('67/3 satisfactory');
  });

  it('asks for what the chosen order of entry needs, and for no more', () => {
    expect(completeness(mentorCentre, aCentre())).toMatchObject({ missing: [], required: 16 });
    expect(completeness(mentorCentre, { ...aCentre(), entry: 'once' })).toMatchObject({ missing: [], required: 16 });
    expect(completeness(mentorCentre, { ...aCentre(), entry: 'each' }).missing).toEqual(['3.each', '4.each', '6.each']);
    expect(scoreForm(mentorCentre, { ...aCentre(), entry: 'each' })).toEqual({
      status: 'incomplete',
      missing: ['3.each', '4.each', '6.each'],
    });
    expect(scoreForm(mentorCentre, { ...aCentre(), '2': [{ '1': 1, '2': 1 }, { '1': 1 }], '3.2': null })).toEqual({
      status: 'incomplete',
      missing: ['2[1].2', '3.2'],
    });
  });

  it('keeps names of the rows beside the points', () => {
    const named = [
      { who: 'Наставник А.', '1': 1, '2': 1 },
      { who: 'Наставник Б.', '1': 1, '2': 0 },
    ];
    expect(outcome(mentorCentre, { ...aCentre(), '2': named })).toBe('47/2 satisfactory');
  });
});

describe('the tutor point', () => {
  it.each([
    [aPoint(), '19 optimal'],
    [aPoint({ ofSix: 1 }), '17 satisfactory'],
    [aPoint({ ofSix: 2 }), '18 optimal'],
    [aPoint({ teachers: 3, ofSix: 3 }), '17 satisfactory'],
    [aPoint({ teachers: 3, ofSix: 4 }), '52/3 optimal'],
    [aPoint({ ofFive: 0, ofSix: 2 }), '14 unsatisfactory'],
    [aPoint({ teachers: 3, ofFive: 0, ofSix: 7 }), '43/3 satisfactory'],
    [aPoint({ teachers: 3, ofFive: 0, ofSix: 6 }), '14 unsatisfactory'],
    [aPoint({ teachers: 3, ofFive: 0, ofSix: 5 }), '41/3 unsatisfactory'],
    [aPoint({ ofFive: 0, ofSix: 3 }), '15 satisfactory'],
    [{ ...aPoint({ ofFive: 0 }), '4.2.2': 0 }, '14 unsatisfactory'],
  ])('case %#', (answers, expected) => {
    expect(outcome(tutorPoint, answers)).toBe(expected);
  });

  it('averages № 3 and 4 over tutors where they are entered for each', () => {
    const answers = { ...aPoint(), entry: 'each', '3.each': rows(2, digits(3), 5), '4.each': rows(2, ['1', '2.1', '2.2', '3', '4'], 9) };
    expect(outcome(tutorPoint, answers)).toBe('18 optimal');
  });
});

describe('nothing of the order is cut short', () => {
  test.each([
    ['МНЦ', mentorCentre, 'муниципального наставнического центра', 6],
    ['МТКП', tutorPoint, 'работы МТКП', 6],
  ])('%s: each indicator holds its parameters in their order', (_, instrument, first, count) => {
    const from = text.indexOf(`Показатель № 1. Документационное обеспечение`, text.indexOf(instrument.title.slice(0, 70)));
    expect(text.slice(from, from + 120)).toContain(first);
    for (let number = 2; number <= count; number++) {
      const start = text.indexOf(`Показатель № ${number}. `, from);
      const printed = text.slice(text.indexOf('1) ', start), text.indexOf(' б) ', start));
      const titles = parameters(instrument, String(number));
      expect(printed.replace(/[;,.](?= \d\) |$)/g, '')).toBe(titles.join(' '));
    }
  });

  test.each([mentorCentre, tutorPoint])('the same parameters are asked once and for each', (instrument) => {
    for (const item of leaves(instrument.items)) {
      if (item.kind !== 'sample' || !item.id.endsWith('.each')) continue;
      const indicator = item.id.slice(0, -'.each'.length);
      const once = leaves(instrument.items).filter(({ id }) => id.startsWith(`${indicator}.`) && id !== item.id);
      expect(item.items.filter(({ kind }) => kind !== 'text').map(({ id, title }) => [`${indicator}.${id}`, title])).toEqual(
        once.map(({ id, title }) => [id, title]),
      );
    }
  });

  test.each([mentorCentre, tutorPoint])('every level is told with its whole consequence', ({ scale = [] }) => {
    const printed = scale.map(({ range, title, need }) => [range, `${title} уровень результативности`, need]);
    for (const [range, title, need] of printed) {
      const line = new RegExp(`${range!.replace(/[[\]()]/g, '\\$&')} [-–] ${title} (МНЦ|МТКП), ${need}[;.]`);
      expect(text).toMatch(line);
    }
    expect(printed).toHaveLength(3);
  });
});

/** «1) … 2) …» of an indicator; the two parameters of МТКП 4.2 stand in one line of the order. */
function parameters(instrument: Instrument, indicator: string): readonly string[] {
  const table = leaves(instrument.items).find(({ id }) => id === indicator);
  const titles =
    table?.kind === 'sample'
      ? table.items.filter(({ kind }) => kind !== 'text').map(({ id, title }) => [id, title] as const)
      : leaves(instrument.items)
          .filter(({ id }) => id.startsWith(`${indicator}.`) && !id.endsWith('.each'))
          .map(({ id, title }) => [id.slice(indicator.length + 1), title] as const);
  const byLine = Map.groupBy(titles, ([id]) => id.split('.')[0]!);
  return [...byLine].map(([number, lines]) => `${number}) ${lines.map(([, title]) => title).join('; ')}`);
}
