import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openForReading, type Base } from '../../electron/services/base.ts';
import { korenovsk } from '../../electron/services/demo/korenovsk/korenovsk.ts';
import { newDemoBase } from '../../electron/services/demo/newDemoBase.ts';
import { listReports, reportTree, type ReportKey } from '../../electron/services/reports/reports.ts';
import { commonFields, schoolFields } from '../../shared/mail/letter.ts';
import { coverLetter } from '../../shared/reports/coverLetter.ts';
import { draftOrder } from '../../shared/reports/draftOrder.ts';
import { infoLetter } from '../../shared/reports/infoLetter.ts';
import { meetingProtocol } from '../../shared/reports/meetingProtocol.ts';
import type { Block, ReportTree } from '../../shared/reports/tree.ts';
import { aFolder, anApp } from './anApp.ts';
import { aSchool } from './records.ts';

const year = '2021/2022';
const letters = ['info-letter', 'cover-letter', 'draft-order', 'meeting-protocol'];
let base: Base;

beforeAll(() => {
  const file = path.join(aFolder(), 'district.opora');
  const clock = { now: () => new Date('2022-05-20T10:00:00'), newId: () => crypto.randomUUID() };
  newDemoBase(file, { name: korenovsk.name, sets: [korenovsk] }, clock);
  base = openForReading(file, clock);
});
afterAll(() => base.connection.close());

const made = new Map<string, ReportTree>();

function tree(kind: string, over: Partial<ReportKey> = {}): ReportTree {
  const key = { kind, municipality: 'korenovsk', year, school: null, isPublic: false, ...over };
  const found = made.get(JSON.stringify(key)) ?? reportTree(base, key);
  made.set(JSON.stringify(key), found);
  return found;
}

const blocksOf = ({ sections }: ReportTree): readonly Block[] => sections.flatMap(({ blocks }) => blocks);

function itemsOf(report: ReportTree, id: string): readonly string[] {
  const block = blocksOf(report).find((one) => one.id === id);
  return block?.kind === 'list' ? block.items : [];
}

function textOf(report: ReportTree): string {
  return plain(JSON.stringify(report.sections));
}

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const schoolOf = (name: string) =>
  listReports(base, { id: 'korenovsk', name: '' }).find((row) => row.school?.name.endsWith(name))!.school!.id;
const aResult = {
  procedure: 'ОГЭ',
  subject: 'математика',
  grade: 9,
  year: 2021,
  low: 20,
  high: 10,
  isHeld: true,
  participants: 10,
} as const;
const reports = ['assessment-results', 'competence', 'risks', 'k-outcomes', 'k-mentor-centre'];

