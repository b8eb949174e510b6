import { AlignmentType, ImageRun, Paragraph, TabStopType, TextRun, type ParagraphChild } from 'docx';
import { paperFooter as size, paperText } from '../../../shared/paper/footer.ts';
import type { PaperMark } from '../../../shared/paper/paperContent.ts';
import { qrOf } from '../../../shared/paper/qr.ts';
import { qrPng } from '../qrPng.ts';
import { halfPoints, mm, pixels } from './units.ts';

type Place = {
  readonly paper: PaperMark;
  /** Width of the text in mm. */
  readonly width: number;
  readonly id: number;
  /** The page number, where it stands in the same margin. */
  readonly number: { readonly isRight: boolean; readonly runs: readonly ParagraphChild[] } | null;
};

/** The code of the sheet in one line, text and QR side by side in the right corner, in the left one where the number has the right. */
export function paperFooter({ paper, width, id, number }: Place): Paragraph {
  const code = [
    new TextRun({ text: `${paperText(paper.code)}\u00a0 `, size: halfPoints(size.type) }),
    new ImageRun({
      type: 'png',
      data: qrPng(qrOf(paper.scan)),
      transformation: { width: pixels(size.side), height: pixels(size.side) },
      altText: { id: String(id), name: 'paper', title: paper.code, description: `QR-код листа: ${paper.scan}` },
    }),
  ];
  if (number === null) return new Paragraph({ style: 'PageHeader', alignment: AlignmentType.RIGHT, children: code });
  const tab = new TextRun({ text: '\t' });
  return new Paragraph({
    style: 'PageHeader',
    tabStops: [
      { type: TabStopType.CENTER, position: mm(width / 2) },
      { type: TabStopType.RIGHT, position: mm(width) },
    ],
    children: number.isRight ? [...code, tab, tab, ...number.runs] : [tab, ...number.runs, tab, ...code],
  });
}
