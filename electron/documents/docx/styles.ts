import { AlignmentType, LevelFormat, LevelSuffix, LineRuleType, type INumberingOptions, type IStylesOptions } from 'docx';
import type { Layout } from '../../../shared/reports/layout.ts';
import { halfPoints, mm, points } from './units.ts';

/** Styles of the document by the profile. */
export function styles({ font, size, gap, lineHeight, firstLine, headings }: Layout): IStylesOptions {
  const single = { line: 240, lineRule: LineRuleType.AUTO };
  const heading = {
    run: { font, size: halfPoints(size.text), bold: true, color: '000000' },
    paragraph: {
      keepNext: true,
      keepLines: true,
      ...(headings === 'center' ? { alignment: AlignmentType.CENTER } : { indent: { firstLine: mm(firstLine) } }),
      spacing: { before: points(gap.heading.before), after: points(gap.heading.after) },
    },
  };
  const based = { basedOn: 'Normal', quickFormat: true };
  return {
    default: {
      document: {
        run: { font, size: halfPoints(size.text), language: { value: 'ru-RU', eastAsia: 'ru-RU', bidirectional: 'ar-SA' } },
        paragraph: { spacing: { line: Math.round(240 * lineHeight), lineRule: LineRuleType.AUTO } },
      },
      heading1: heading,
      heading2: heading,
    },
    paragraphStyles: [
      {
        ...based,
        id: 'TitleLine',
        name: 'Заголовок документа',
        paragraph: { alignment: AlignmentType.CENTER, keepNext: true, spacing: single },
      },
      {
        ...based,
        id: 'TextBody',
        name: 'Текст документа',
        paragraph: { alignment: AlignmentType.BOTH, indent: { firstLine: mm(firstLine) } },
      },
      {
        ...based,
        id: 'Note',
        name: 'Примечание',
        run: { size: halfPoints(size.note) },
        // One note after another is one text.
        paragraph: { spacing: { ...single, after: points(6) }, contextualSpacing: true },
      },
      { ...based, id: 'DenseCell', name: 'Ячейка плотной таблицы', run: { size: halfPoints(size.dense) }, paragraph: { spacing: single } },
      { ...based, id: 'TightCell', name: 'Ячейка широкой таблицы', run: { size: halfPoints(size.tight) }, paragraph: { spacing: single } },
      { ...based, id: 'CellText', name: 'Поле', paragraph: { spacing: single } },
      { ...based, id: 'CellNote', name: 'Подпись под полем', run: { size: halfPoints(size.note - 1) }, paragraph: { spacing: single } },
      { ...based, id: 'Cell', name: 'Ячейка таблицы', run: { size: halfPoints(size.table) }, paragraph: { spacing: single } },
      {
        ...based,
        id: 'TableCaption',
        name: 'Название таблицы',
        run: { size: halfPoints(size.table) },
        paragraph: { keepNext: true, keepLines: true, spacing: { ...single, before: points(8), after: points(3) } },
      },
      {
        ...based,
        id: 'Figure',
        name: 'Рисунок',
        run: { size: halfPoints(size.table) },
        paragraph: { alignment: AlignmentType.CENTER, keepLines: true, spacing: single },
      },
      { ...based, id: 'AfterTable', name: 'После таблицы', run: { size: halfPoints(gap.table) }, paragraph: { spacing: single } },
      // Word wants a paragraph after the last table; it must not open a page.
      { ...based, id: 'End', name: 'Конец', run: { size: 2 }, paragraph: { spacing: { line: 20, lineRule: LineRuleType.EXACT } } },
      {
        ...based,
        id: 'LetterheadName',
        name: 'Бланк, наименование',
        run: { bold: true },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { ...single, after: points(3) } },
      },
      {
        ...based,
        id: 'Letterhead',
        name: 'Бланк, реквизиты',
        run: { size: halfPoints(size.note) },
        paragraph: { alignment: AlignmentType.CENTER, spacing: single },
      },
      { ...based, id: 'Corner', name: 'Отметка о приложении', paragraph: { spacing: single } },
      { ...based, id: 'ContentsTitle', name: 'Содержание', paragraph: { spacing: single } },
      { id: 'TOC1', name: 'toc 1', basedOn: 'Normal', paragraph: { spacing: { ...single, after: points(3) } } },
      { ...based, id: 'PageHeader', name: 'Номер страницы', run: { size: halfPoints(size.pageNumber) }, paragraph: { spacing: single } },
    ],
  };
}

/** Numbered and dashed lists, the number standing in the first-line indent. */
export function lists({ firstLine }: Layout): INumberingOptions {
  const level = {
    level: 0,
    alignment: AlignmentType.LEFT,
    suffix: LevelSuffix.SPACE,
    style: { paragraph: { indent: { left: 0, firstLine: mm(firstLine) } } },
  };
  return {
    config: [
      { reference: 'numbers', levels: [{ ...level, format: LevelFormat.DECIMAL, text: '%1.' }] },
      { reference: 'dashes', levels: [{ ...level, format: LevelFormat.BULLET, text: '–' }] },
    ],
  };
}
