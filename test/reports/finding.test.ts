import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lint } from '../../shared/engine/lint.ts';
import type { Instrument } from '../../shared/engine/instrument.ts';
import { mentorCentre } from '../../shared/instruments/k-mentor-centre.ts';
import { teacherCompetence } from '../../shared/instruments/k-teacher-competence.ts';
import { findingText } from '../../shared/reports/phrasing/finding.ts';

const example = JSON.parse(readFileSync(new URL('../fixtures/instrument-example.json', import.meta.url), 'utf8')) as Instrument;
const said = (instrument: Instrument) => lint(instrument).map((finding) => findingText(instrument, finding));

test('what the linter finds in the orders is said in sentences, with the rule it depends on', () => {
  expect(said(teacherCompetence)).toEqual([
    'Значение 0,3 не попадает ни в один уровень шкалы.',
    'Значение 0,5 не попадает ни в один уровень шкалы.',
    'Значение 1,6 не попадает ни в один уровень шкалы.',
    'Показатель №\u00a02 даёт баллы, но не входит ни в одну формулу и не отмечен как справочный. Это при правиле «По формуле приказа: показатели № 1, 3, 4, 5; тест (№ 2) учитывается справочно».',
    'Возможен итог 1,8, а шкала его не охватывает. Это при правиле «С тестовой оценкой: показатели № 1-5».',
  ]);
  expect(said(mentorCentre)[0]).toMatch(
    /^Уровень «.+» недостижим: такого итога не дают никакие ответы\. Это при правиле «Пороги по приказу/,
  );
  expect(said(mentorCentre)[2]).toMatch(/^Верх шкалы, 25, недостижим: наибольший возможный итог меньше\./);
});

test('a place in a further total or in the points of an item is named', () => {
  const [first, second] = example.items as [Extract<Instrument['items'][number], { kind: 'section' }>, Instrument['items'][number]];
  const items = first.items.map((item) =>
    item.kind === 'measure' && item.points
      ? {
          ...item,
          points: [
            { range: '[0; 30]', points: 0 },
            { range: '[30; 60)', points: 1 },
            { range: '[200/3; 100]', points: 2 },
          ],
        }
      : item,
  );
  const [conditions, ...others] = example.furtherTotals!;
  const scale = conditions!.scale!.map((band) => ({ ...band, range: band.range.replace('[1; 2]', '(1; 2]') }));
  const changed: Instrument = { ...example, items: [{ ...first, items }, second], furtherTotals: [{ ...conditions!, scale }, ...others] };
  expect(said(changed)).toEqual([
    'Итог «Условия подготовки»: значение 1 не попадает ни в один уровень шкалы.',
    'Показатель №\u00a01.1: значение 30 попадает сразу в два диапазона баллов.',
    'Показатель №\u00a01.1: значения между 60 и 200/3 (≈ 66,67) не попадают ни в один диапазон баллов.',
  ]);
});
