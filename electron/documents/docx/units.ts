/** Word's units: twentieths of a point for lengths, half-points for type. */
export const mm = (length: number): number => Math.round((length * 1440) / 25.4);

export const points = (size: number): number => Math.round(size * 20);

export const halfPoints = (size: number): number => Math.round(size * 2);

/** Pixels of charts, 96 to the inch. */
export const pixels = (length: number): number => Math.round((length * 96) / 25.4);