describe('on the invented district', () => {
  test('letters stand in a group of their own; an order and a protocol are of the municipality', () => {
    const rows = listReports(base, { id: 'korenovsk', name: '' }).filter(({ group }) => group === 'letters');
    expect([...new Set(rows.map(({ kind }) => kind))]).toEqual(letters);
    expect(rows.some(({ kind, school }) => kind === 'info-letter' && school !== null)).toBe(true);
    expect(rows.some(({ kind, school }) => kind === 'draft-order' && school !== null)).toBe(false);
  });

  test.each(reports)('what the letter, the order and the protocol say of %s is what its report concludes', (kind) => {
    const concluded = itemsOf(tree(kind), 'conclusions.list').map((item) => item.replace(/ \(раздел[\s\u00a0]\d+\)/, ''));
    expect(concluded.length).toBeGreaterThan(0);
    expect(itemsOf(tree('info-letter'), `topic.${kind}.list`)).toEqual(concluded);
    expect(itemsOf(tree('draft-order'), `results.${kind}.list`)).toEqual(concluded);
    expect(itemsOf(tree('meeting-protocol'), `topic.${kind}.list`)).toEqual(concluded);
  });

  test.each(['competence', 'risks'])('measures of %s with addressee, term and document stand in the appendix of the order', (kind) => {
    const rows = (report: ReportTree, id: string) => {
      const table = blocksOf(report).find((one) => one.id === id);
      return table?.kind === 'table' ? table.body.filter((row) => row.length === 6).map((row) => row.slice(1).map(({ text }) => text)) : [];
    };
    const own = rows(tree(kind), 'measures.table');
    expect(own.length).toBeGreaterThan(3);
    expect(rows(tree('draft-order'), 'measures')).toEqual(expect.arrayContaining(own));
  });

  test('points of the order are the advice of the reports, with its terms', () => {
    const advised = itemsOf(tree('competence'), 'recommendations.centre.list').map((item) => item.replace(/[.;]$/, ''));
    const pointed = itemsOf(tree('draft-order'), 'point.centre.competence.list').map((item) => item.replace(/[.;]$/, ''));
    expect(pointed).toEqual(advised);
    expect(itemsOf(tree('draft-order'), 'point.authority.assessment-results.list').map(plain)[0]).toMatch(
      / – до начала 2022\/2023 учебного года;$/,
    );
  });

  test('the order names its addressees in the dative and leaves to the pen what is not known', () => {
    const text = textOf(tree('draft-order'));
    expect(text).toContain('3. Управлению образования администрации муниципального образования Кореновский район (ответственный – ___');
    expect(text).toContain('В соответствии с приказом от 17.12.2020 № 579');
    expect(text).toContain('ПРИКАЗЫВАЮ:');
    expect(text).toMatch(/Контроль за исполнением настоящего приказа возложить на _+\./);
  });

  test('each school reads in the appendix what it is told to do', () => {
    const table = blocksOf(tree('draft-order')).find(({ id }) => id === 'errands');
    const cells = table?.kind === 'table' ? table.body.flat().map(({ text }) => plain(text)) : [];
    expect(cells.filter((text) => text === 'МОБУ ООШ № 107')).toHaveLength(1);
    expect(cells).toContain('Принять меры по показателям № 1.1 и 1.4 – до 15.09.2022');
  });

  test('a letter to a school goes to its director, declined, and speaks of that school', () => {
    const letter = tree('info-letter', { school: schoolOf('№ 107') });
    expect(blocksOf(letter)[0]).toMatchObject({ kind: 'corners', right: ['Директору МОБУ ООШ №\u00a0107', 'Алычовой\u00a0М.\u00a0А.'] });
    expect(textOf(letter)).toContain('Уважаемая Мария Анатольевна!');
    expect(itemsOf(letter, 'topic.risks.list')).toEqual(itemsOf(tree('risks', { school: schoolOf('№ 107') }), 'conclusions.list'));
    expect(letter.fileName).toBe('Информационное письмо о результатах мониторинга, МОБУ ООШ № 107, 2021-2022');
  });

  test('the cover letter lists the reports that can be made and the forms that are filled whole', () => {
    const listed = itemsOf(tree('cover-letter'), 'enclosures.list').map(plain);
    expect(listed).toContain('Аналитическая справка по проявлению рисков факторов ШНОР на ___ л. в ___ экз.;');
    expect(listed).toContain('Аналитическая справка «Мониторинг качества подготовки обучающихся в ШНОР» на ___ л. в ___ экз.;');
    expect(listed.some((item) => /^Заполненные формы «Компетенции учителя» \(\d+ шт\.\) на/.test(item))).toBe(true);
    const own = [infoLetter, coverLetter, draftOrder, meetingProtocol].map(({ title }) => title);
    expect(listed.filter((item) => own.some((title) => item.startsWith(title)))).toEqual([]);
  });

  test('letters say what their reports lack', () => {
    expect(tree('info-letter').checks.map(plain)).toContain(
      'Аналитическая справка по проявлению рисков факторов ШНОР: Нет протокола куратора: МОБУ ООШ № 110.',
    );
  });

  test.each(letters)('the publication copy of %s names nobody', (kind) => {
    const text = textOf(tree(kind, { isPublic: true }));
    const surnames = [...base.people.known().map(({ name }) => name), ...base.schools.known().map(({ director }) => director)].map(
      (name) => name.split(' ')[0]!,
    );
    expect(surnames.filter((surname) => text.includes(surname))).toEqual([]);
    expect(text).not.toContain('Вымышленная');
  });
});

