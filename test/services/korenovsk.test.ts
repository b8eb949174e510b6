import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkAnswers } from '../../shared/engine/answers.ts';
import { scoreForm, type Score } from '../../shared/engine/score.ts';
import { instrumentById, instruments } from '../../shared/instruments/index.ts';
import { subjects } from '../../shared/instruments/subjects.ts';
import { openForReading, type Base } from '../../electron/services/base.ts';
import { checkBase } from '../../electron/services/checkBase.ts';
import { korenovsk } from '../../electron/services/demo/korenovsk/korenovsk.ts';
import { newDemoBase } from '../../electron/services/demo/newDemoBase.ts';
import { exportBase } from '../../electron/services/exportBase.ts';
import { formState } from '../../electron/services/formState.ts';
import { collectionDates } from '../../electron/services/collectionDates.ts';
import { matrixOf } from '../../electron/services/matrix.ts';
import { isRiskForm, risksOf } from '../../electron/services/risksOf.ts';
import { roster } from '../../electron/services/roster.ts';
import { submissionView } from '../../electron/services/submissionView.ts';
import { yearDoubts } from '../../electron/services/yearDoubts.ts';
import { yearForms } from '../../electron/services/yearForms.ts';
import { aFolder } from './anApp.ts';

const years = ['2019/2020', '2020/2021', '2021/2022'] as const;
const last = years[2];
let base: Base;

/** The base as it is on a day; ids of the run differ from base to base. */
function aDistrict(today: string): Base {
  const file = path.join(aFolder(), 'district.opora');
  const clock = { now: () => new Date(`${today}T10:00:00`), newId: () => crypto.randomUUID() };
  newDemoBase(file, { name: korenovsk.name, sets: [korenovsk] }, clock);
  return openForReading(file, clock);
}

beforeAll(() => {
  base = aDistrict('2022-05-20');
});
afterAll(() => base.connection.close());

const competence = (year: string) => yearForms(base, year).filter(({ instrument }) => instrument.id === 'k-teacher-competence');

function scores(year: string, rules: Readonly<Record<string, string>> = {}): readonly (Score & { readonly status: 'scored' })[] {
  return competence(year).flatMap(({ instrument, effective }) => {
    const score = scoreForm(instrument, effective, rules);
    return score.status === 'scored' ? [score] : [];
  });
}

function risks(year: string) {
  const forms = yearForms(base, year).filter(({ submission }) => isRiskForm(submission.instrument));
  return [...Map.groupBy(forms, ({ submission }) => submission.about.id)].map(([school, list]) => ({ school, ...risksOf(list, {}) }));
}

test('the district has 14 schools, 6 of them on the list in every year, and 60 teachers', () => {
  const { schools, people, municipalities } = exportBase(base);
  expect(municipalities).toMatchObject([{ isDemo: true, years, targets: years.map((year, i) => ({ year, share: [43, 36, 29][i] })) }]);
  expect(schools).toHaveLength(14);
  const listed = years.map((year) => schools.filter(({ statuses }) => statuses.some((s) => s.year === year && s.status === 'shnor')));
  expect(listed.map((list) => list.length)).toEqual([6, 6, 6]);
  expect(listed.map((list) => list.map(({ code }) => code.slice(-3)).filter((code) => code === '109' || code === '114'))).toEqual([
    ['109'],
    ['114'],
    ['114'],
  ]);
  const roles = Object.groupBy(people, ({ role }) => role);
  expect([roles.teacher?.length, roles.director?.length, roles.curator?.length, roles.methodist?.length]).toEqual([60, 14, 6, 4]);
  expect([roles.mentor?.length, roles.tutor?.length]).toEqual([6, 7]);
  expect(roles.teacher!.filter((teacher) => teacher.subjects.length === 2).length).toBeGreaterThan(5);
  expect(new Set(roles.teacher!.flatMap((teacher) => teacher.subjects))).toEqual(new Set(subjects.map(({ name }) => name)));
  expect(schools.map(({ director }) => director).toSorted()).toEqual(roles.director!.map(({ name }) => name).toSorted());
});

