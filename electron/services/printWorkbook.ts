import type { Workbook } from '../../shared/reports/workbook/workbook.ts';

/** The workbook as an .xlsx file. */
export async function printWorkbook(workbook: Workbook): Promise<Uint8Array> {
  const { printXlsx } = await import('../documents/xlsx/printXlsx.ts');
  return printXlsx(workbook);
}
