import { encode } from 'uqr';

/** Dark modules of a QR code by row, without the light frame that paper gives. */
export type Qr = readonly (readonly boolean[])[];

export function qrOf(text: string): Qr {
  return encode(text, { ecc: 'M', border: 0 }).data;
}

/** The same as a path of a drawing: a module is one unit, the frame is `margin` of them. */
export function qrPath(qr: Qr, margin = 0): string {
  return qr.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x + margin} ${y + margin}h1v1h-1z`] : []))).join('');
}