test('every name is whole, and no two people share a surname', () => {
  const names = korenovsk.people.map(({ name }) => name.split(' '));
  expect(names.filter((parts) => parts.length !== 3 || !/(вна|ич)$/.test(parts[2]!))).toEqual([]);
  expect(new Set(names.map(([surname]) => surname!.replace(/а$/, ''))).size).toBe(names.length);
});

test('teachers leave and come between the years, and have forms in their own years only', () => {
  const teachers = korenovsk.people.filter(({ role }) => role === 'teacher');
  expect(teachers.filter(({ lastYear }) => lastYear !== null).map(({ lastYear }) => lastYear)).toEqual(
    expect.arrayContaining([years[0], years[1]]),
  );
  expect(teachers.filter(({ firstYear }) => firstYear !== null).map(({ firstYear }) => firstYear)).toEqual(
    expect.arrayContaining([years[1], last]),
  );
  const bounds = new Map(teachers.map(({ id, firstYear, lastYear }) => [id, { from: firstYear ?? years[0], to: lastYear ?? last }]));
  const outside = base.submissions.list().filter(({ about, year }) => {
    const bound = bounds.get(about.id);
    return bound && (year < bound.from || year > bound.to);
  });
  expect(outside).toEqual([]);
});

test('every answer is right, every form is about a known subject, and the check of the base finds nothing', () => {
  const wrong = base.submissions
    .list()
    .flatMap(({ id, instrument }) =>
      checkAnswers(instrumentById(instrument)!, base.submissions.answers(id)).map((error) => ({ id, error })),
    );
  expect(wrong).toEqual([]);
  const foreign = base.submissions.list().filter(({ about, subject }) => {
    return about.kind === 'teacher' && !base.people.get(about.id).subjects.includes(subject!);
  });
  expect(foreign).toEqual([]);
  expect(checkBase(base)).toEqual({ ok: true, problems: [] });
});

test('every instrument of order К is filled and signed in some year, and each of its forms in every year', () => {
  const own = instruments.filter(({ source }) => source.order === 'К').map(({ id }) => id);
  const forms = years.map((year) => yearForms(base, year).filter(({ submission }) => own.includes(submission.instrument)));
  expect(forms.map((list) => new Set(list.map(({ submission }) => submission.instrument)))).toEqual(years.map(() => new Set(own)));
  const signed = forms.flat().filter(({ submission }) => submission.isSigned);
  expect(new Set(signed.map(({ submission }) => submission.instrument))).toEqual(new Set(own));
});

test('no exported form is invalid; those without a score have none to give', () => {
  const scores = exportBase(base).submissions.map(({ instrument, answers }) => scoreForm(instrumentById(instrument)!, answers, {}));
  expect(new Set(scores.map(({ status }) => status))).toEqual(new Set(['scored', 'incomplete', 'invalid']));
  const errors = scores.flatMap((score) => (score.status === 'invalid' ? score.errors : []));
  expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(['not-scored']));
});

