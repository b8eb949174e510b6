import { describe, expect, it } from 'vitest';
import { sampleResult, type SampleItem, type SampleResult } from '../../shared/engine/sampleResult.ts';
import { scoreForm } from '../../shared/engine/score.ts';
import { mentorCentre } from '../../shared/instruments/k-mentor-centre.ts';

const item: SampleItem = {
  kind: 'sample',
  id: '2',
  title: 'Качество состава',
  of: 'наставников',
  items: [
    { kind: 'text', id: 'who', title: 'Наставник' },
    { kind: 'scored-yes-no', id: '1', title: 'стаж' },
    { kind: 'points', id: '2', title: 'категория', values: [0, 1, 2, 'нет'] },
  ],
};

/** Totals by row, means by column, the mean of all. */
function written({ rows, columns, mean }: SampleResult): readonly (readonly (string | null)[])[] {
  const text = (part: SampleResult['columns'][number]['mean']) => part && `${part.exact.toFraction()}${part.isWhole ? '' : '…'}`;
  return [rows.map(({ total }) => text(total)), columns.map((column) => text(column.mean)), [mean && mean.toFraction()]];
}

describe('sampleResult', () => {
  it('adds up rows and averages columns exactly', () => {
    const result = sampleResult(item, [
      { who: 'Павлова', '1': 1, '2': 2 },
      { who: '', '1': 0, '2': 1 },
      { '1': 0, '2': 2 },
    ]);
    expect(written(result)).toEqual([['3', '1', '2'], ['1/3', '5/3'], ['2']]);
    expect(result.rows.map(({ who }) => who)).toEqual(['Павлова', null, null]);
    expect(result.missing).toEqual([]);
  });

  it('counts what is filled so far and gives no mean until all is', () => {
    const result = sampleResult(item, [{ '1': 1 }, {}, { '1': 0, '2': 2 }]);
    expect(written(result)).toEqual([['1…', null, '2'], ['1/2…', '2…'], [null]]);
    expect(result.missing).toEqual(['[0].2', '[1].1', '[1].2']);
  });

  it('takes «нет» as nothing gained, of the same number of rows', () => {
    expect(
      written(
        sampleResult(item, [
          { '1': 1, '2': 'нет' },
          { '1': 1, '2': 2 },
        ]),
      ),
    ).toEqual([['1', '3'], ['1', '1'], ['2']]);
  });

  it('has nothing to say of no rows', () => {
    expect(written(sampleResult(item, []))).toEqual([[], [null, null], [null]]);
  });

  it('gives the mean that the score takes', () => {
    const rows = [1, 0, 0, 1, 1, 1, 0].map((value, index) => ({ who: `№ ${index}`, '1': value, '2': 1 }));
    const table = mentorCentre.items.find((one) => one.kind === 'sample')!;
    const score = scoreForm({ ...mentorCentre, items: [table], total: '2', furtherTotals: [], rules: {} }, { '2': rows });
    expect(score.status === 'scored' && score.total).toBe(sampleResult(table, rows).mean!.toFraction());
  });
});
