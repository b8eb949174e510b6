/** Pixels of a length in mm, 96 to the inch. */
export const pixels = (mm: number): number => Math.round((mm * 96) / 25.4);
