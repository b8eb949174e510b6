import type { LeafItem } from '../../engine/instrument.ts';

/** Kinds of items that the editor adds and changes by fields. */
export const simpleKinds = {
  points: 'баллы',
  'scored-yes-no': 'да / нет, 1 или 0 баллов',
  percent: 'процент',
  count: 'количество',
  number: 'число',
  choice: 'выбор из вариантов',
  text: 'текст',
} as const;

export type SimpleKind = keyof typeof simpleKinds;

/** An item of the kind with the least that makes it whole. */
export function newItem(kind: SimpleKind, id: string): LeafItem {
  const title = 'Новый показатель';
  switch (kind) {
    case 'points':
      return { kind: 'points', id, title, values: [0, 1, 2] };
    case 'scored-yes-no':
      return { kind: 'scored-yes-no', id, title };
    case 'percent':
      return { kind: 'measure', id, title, measure: { kind: 'percent' }, direction: 'higher' };
    case 'count':
      return { kind: 'measure', id, title, measure: { kind: 'count', unit: 'чел.' }, direction: 'higher' };
    case 'number':
      return { kind: 'measure', id, title, measure: { kind: 'number', unit: 'ед.' }, direction: 'higher' };
    case 'choice':
      return {
        kind: 'choice',
        id,
        title,
        options: [
          { code: '1', title: 'Первый вариант' },
          { code: '2', title: 'Второй вариант' },
        ],
      };
    case 'text':
      return { kind: 'text', id, title };
  }
}
