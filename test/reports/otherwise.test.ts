import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Base } from '../../electron/services/base.ts';
import { printedForm } from '../../electron/services/printedForm.ts';
import { reportTree } from '../../electron/services/reports/reports.ts';
import { aDistrict, rowsOf, textOf } from './aDistrict.ts';

const year = '2020/2021';
let base: Base;
beforeAll(() => (base = aDistrict()));
afterAll(() => base.connection.close());

const report = (isPublic: boolean) => reportTree(base, { kind: 'competence', municipality: 'korenovsk', year, school: null, isPublic });

describe('an indicator entered against the form that it comes from', () => {
  test('is told in the report with both values, and starred where the values stand', () => {
    const said = textOf(report(false), 'method.otherwise');
    expect(said).toContain(
      'по 2 из 48 оценок (4,2 %): Рябинина Вера Романовна, физика – 0 вместо 1; Зябликова Наталья Николаевна, физика – 2 вместо 1.',
    );
    const starred = rowsOf(report(false), 'annex.1.table').filter((row) => row.some((text) => /^\d\*$/.test(text)));
    expect(starred.map((row) => [row[2], row[4]])).toEqual([
      ['Рябинина Вера Романовна', '0*'],
      ['Зябликова Наталья Николаевна', '2*'],
    ]);
    expect(textOf(report(false), 'annex.1.note')).toContain('* – указано иное значение, чем в экспертной форме учителя.');
  });

  test('is told under codes in the publication copy', () => {
    expect(textOf(report(true), 'method.otherwise')).toMatch(/Педагог \d+ \([^)]+\), физика – 0 вместо 1/);
    expect(textOf(report(true), 'method.otherwise')).not.toContain('Рябинина');
  });

  test('is told on the printed form with the reason, and on no other form', () => {
    const forms = base.submissions.inYear(year).filter(({ instrument }) => instrument === 'k-teacher-competence');
    const said = forms.flatMap(({ id, instrument }) => textOf(printedForm(base, { instrument, submission: id }), 'otherwise.1') || []);
    expect(said).toHaveLength(2);
    expect(said.join()).toMatch(
      /Показатель № 1: по форме «[^»]+» – 1 балл, указано иное значение\. Причина: «(Повышено|Понижено): [^»]+»\./,
    );
  });
});
