import type { BlockState, LivingItem } from '../../../../shared/reports/living/livingReport.ts';
import type { Block } from '../../../../shared/reports/tree.ts';

const kinds: Readonly<Record<Block['kind'], string>> = {
  title: 'Название',
  heading: 'Заголовок',
  paragraph: 'Абзац',
  list: 'Список',
  table: 'Таблица',
  chart: 'Рисунок',
  fields: 'Сведения',
  signatures: 'Подписи',
  letterhead: 'Бланк',
  stamps: 'Грифы',
  appendix: 'Отметка о приложении',
  contents: 'Содержание',
  corners: 'Реквизиты',
};

const states: Readonly<Record<BlockState['status'], string>> = {
  generated: 'текст программы',
  edited: 'ваш текст',
  changed: 'ваш текст, данные изменились',
  gone: 'ваш текст, в отчёте такого места больше нет',
  own: 'добавлено вами',
};

/** «Абзац, ваш текст» */
export function itemTitle({ blocks: [block], as, state }: LivingItem): string {
  const kind = block ? kinds[block.kind] : as === 'bulleted' || as === 'numbered' ? kinds.list : kinds.paragraph;
  return `${kind}, ${as === null ? 'составлено программой' : states[state.status]}`;
}

/** The first words of a block, for lists and buttons. */
export function shortText({ blocks: [block] }: Pick<LivingItem, 'blocks'>, most = 70): string {
  const text = (block ? textOf(block) : '').replace(/\s+/g, ' ').trim();
  return text.length > most ? `${text.slice(0, most).trimEnd()}…` : text;
}

function textOf(block: Block): string {
  switch (block.kind) {
    case 'title':
    case 'appendix':
      return block.lines.join(' ');
    case 'heading':
      return block.text;
    case 'paragraph':
      return block.text.map(({ text }) => text).join('');
    case 'list':
      return block.items.join(' ');
    case 'table':
    case 'chart':
      return block.caption ?? kinds[block.kind];
    default:
      return kinds[block.kind];
  }
}
