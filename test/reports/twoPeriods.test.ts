import { describe, expect, test } from 'vitest';
import { formTree } from '../../shared/reports/form.ts';
import type { Block } from '../../shared/reports/tree.ts';
import { aForm, filledAnswers } from '../documents/productDocuments.ts';

const blocks = (id: string, answers?: Record<string, never> | null): readonly Block[] =>
  formTree(aForm(id, answers === undefined ? {} : { answers })).sections.flatMap((section) => section.blocks);
const textOf = (all: readonly Block[], id: string) =>
  all.flatMap((block) => (block.kind === 'paragraph' && block.id === id ? block.text.map(({ text }) => text) : [])).join('');
const tableOf = (all: readonly Block[]) => all.find((block) => block.kind === 'table')!;

describe('a form of two periods', () => {
  test('prints its result: the conclusion and what it waits for, the indicators by change, the rule', () => {
    const all = blocks('k-outcomes');
    expect(textOf(all, 'dynamics.conclusion')).toBe(
      'Школа улучшила результаты обучения. Вывод предварительный: ожидаются данные по показателям 1.7, 2.4, 2.5, 2.6.',
    );
    expect(textOf(all, 'dynamics.changes')).toBe(
      'Положительная динамика: 1.1, 1.3, 2.1, 3.1, 3.4; отрицательная динамика: 1.4; без изменений: 2.2, 2.3; изменение не оценивается: 3.2; нет данных: 1.2, 1.5, 1.6; данные ещё не поступили: 1.7; не заполнено: 2.4, 2.5, 2.6, 3.3, 3.5, 3.6, 3.7.',
    );
    expect(textOf(all, 'dynamics.rule')).toContain('Порядка подсчёта приказ не устанавливает');
    expect(textOf(all, 'dynamics.rule')).toContain('приложение № 2, п. 4.4');
  });

  test('says that there is nothing to conclude from yet, and leaves a blank without a result', () => {
    expect(textOf(blocks('k-outcomes', {}), 'dynamics.conclusion')).toMatch(/^Вывода пока нет: ожидаются данные по показателям 1\.3, 1\.4/);
    expect(blocks('k-outcomes', null).filter(({ id }) => id.startsWith('dynamics'))).toEqual([]);
  });

  test('has the headings and the numbered sections of the order', () => {
    const { head, body } = tableOf(blocks('k-outcomes'));
    expect(head.map((row) => row.map(({ text, rows = 1, columns = 1 }) => `${text} ${columns}×${rows}`))).toEqual([
      ['№ п/п 1×2', 'Показатель 1×2', 'Единица измерения 1×2', 'Значение 2×1'],
      ['Предыдущий период 1×1', 'Текущий период 1×1'],
    ]);
    expect(body[0]!.map(({ text }) => text)).toEqual(['1.', 'Базовая подготовка обучающихся']);
    expect(body[3]!.map(({ text }) => text).slice(2)).toEqual(['%', '7,3 (3 из 41)', '5,3 (2 из 38)']);
    expect(body[2]!.map(({ text }) => text).slice(2)).toEqual(['%', 'нет данных', 'нет данных']);
  });
});

describe('evidence', () => {
  const rows = (answers?: null) => tableOf(blocks('k-methodical-help', answers)).body.map((row) => row.map(({ text }) => text));

  test('stands below its indicator over the whole width; a filled form prints none for what is absent', () => {
    const filled = rows();
    expect(filled.slice(0, 3)).toEqual([
      ['1', 'Наличие процедуры выявления профессиональных дефицитов (0,\u00a01)', '1'],
      ['', expect.stringMatching(/^Дополнительно указываются реквизиты нормативных актов/)],
      ['Приказ УО от 12.01.2021 № 15, https://uo.korenovsk.example/shnor/15'],
    ]);
    expect(filledAnswers['k-methodical-help']!['3']).toBe(0);
    expect(filled.filter(([, text]) => text?.startsWith('Дополнительно'))).toHaveLength(8);
  });

  test('a blank asks for all nine, each with room for a pen, and says the units of the counts', () => {
    const blank = rows(null);
    expect(blank.filter(([, text]) => text?.startsWith('Дополнительно'))).toHaveLength(9);
    expect(blank.filter(([text]) => text === '\n')).toHaveLength(9);
    expect(blank.find(([id]) => id === '12.1')).toEqual([
      '12.1',
      'Численность участников муниципальных методических мероприятий (чел.)',
      '',
    ]);
  });

  test('indicators and sections keep the order of the order', () => {
    const ids = rows(null).flatMap(([id]) => (id && id !== '\n' ? [id] : []));
    expect(ids.join(' ')).toBe('1 2 3 4 5. 5.1 5.2 5.3 6 7. 7.1 7.2 7.3 8 9 10 11 12. 12.1 12.2 13');
  });
});
