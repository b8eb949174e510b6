/** Widths of letters of Times and its like, in parts of the type's size. */
const narrow = /[.,:;!'’|()[\]iljtfIr\-/ \u00a0]/;
const wide = /[мшщжюфыъМШЩЖЮФЫЪWMmw%@№—]/;
const capital = /\p{Lu}/u;
const digit = /[\d–]/;

/** A point in mm. */
const point = 25.4 / 72;

/** How wide a text stands on one line, in mm; a little more than it takes in any serif type. */
export function wordWidth(text: string, size: number, isBold = false): number {
  let parts = 0;
  for (const letter of text)
    parts += narrow.test(letter)
      ? 0.34
      : wide.test(letter)
        ? capital.test(letter)
          ? 0.96
          : 0.8
        : capital.test(letter)
          ? 0.7
          : digit.test(letter)
            ? 0.5
            : 0.51;
  return parts * size * point * (isBold ? 1.06 : 1);
}
