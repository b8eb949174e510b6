import { TextRun } from 'docx';

type Look = { readonly size: number; readonly bold?: boolean; readonly italics?: boolean };

/** Text with its line ends as breaks; `size` in half-points. */
export function textRuns(text: string, { size, bold = false, italics = false }: Look): readonly TextRun[] {
  return text.split('\n').map((line, index) => new TextRun({ text: line, size, bold, italics, ...(index === 0 ? {} : { break: 1 }) }));
}
