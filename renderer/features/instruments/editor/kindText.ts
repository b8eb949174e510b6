import type { LeafItem, Measure } from '../../../../shared/engine/instrument.ts';

/** What an item asks for, in a word. */
export function kindText(item: LeafItem): string {
  switch (item.kind) {
    case 'points':
      return `баллы: ${item.values.join(', ')}`;
    case 'scored-yes-no':
      return 'да / нет, 1 или 0 баллов';
    case 'measure':
      return item.points ? `${measureText(item.measure)}, баллы по диапазону` : measureText(item.measure);
    case 'two-period':
      return `${measureText(item.measure)} за два периода`;
    case 'choice':
      return `выбор из вариантов: ${item.options.length}`;
    case 'text':
      return 'текст';
    case 'open-list':
      return 'список строк';
    case 'evidence':
      return 'документы и ссылки';
    case 'criterion':
      return 'наличие с документом';
    case 'sample':
      return `таблица: строка на каждого из ${item.of}`;
    case 'observation':
    case 'open-observations':
      return 'строка протокола';
    case 'verdict':
      return 'вывод наблюдателя';
    case 'measures':
      return 'меры и срок';
  }
}

function measureText(measure: Measure): string {
  switch (measure.kind) {
    case 'percent':
      return 'процент';
    case 'count':
      return `количество, ${measure.unit}`;
    case 'number':
      return `число, ${measure.unit}`;
    case 'count-share':
      return 'число и доля';
    case 'yes-no':
      return 'да / нет';
  }
}
