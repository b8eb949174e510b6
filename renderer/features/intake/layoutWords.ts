import type { OpenedView } from '../../../shared/ipc/calls/results.ts';
import type { LayoutId } from '../../../shared/intake/found.ts';
import type { SheetChoice } from './intakeStore.ts';

const words: Readonly<Record<Exclude<LayoutId, 'mapped'>, string>> = {
  marks: 'Статистика по отметкам',
  journal: 'Сравнение отметок с отметками по журналу',
  participants: 'Индивидуальные результаты: в базу попадут только доли',
  wide: 'Таблица школ (приказ Юрги)',
};

/** What a sheet was taken for. */
export function layoutWords({ layout }: OpenedView['sheets'][number], choice: SheetChoice | undefined): string {
  if (layout !== null && layout !== 'mapped') return words[layout];
  const mapping = choice?.mapping;
  if (!mapping) return 'неизвестная форма';
  return mapping.name === unnamed ? 'столбцы указаны вами' : `по шаблону «${mapping.name}»`;
}

/** Name of columns that were pointed out and not saved. */
export const unnamed = 'Шаблон';
