import type { Style } from '@cj-tech-master/excelts';

const font = { name: 'Times New Roman', size: 10 };
const thin = { style: 'thin', color: { argb: 'FF8A939B' } } as const;
const border = { top: thin, left: thin, bottom: thin, right: thin };

export const titleStyle: Partial<Style> = { font: { ...font, size: 13, bold: true }, alignment: { wrapText: true, vertical: 'middle' } };
export const captionStyle: Partial<Style> = { font: { ...font, size: 11 }, alignment: { wrapText: true, vertical: 'middle' } };
export const markStyle: Partial<Style> = { font: { ...font, bold: true, color: { argb: 'FFB3261E' } }, alignment: { vertical: 'middle' } };
export const noteStyle: Partial<Style> = { font: { ...font, size: 9 }, alignment: { wrapText: true, vertical: 'top' } };
export const bodyStyle: Partial<Style> = { font, border, alignment: { wrapText: true, vertical: 'top' } };
export const headStyle: Partial<Style> = {
  font: { ...font, bold: true },
  border,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE4EBF1' } },
  alignment: { wrapText: true, vertical: 'middle', horizontal: 'center' },
};
