let stoodAt: string | null = null;

/** True when the window has moved to another place since the last arrival; the first place after opening is no arrival. */
export function arriveAt(place: string): boolean {
  const isArrival = stoodAt !== null && stoodAt !== place;
  stoodAt = place;
  return isArrival;
}
