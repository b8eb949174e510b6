import { readFileSync } from 'node:fs';

/** Rows of an order's tables and its paragraphs, one a line of the scan, blanks to fill in left out. */
export function orderRows(fixture: string): readonly string[] {
  return read(fixture)
    .split('\n')
    .map(plain)
    .filter((row) => row !== '');
}

/** Text of an order as the seed's scan has it, with nothing changed but white space and the scan's own marks. */
export function orderText(fixture: string): string {
  return plain(read(fixture));
}

/** Drops mark-up of the scan (`**`, `<p>`, `\_`, table rulers, TeX of a formula), joins lines; cells of a row are divided by ` | `. */
export function plain(text: string): string {
  return text
    .split('\n')
    .filter((row) => !/^[-\t]+$/.test(row))
    .map((row) => row.split('\t').filter((cell) => cell.trim() !== ''))
    .map((cells) => cells.map(withoutMarks).join(' | '))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function withoutMarks(cell: string): string {
  return cell
    .replace(/<\/?[a-z]+>/g, '')
    .replace(/\*+/g, '')
    .replace(/\\_/g, '_')
    .replace(/\$\$/g, '')
    .replace(/\\Sigma/g, 'Σ')
    .replace(/\\text\{([^}]*)\}/g, '$1')
    .trim();
}

function read(fixture: string): string {
  return readFileSync(new URL(`../fixtures/${fixture}`, import.meta.url), 'utf8');
}
