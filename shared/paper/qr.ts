import { encode } from 'uqr';

/** Dark modules of a QR code by row, without the light frame that paper gives. */
export type Qr = readonly (readonly boolean[])[];

export function qrOf(text: string): Qr {
  return encode(text, { ecc: 'M', border: 0 }).data;
}

/** The same as the path of a drawing: a module is one unit, modules side by side are one stroke. */
export function qrPath(qr: Qr): string {
  return qr
    .map((row, y) =>
      strokes(row)
        .map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)
        .join(''),
    )
    .join('');
}

function strokes(row: readonly boolean[]): readonly (readonly [start: number, length: number])[] {
  const starts = row.flatMap((isDark, x) => (isDark && !row[x - 1] ? [x] : []));
  return starts.map((start) => {
    const end = row.indexOf(false, start);
    return [start, (end < 0 ? row.length : end) - start];
  });
}
