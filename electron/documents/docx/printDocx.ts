import { Packer } from 'docx';
import { layoutOf } from '../../../shared/reports/layout.ts';
import type { ReportTree } from '../../../shared/reports/tree.ts';
import { coreProperties } from './coreProperties.ts';
import { docxDocument } from './docxDocument.ts';
import { fontTable } from './fontTable.ts';
import { stablePackage } from './stablePackage.ts';

/** The tree as a .docx file; the same tree gives the same bytes. `pictures`: charts drawn as PNG, by the id of their block. */
export async function printDocx(tree: ReportTree, pictures?: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const properties = coreProperties({ title: tree.title, creator: 'Опора' });
  return stablePackage(await Packer.toBuffer(docxDocument(tree, pictures), undefined, [properties, fontTable(layoutOf(tree))]));
}
