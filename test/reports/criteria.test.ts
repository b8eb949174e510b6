import { describe, expect, test } from 'vitest';
import { formOf } from '../../shared/engine/formOf.ts';
import { leaves } from '../../shared/engine/instrument.ts';
import { criteria } from '../../shared/instruments/m-criteria.ts';
import type { Answers } from '../../shared/model/records.ts';
import { formTree } from '../../shared/reports/form.ts';
import { aForm } from '../documents/productDocuments.ts';

const printed = (about: 'municipality' | 'school', answers: Answers | null) => {
  const tree = formTree(aForm('m-criteria', { instrument: formOf(criteria, { about }), answers, fields: { municipality: 'МГО' } }));
  const { orientation, blocks } = tree.sections[0]!;
  const rowsOf = (id: string) =>
    blocks.flatMap((block) => (block.kind === 'table' && block.id === id ? block.body.map((row) => row.map(({ text }) => text)) : []));
  const header = blocks.flatMap((block) => (block.kind === 'fields' ? block.rows.map(({ label }) => label) : []));
  return { tree, orientation, blocks, header, rows: rowsOf('table'), shares: rowsOf('presence') };
};

describe('the printed criteria', () => {
  test('stand under the headings of direction and section with the source of each, on numbered sheets laid on their side', () => {
    const { tree, orientation, rows, header } = printed('municipality', null);
    expect(orientation).toBe('landscape');
    expect(tree.hasPageNumbers).toBe(true);
    expect(header).toEqual(['Муниципальное образование', 'Учебный год']);
    expect(rows.slice(0, 3)).toEqual([
      ['Система оценки качества подготовки обучающихся'],
      ['1. Наличие обоснованной системы проводимых процедур оценки образовательных результатов:'],
      [
        '1.1.1',
        'Учитывающей федеральные тенденции',
        'Положение о МСОКО, План-график оценочных процедур, Аналитическое обоснование',
        '',
        '',
      ],
    ]);
    expect(rows.filter((row) => row.length === 5)).toHaveLength(93);
    expect(rows.filter((row) => row[0]!.startsWith('Систем'))).toHaveLength(8);
  });

  test('are in the school’s words for a school, without what is not asked of it', () => {
    const { rows, header } = printed('school', null);
    expect(header).toContain('Образовательное учреждение');
    expect(rows.filter((row) => row.length === 5)).toHaveLength(91);
    expect(rows[2]!.slice(0, 3)).toEqual([
      '1.1.1',
      'Учитывающей тенденции',
      'Положение о ШСОКО, План-график оценочных процедур, Аналитическое обоснование',
    ]);
    // The order's table has no source for the school here: the municipality's must not stand in its place.
    expect(rows.find(([id]) => id === '1.2.7')).toEqual(['1.2.7', 'по базовой подготовке (минимальный уровень)', '', '', '']);
  });

  test('end with the share present by direction where they are filled, and with what does not count', () => {
    const answers = Object.fromEntries(
      leaves(criteria.items).flatMap(({ id }) =>
        id.startsWith('8') ? [] : [[id, { isPresent: !id.startsWith('2'), document: `Приказ ${id}`, link: '' }]],
      ),
    );
    const { rows, shares, blocks } = printed('municipality', answers);
    expect(rows.find(([id]) => id === '1.1.1')!.slice(3)).toEqual(['да', 'Приказ 1.1.1']);
    expect(shares).toEqual([
      ['1. Система оценки качества подготовки обучающихся', '14', '14', '0', '0', '100\u00a0%'],
      ['2. Система обеспечения объективности процедур ОКО', '10', '0', '10', '0', '0\u00a0%'],
      ['3. Система мониторинга эффективности руководителей ОУ', '20', '20', '0', '0', '100\u00a0%'],
      ['4. Система мониторинга качества повышения квалификации педагогов', '7', '7', '0', '0', '100\u00a0%'],
      ['5. Системы методической работы', '10', '10', '0', '0', '100\u00a0%'],
      ['6. Система работы со школами с низкими образовательными результатами', '7', '7', '0', '0', '100\u00a0%'],
      ['7. Система развития таланта', '8', '8', '0', '0', '100\u00a0%'],
      ['8. Система профориентации', '11', '0', '0', '11', 'от 0 до 100\u00a0%'],
      ['Всего', '87', '66', '10', '11', 'от 75,9 до 88,5\u00a0%'],
    ]);
    const note = blocks.find(({ id }) => id === 'presence.leftOut');
    expect(note).toMatchObject({
      text: [
        {
          text: 'Не засчитываются: №\u00a01.1.6 (условное) – имеется; №\u00a01.2.10 (нежелательное) – имеется; №\u00a01.4.4 (нежелательное) – имеется; №\u00a02.2.4 (нежелательное) – отсутствует; №\u00a03.5.1 (нежелательное) – имеется; №\u00a05.2.1 (нежелательное) – имеется.',
        },
      ],
    });
    expect(printed('municipality', null).shares).toEqual([]);
  });
});