describe('competence', () => {
  test.each(years)('every level occurs in %s', (year) => {
    expect(new Set(scores(year).map(({ level }) => level))).toEqual(new Set(['A', 'B', 'C', 'D']));
  });

  test.each(years)('several teachers have exactly 2/4 in %s', (year) => {
    expect(scores(year).filter(({ total, marks }) => total === '1/2' && marks.includes('boundary')).length).toBeGreaterThanOrEqual(3);
  });

  test('fewer teachers are on level А at the end than at the beginning, some get better and some worse', () => {
    const share = (year: string) => scores(year).filter(({ level }) => level === 'A').length / scores(year).length;
    expect(share(last)).toBeLessThan(share(years[0]));
    const totals = (year: string) =>
      new Map(
        competence(year).flatMap(({ submission, instrument, effective }) => {
          const score = scoreForm(instrument, effective, {});
          return score.status === 'scored' ? [[`${submission.about.id} ${submission.subject}`, score.value] as const] : [];
        }),
      );
    const before = totals(years[0]);
    const changes = [...totals(last)].flatMap(([key, value]) => (before.has(key) ? [Math.sign(value - before.get(key)!)] : []));
    const count = (sign: number) => changes.filter((change) => change === sign).length;
    expect(count(1)).toBeGreaterThan(count(-1));
    expect(Math.min(count(-1), count(0))).toBeGreaterThan(2);
  });

  test('system deficits in mathematics stand at several schools, each with its sections of the programme', () => {
    const forms = competence(last).filter(({ submission, instrument, effective }) => {
      const score = scoreForm(instrument, effective, {});
      return submission.subject === 'математика' && score.status === 'scored' && score.level === 'A';
    });
    expect(new Set(forms.map(({ submission }) => base.people.get(submission.about.id).school)).size).toBeGreaterThanOrEqual(3);
    const sections = forms.flatMap(({ submission: { about, subject } }) => {
      const form = base.submissions.find({ instrument: 'k-subject-form', about, subject, year: last, round: 'year' });
      return form ? [base.submissions.answers(form.id)['deficits']] : [];
    });
    expect(sections.filter((list) => Array.isArray(list) && list.length > 1)).toHaveLength(forms.length);
  });

  test('a result above the scale occurs once the test counts', () => {
    expect(scores(last).flatMap(({ marks }) => marks)).not.toContain('out-of-scale');
    expect(scores(last, { 'k-competence.terms': 'with-test' }).flatMap(({ marks }) => marks)).toContain('out-of-scale');
  });

  test('indicator 1 comes from the subject form but for a few, each with its reason', () => {
    const forms = years.flatMap((year) => competence(year)).filter(({ effective }) => effective['1'] !== undefined);
    const overridden = forms.filter(({ stored }) => stored['1'] !== undefined);
    expect(overridden.length).toBeGreaterThan(2);
    expect(overridden.length).toBeLessThan(forms.length / 5);
    expect(overridden.map(({ submission }) => base.submissions.notes(submission.id)['1'])).toEqual(
      overridden.map(() => expect.stringMatching(/^(Повышено|Понижено): /)),
    );
  });

  test('a school that ends with grade 9 has no advanced teaching', () => {
    const basic = new Set(base.schools.known().flatMap(({ id, shortName }) => (shortName.includes('ООШ') ? [id] : [])));
    const forms = years
      .flatMap((year) => competence(year))
      .filter(({ submission }) => basic.has(base.people.get(submission.about.id).school!));
    expect(new Set(forms.flatMap(({ stored }) => stored['5'] ?? []))).toEqual(new Set(['нет']));
  });
});

describe('risks', () => {
  test('every outcome and every finding occurs in the last year or the one before', () => {
    const all = [...risks(years[1]), ...risks(last)];
    expect(new Set(all.flatMap(({ factors }) => factors.map(({ outcome }) => outcome)))).toEqual(
      new Set(['confirmed', 'refuted', 'found', 'absent', 'not-observed']),
    );
    expect(new Set(all.flatMap(({ findings }) => findings.map(({ kind }) => kind)))).toEqual(
      new Set(['confirmed-without-measure', 'measure-for-refuted', 'no-protocol', 'no-profile']),
    );
  });

  test.each(years)('all six schools of the list are there in %s, with risks of their own', (year) => {
    expect(risks(year)).toHaveLength(6);
    expect(risks(year).flatMap(({ own }) => own.filter(({ isConfirmed }) => isConfirmed)).length).toBeGreaterThan(2);
  });

  test('curators overrule the lines both ways', () => {
    const overruled = years.flatMap(risks).flatMap(({ factors }) => factors.filter(({ isOverruled }) => isOverruled));
    expect(new Set(overruled.map(({ observed }) => observed))).toEqual(new Set([true, false]));
  });

  test('risks confirmed in the first year are refuted or gone in the last at some schools', () => {
    const before = risks(years[0]);
    const gone = risks(last).flatMap(({ school, factors }) =>
      factors.filter(({ factor, outcome }) => {
        const then = before.find((other) => other.school === school)?.factors.find((other) => other.factor === factor);
        return then?.outcome === 'confirmed' && (outcome === 'refuted' || outcome === 'absent');
      }),
    );
    expect(gone.length).toBeGreaterThan(4);
  });
});

