/** Widths of letters of Times and its like, in parts of the type's size. */
const narrow = /[.,:;!'’|()[\]iljtfIr\-/ \u00a0]/;
const wide = /[мшщжюфыъМШЩЖЮФЫЪWMmw%@№—]/;
const capital = /\p{Lu}/u;
const digit = /[\d–]/;

/** A point in mm. */
const point = 25.4 / 72;

/** Widths of the letters that texts are made of, by their codes; 0: not asked for yet. */
const known = new Float64Array(0x2200);

/** How wide a text stands on one line, in mm; a little more than it takes in any serif type. */
export function wordWidth(text: string, size: number, isBold = false): number {
  let parts = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < known.length) parts += known[code]! || (known[code] = letterWidth(text[index]!));
    // Of two halves of a letter the second adds nothing.
    else if (code < 0xdc00 || code > 0xdfff) parts += letterWidth(text[index]!);
  }
  return parts * size * point * (isBold ? bolder : 1);
}

/** No text of so many letters is wider than this, mm. */
export function widestOf(letters: number, size: number): number {
  return letters * widest * size * point * bolder;
}

const widest = 0.96;
const bolder = 1.06;

function letterWidth(letter: string): number {
  if (narrow.test(letter)) return 0.34;
  if (wide.test(letter)) return capital.test(letter) ? 0.96 : 0.8;
  if (capital.test(letter)) return 0.7;
  return digit.test(letter) ? 0.5 : 0.51;
}
