/**
 * How a teacher's indicators go over the three school years: № 1, 2, 3, 4, 5 of the order as five signs a year, «н» is «нет».
 * With № 5 = «нет» the mean is of three, so level Б (exactly 1/3) and D by 5/3 occur there; of four signs 2/4 is the point 0,5.
 */
export const competencePaths = {
  /** А, and few leave it. */
  lagging: ['0н00н 0н00н 0н00н', '00000 0н000 0н100', '0н00н 0000н 0н10н', '00010 0н010 1н010'],
  /** From А or Б to С. */
  rising: ['0н00н 0н10н 1110н', '0н00н 1н00н 1н10н', '00000 1н100 11110', '00100 1н100 11110', '0н10н 0н10н 1111н'],
  /** About Б. */
  local: ['0н00н 1000н 1н00н', '0н10н 0н10н 1н10н', '0н01н 0001н 0н01н', '1н00н 1н00н 1110н'],
  /** Exactly 2/4. */
  edge: ['10100 11100 11100', '1н010 10010 1н010', '00110 1н100 10100', '00110 1н010 1н100'],
  /** С throughout. */
  steady: ['1н11н 1101н 1111н', '10110 1н110 11011', '1н11н 2111н 2101н', '1н111 1н011 11112', '11010 1н111 11111', '2н01н 2111н 2101н'],
  /** From С to D. */
  growing: ['1н11н 2111н 2212н', '2н111 22112 22122', '2н02н 2102н 2212н'],
  /** D or close to it. */
  leading: ['2н12н 2212н 2212н', '2212н 2212н 2202н', '2н122 22122 21122'],
  /** Everything at its most: above the scale once the test counts. */
  star: ['2н122 22122 22122'],
  /** Worse from year to year: a category that ran out, no training. */
  falling: ['1111н 1н01н 0н00н', '21111 11011 1н000', '2112н 1102н 1н00н', '1н11н 0н11н 0н10н'],
} as const;

export type CompetencePath = keyof typeof competencePaths;