describe('on a base that holds little', () => {
  async function aSmallBase() {
    const { call } = anApp();
    await call('base.create', { kind: 'empty', name: 'Район' });
    const school = await call('school.add', aSchool({ director: 'Кравец Игорь Львович' }));
    const { base: state } = await call('base.state', {});
    const key = { municipality: state!.municipality.id, year: '2020/2021', school: null, isPublic: false };
    return { call, school, key };
  }

  test('without a report there is nothing to write of', async () => {
    const { call, key } = await aSmallBase();
    expect(await call('report.list', {})).toEqual([]);
    await expect(call('report.preview', { ...key, kind: 'info-letter' })).rejects.toThrow('нет ни одной справки');
  });

  test('one result makes a letter, an order and a protocol that say no more than it', async () => {
    const { call, school, key } = await aSmallBase();
    await call('result.save', { ...aResult, school: school.id });
    const all = await Promise.all(letters.map((kind) => call('report.preview', { ...key, kind })));
    for (const one of all) expect(textOf(one)).not.toMatch(/undefined|NaN|в соответствии с \./);
    expect(textOf(all[0]!)).toContain('Наибольшая доля низких результатов в 2021 году');
    expect(all[2]!.checks.join(' ')).toContain('Не указаны название, номер или дата приказа');
  });

  test('a name that may decline in two ways stays as it is until it is set', async () => {
    const { call, school, key } = await aSmallBase();
    await call('result.save', { ...aResult, school: school.id });
    const letter = { ...key, kind: 'info-letter', school: school.id };
    const before = await call('report.preview', letter);
    expect(textOf(before)).toContain('"right":["ООШ № 7","(директор – Кравец И. Л.)"]');
    expect(before.checks[0]).toContain('Неизвестно, как склоняется имя');
    await call('name.save', { name: 'Кравец Игорь Львович', sex: null, genitive: '', dative: 'Кравцу Игорю Львовичу', instrumental: '' });
    const after = await call('report.preview', letter);
    expect(blocksOf(after)[0]).toMatchObject({ right: ['Директору ООШ №\u00a07', 'Кравцу\u00a0И.\u00a0Л.'] });
    expect(textOf(after)).toContain('Уважаемый Игорь Львович!');
  });
});

describe('the letter that goes with a document', () => {
  const about = { kind: 'report', year: '2021/2022', school: null } as const;
  const setting = {
    signer: { signerPost: '', signerName: '', centre: 'ИМЦ', authority: '', name: 'Район' },
    year: '2021/2022',
    date: '20 мая 2022 г.',
  };

  test.each([
    [infoLetter.title, 'информационное письмо о результатах мониторинга за 2021/2022 учебный год'],
    [coverLetter.title, 'сопроводительное письмо к материалам мониторинга за 2021/2022 учебный год'],
    [draftOrder.title, 'проект приказа об итогах мониторинга за 2021/2022 учебный год'],
    [meetingProtocol.title, 'протокол совещания по итогам мониторинга за 2021/2022 учебный год'],
  ])('«Направляем …» names %s in the accusative', (title, sent) => {
    expect(commonFields({ ...about, title }, setting)['что']).toBe(sent);
  });

  test('the director is greeted by name where the name is known, else the colleagues', () => {
    const school = { title: 'ООШ № 7', nameForms: null };
    expect(schoolFields({ ...school, director: 'Алычова Мария Анатольевна' }, [])['обращение']).toBe('Уважаемая Мария Анатольевна!');
    expect(schoolFields({ ...school, director: 'Алычова М. А.' }, [])['обращение']).toBe('Уважаемые коллеги!');
    expect(schoolFields(null, [])['обращение']).toBe('Уважаемые коллеги!');
  });
});