describe('states', () => {
  const statesOn = (today: string) =>
    new Set(
      years.flatMap((year) => {
        const datesOf = collectionDates(base, year);
        const isDoubtful = yearDoubts(base, year, { here: roster(base) });
        return yearForms(base, year).map((form) =>
          formState(form, { today, due: datesOf(form.instrument, form.submission.round)?.to ?? null, isDoubtful }),
        );
      }),
    );

  test('every state occurs while the last year is being collected, and still does years later', () => {
    const all = new Set(['not-started', 'draft', 'doubtful', 'complete', 'signed', 'overdue']);
    expect(statesOn('2022-05-20')).toEqual(all);
    expect(statesOn('2026-12-01')).toEqual(all);
  });

  test('the matrix shows every state', () => {
    const shown = years.flatMap((year) => matrixOf(base, year).rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.state ?? [])));
    expect(new Set(shown)).toEqual(new Set(['not-started', 'draft', 'doubtful', 'complete', 'signed', 'overdue']));
  });

  test('some filled forms are doubtful, each by another check, and one doubt is accepted with a reason', () => {
    const forms = base.submissions.inYear(last).filter(({ isSigned }) => !isSigned);
    const doubts = forms.flatMap(({ id }) => submissionView(base, id).doubts);
    const waiting = doubts.filter(({ accepted }) => accepted === null);
    expect(waiting.map(({ id }) => id).toSorted()).toEqual(expect.arrayContaining(['category 4', 'jump 5', 'source 1']));
    expect(doubts.filter(({ accepted }) => accepted !== null)).toMatchObject([
      { id: 'jump 4', accepted: { reason: 'Срок действия высшей категории истёк 18.03.2022, заявление на аттестацию подано.' } },
    ]);
  });

  test('a signed form says when and by whom, and some were reopened with a reason', () => {
    const signed = base.submissions.list().filter(({ isSigned }) => isSigned);
    expect(signed.filter(({ signedOn, signedBy, updatedAt }) => !signedOn || !signedBy || !updatedAt.startsWith(signedOn))).toEqual([]);
    const reasons = korenovsk.forms!().flatMap(({ steps }) => steps.flatMap((step) => (step.does === 'reopen' ? [step.reason] : [])));
    expect(reasons.length).toBeGreaterThan(1);
  });
});

test('results of three years hold zeros and «-», and no result where there are no grades 10 and 11', () => {
  const all = base.results.list();
  expect(new Set(all.map(({ year }) => year))).toEqual(new Set([2020, 2021, 2022]));
  expect(new Set(all.map(({ procedure }) => procedure))).toEqual(new Set(['ВПР', 'ОГЭ', 'ЕГЭ']));
  expect(all.some(({ low }) => low === 0)).toBe(true);
  expect(all.filter(({ isHeld, procedure }) => !isHeld && procedure === 'ВПР').length).toBeGreaterThan(2);
  expect(all.every(({ isHeld, low, high }) => (isHeld ? low! + high! <= 100 : low === null && high === null))).toBe(true);
  expect(all.filter(({ procedure, school }) => procedure === 'ЕГЭ' && school === 'korenovsk-107')).toEqual([]);
});

test('the export is the same on every run, whatever the clock', () => {
  const other = aDistrict('2025-02-03');
  expect(JSON.stringify(exportBase(other))).toBe(JSON.stringify(exportBase(base)));
  other.connection.close();
});
