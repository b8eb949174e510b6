/** An exact fraction as people read it: `1`, `0,5`, `2/3 ≈ 0,67`. */
export function fractionText(fraction: string): string {
  const [top, bottom = '1'] = fraction.split('/');
  const value = Number(top) / Number(bottom);
  const rounded = Math.round(value * 100) / 100;
  return rounded === value || bottom === '1' ? decimalText(value) : `${fraction} ≈ ${decimalText(rounded)}`;
}

/** A number with a decimal comma, two places at most. */
export function decimalText(value: number): string {
  return value.toLocaleString('ru', { maximumFractionDigits: 2 });
}

/** A change with its sign: «+1», «−0,5», «0». */
export function signedText(change: number): string {
  const text = decimalText(Math.abs(change));
  return change > 0 ? `+${text}` : change < 0 ? `−${text}` : '0';
}
