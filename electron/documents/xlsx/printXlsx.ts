import { Workbook as ExcelWorkbook } from '@cj-tech-master/excelts';
import type { Workbook } from '../../../shared/reports/workbook/workbook.ts';
import { coreProperties } from '../docx/coreProperties.ts';
import { contentOf, entriesOf, withContent, written } from '../docx/zip.ts';
import { addSheet } from './addSheet.ts';

/** The workbook as an .xlsx file; the same workbook gives the same bytes. */
export async function printXlsx({ title, mark, sheets }: Workbook): Promise<Uint8Array> {
  const workbook = new ExcelWorkbook();
  for (const sheet of sheets) addSheet(workbook, sheet, { title, mark });
  return stable(await workbook.xlsx.writeBuffer(), title);
}

/** Without the dates of the moment; of blanks around a text there are none to preserve. */
function stable(zip: Uint8Array, title: string): Uint8Array {
  const core = coreProperties({ title, creator: 'Опора' });
  return written(
    entriesOf(Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength)).map((entry) => {
      const name = entry.name.toString();
      if (name === core.path) return withContent(entry, Buffer.from(core.data));
      if (name !== 'xl/sharedStrings.xml') return entry;
      return withContent(entry, Buffer.from(contentOf(entry).toString().replaceAll('<t xml:space="preserve">', '<t>')));
    }),
  );
}
