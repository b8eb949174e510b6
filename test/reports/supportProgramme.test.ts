import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printDocx } from '../../electron/documents/docx/printDocx.ts';
import { openForReading, type Base } from '../../electron/services/base.ts';
import type { DemoBase } from '../../electron/services/demo/demoBase.ts';
import { newDemoBase } from '../../electron/services/demo/newDemoBase.ts';
import { sorsk } from '../../electron/services/demo/sorsk.ts';
import { listReports, reportTree } from '../../electron/services/reports/reports.ts';
import { leaves } from '../../shared/engine/instrument.ts';
import { instrumentById } from '../../shared/instruments/index.ts';
import * as words from '../../shared/reports/supportProgramme/orderText.ts';
import { causeRules } from '../../shared/reports/supportProgramme/causes.ts';
import { readDocx } from '../documents/readDocx.ts';
import { orderText } from '../instruments/orderText.ts';
import { aFolder } from '../services/anApp.ts';
import { blocksOf, rowsOf, textOf, wholeText } from './aDistrict.ts';
import { unknownOfPerson } from '../../shared/model/unknownOfPerson.ts';

const clock = { now: () => new Date('2020-12-01T10:00:00'), newId: () => crypto.randomUUID() };

function aBase(over: Partial<DemoBase> = {}): Base {
  const file = path.join(aFolder(), 'sorsk.opora');
  newDemoBase(file, { name: sorsk.name, sets: [{ ...sorsk, ...over }] }, clock);
  return openForReading(file, clock);
}

let base: Base;
beforeAll(() => (base = aBase()));
afterAll(() => base.connection.close());

const report = (over: { readonly school?: string; readonly isPublic?: boolean; readonly of?: Base } = {}) =>
  reportTree(over.of ?? base, {
    kind: 'support-programme',
    municipality: 'sorsk',
    year: '2020/2021',
    school: over.school ?? null,
    isPublic: over.isPublic ?? false,
  });

describe('the words of the order', () => {
  const order = orderText('order-s-words.txt').replaceAll('финансирован ия', 'финансирования');
  const flat = (value: unknown): readonly string[] =>
    typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(flat) : [];

  test('stand in the programme letter for letter', () => {
    const { programmeTitle, passportRows, tasks, indicators, outcomes, ownTerms, content, amending, goal } = words;
    const all = flat([programmeTitle, passportRows, tasks, indicators, outcomes, ownTerms, content, amending, goal]);
    expect(all.filter((text) => !order.includes(text))).toEqual([]);
    expect(wholeText(report())).toContain(amending.text);
  });
});

