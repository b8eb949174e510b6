import type { Layout } from '../../../shared/reports/layout.ts';

/** The bundled sans-serif stands last but one, so that no letter is ever missing. */
export function fontStack({ font, otherFonts }: Layout): string {
  return [...[font, ...otherFonts, 'Golos Text Variable'].map((name) => `"${name}"`), 'serif'].join(', ');
}
