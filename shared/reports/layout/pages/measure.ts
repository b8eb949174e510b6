import { sansWidths } from './sansWidths.ts';
import { serifWidths } from './serifWidths.ts';

/** Measures text as Word sets it, in points. */
export type Measure = {
  /** Of a piece without line ends, at this size of type. */
  readonly width: (text: string, size: number, isBold: boolean) => number;
  /** Height of a line of single spacing, in parts of the type's size: ascent, descent and the gap of the typeface. */
  readonly lineHeight: number;
  /** The same of a line with a sign that the typeface lacks (✓), which Word takes from Segoe UI Symbol. */
  readonly foreignLine: number;
  /** Whether the text has a sign that comes from another typeface. */
  readonly isForeign: (text: string) => boolean;
};

type Face = { readonly regular: Uint16Array; readonly bold: Uint16Array };

const unitsPerEm = 2048;
/** Width of a letter that the tables do not have. */
const unknown = 1100;
const foreign = /[\u2600-\u27bf]/;

const serif = faceOf(serifWidths);
const sans = faceOf(sansWidths);

type Metrics = Pick<Measure, 'lineHeight'> & { readonly face: Face; /** How much wider than the face measured. */ readonly wider: number };

const ofSerif: Metrics = { face: serif, wider: 1, lineHeight: 2355 / unitsPerEm };
const ofSans: Metrics = { face: sans, wider: 1, lineHeight: 2355 / unitsPerEm };

const metrics: Readonly<Record<string, Metrics>> = {
  'Times New Roman': ofSerif,
  'PT Astra Serif': ofSerif,
  'Liberation Serif': ofSerif,
  // Not measured letter by letter: wider than Times by so much in running text.
  'PT Serif': { ...ofSerif, wider: 1.09, lineHeight: 1.325 },
  Arial: ofSans,
  'Liberation Sans': ofSans,
};

export function measureOf(font: string): Measure {
  const { face, wider, lineHeight } = metrics[font] ?? ofSerif;
  return {
    width: (text, size, isBold) => {
      const letters = isBold ? face.bold : face.regular;
      let sum = 0;
      for (let index = 0; index < text.length; index++) sum += letters[text.charCodeAt(index)] ?? unknown;
      return (sum * size * wider) / unitsPerEm;
    },
    lineHeight,
    foreignLine: Math.max(lineHeight, 1.33),
    isForeign: (text) => foreign.test(text),
  };
}

function faceOf({ regular, bold }: { readonly [K in keyof Face]: Readonly<Record<number, string>> }): Face {
  return { regular: byCode(regular), bold: byCode(bold) };
}

/** Widths by the letters' codes. */
function byCode(widths: Readonly<Record<number, string>>): Uint16Array {
  const codes = new Uint16Array(0x2300).fill(unknown);
  for (const [width, letters] of Object.entries(widths)) for (const letter of letters) codes[letter.charCodeAt(0)] = Number(width);
  // A soft hyphen is seen only where a line ends with it.
  codes[0x00ad] = 0;
  return codes;
}