describe('the programme of Сорск', () => {
  test('is listed for the municipality and both schools in the year of their passports', () => {
    const rows = listReports(base, base.municipality()).filter(({ kind }) => kind === 'support-programme');
    expect(rows.map(({ year, school }) => [year, school?.id ?? null])).toEqual([
      ['2020/2021', null],
      ['2020/2021', 'sorsk-oosh-2'],
      ['2020/2021', 'sorsk-sosh-3'],
    ]);
  });

  test('has the rows of the order’s passport, tables with every row of the forms as they are given, and the roadmap', () => {
    const tree = report();
    expect(rowsOf(tree, 'passport.table').map(([label]) => label)).toEqual(Object.values(words.passportRows));
    const social = rowsOf(tree, 'social.table');
    expect(social).toHaveLength(19);
    expect(social[0]).toEqual(['Доля учителей с 1 квалификационной категорией', '0,38', '0,48']);
    const outcomes = rowsOf(tree, 'outcomes.table');
    expect(outcomes.map(([id]) => id)).toEqual(
      leaves(instrumentById('s-subject-outcomes')!.items).flatMap(({ id }) => (id === 'grade11' ? [] : id)),
    );
    expect(outcomes.find(([id]) => id === '4')!.slice(2)).toEqual(['–', '65']);
    expect(outcomes.find(([id]) => id === '15')!.slice(2)).toEqual(['н/д', '139/21,6']);
    expect(rowsOf(tree, 'conditions.table').filter((row) => row.length === 3)).toHaveLength(23);
    expect(rowsOf(tree, 'roadmap.table').filter((row) => row.length === 4)).toHaveLength(23);
  });

  test('draws conclusions that agree with the tables where the order’s own do not', () => {
    const tree = report();
    const social = textOf(tree, 'social.conclusions.list');
    expect(social).toContain('Программы повышения квалификации прошли не все учителя: ООШ № 2 – 86 %; все – СОШ № 3.');
    expect(social).toContain('Первую или высшую квалификационную категорию имеют учителя: ООШ № 2 – 38 %, СОШ № 3 – 55 %.');
    expect(social).toContain('Высшее образование есть хотя бы у одного из родителей: ООШ № 2 – 5,3 %, СОШ № 3 – 27 % обучающихся');
    const outcomes = textOf(tree, 'outcomes.conclusions.list');
    expect(outcomes).toContain('приняли участие: ООШ № 2 – 0,5 %, СОШ № 3 – 68,5 % учащихся');
    expect(outcomes).toContain('38 %, не хватает (п.п.): ООШ № 2 – 17, СОШ № 3 – 1,3.');
    expect(outcomes).toContain('По русскому языку балл выше, чем по математике: СОШ № 3 – на 32,3 балла.');
    expect(textOf(tree, 'conditions.conclusions.list')).toContain('имеется ООШ № 2 – 1 из 7, СОШ № 3 – 6 из 7');
  });

  test('names the figures that contradict each other', () => {
    const doubts = textOf(report(), 'data.doubts.list');
    expect(doubts).toContain('16,7 + 2,7 + 1,6 = 21 %, а всего указано 21,6 %');
    expect(doubts).toContain('ООШ № 2, «Условия реализации ООП»: Общая численность учащихся: показатель 2.4 («259/100»)');
  });

  test('suggests causes by rules that it prints, each with its figure, as possible ones', () => {
    const tree = report();
    const suggested = textOf(tree, 'causes.sorsk-oosh-2.list').split('\n');
    expect(suggested).toContain('неэффективная организация внеурочной деятельности (возможная: участвовали – 0,5 %);');
    expect(suggested.every((text) => text.includes('(возможная: '))).toBe(true);
    expect(rowsOf(tree, 'annex.1.causes')).toHaveLength(causeRules.length);
  });

  test('puts the methodist’s causes first, without a person’s name in the publication copy', () => {
    const of = aBase({
      causes: [{ school: 'sorsk-oosh-2', year: '2020/2021', text: 'дефицит педагогических кадров (Мухина А. П. на больничном)' }],
      people: [
        {
          id: 'p1',
          municipality: 'sorsk',
          school: 'sorsk-oosh-2',
          role: 'teacher',
          name: 'Мухина Анна Петровна',
          ...unknownOfPerson,
        },
      ],
    });
    expect(textOf(report({ of }), 'causes.sorsk-oosh-2.list').split('\n')[0]).toContain('дефицит педагогических кадров (Мухина');
    expect(wholeText(report({ of, isPublic: true }))).not.toContain('Мухина');
    of.connection.close();
  });

  test('of one school speaks of it alone', () => {
    const tree = report({ school: 'sorsk-sosh-3' });
    expect(wholeText(tree)).not.toContain('ООШ №2');
    expect(textOf(tree, 'social.conclusions.list')).toContain('Высшее педагогическое образование имеют учителя: 88 %.');
  });

  test('leads from every figure of a form to the form', () => {
    const cells = blocksOf(report()).flatMap((block) => (block.kind === 'table' && block.id === 'social.table' ? block.body.flat() : []));
    const figures = cells.filter(({ align }) => align === 'center');
    expect(figures.every(({ source }) => source?.path.startsWith('/form/sorsk-'))).toBe(true);
  });

  test('says in Word what stands in the tree', async () => {
    const tree = report();
    const text = JSON.stringify(readDocx(await printDocx(tree)));
    const cells = blocksOf(tree).flatMap((block) => (block.kind === 'table' ? block.body.flat().map(({ text: said }) => said) : []));
    expect(cells.filter((said) => !text.includes(JSON.stringify(said).slice(1, -1).split('\\n')[0]!))).toEqual([]);
    const ids = blocksOf(tree).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('a programme without all its forms', () => {
  test('names those that are missing and leaves out what they would say', () => {
    const of = aBase({ forms: () => sorsk.forms!().filter(({ key }) => key.instrument === 's-social-passport') });
    const tree = report({ of });
    expect(textOf(tree, 'data.text')).toContain('Не представлены: «Предметные результаты» – ООШ № 2 и СОШ № 3');
    expect(blocksOf(tree).some(({ id }) => id === 'outcomes.table' || id === 'conditions.table')).toBe(false);
    of.connection.close();
  });

  test('of another municipality has no term, funds and target of Сорск', () => {
    const of = aBase({ municipality: { ...sorsk.municipality, orderNumber: '7', orderOn: '2021-01-15' } });
    const tree = report({ of });
    expect(wholeText(tree)).not.toMatch(/Хакасия»|до 38|2020-2023/);
    expect(tree.checks).toContain(
      'В паспорте программы не указаны: сроки реализации, объём и источники финансирования, целевое значение результатов.',
    );
    of.connection.close();
  });

  test('with a control assessment compares it with the start', () => {
    const forms = sorsk.forms!();
    const start = forms.find(({ key }) => key.instrument === 's-conditions' && key.about.id === 'sorsk-oosh-2')!;
    const control = {
      ...start,
      key: { ...start.key, id: 'control', round: 'control' },
      steps: start.steps.map((step) => (step.does === 'answer' && step.item === '2.2' ? { ...step, value: true } : step)),
    };
    const of = aBase({ forms: () => [...forms, control] });
    const tree = report({ of, school: 'sorsk-oosh-2' });
    expect(textOf(tree, 'conditions.conclusions.list')).toContain('улучшились 1 из');
    expect(
      rowsOf(tree, 'dynamics.conditions.sorsk-oosh-2')
        .find(([id]) => id === '2.2')!
        .slice(2),
    ).toEqual(['нет', 'да', 'положительная динамика']);
    of.connection.close();
  });
});
