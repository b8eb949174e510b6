import { Packer } from 'docx';
import type { ReportTree } from '../../../shared/reports/tree.ts';
import { coreProperties } from './coreProperties.ts';
import { docxDocument } from './docxDocument.ts';
import { stablePackage } from './stablePackage.ts';

/** The tree as a .docx file; the same tree gives the same bytes. */
export async function printDocx(tree: ReportTree): Promise<Uint8Array> {
  const properties = coreProperties({ title: tree.title, creator: 'Опора' });
  return stablePackage(await Packer.toBuffer(docxDocument(tree), undefined, [properties]));
}
