/** The code in the footer of a sheet: lengths in mm, type in points. It stays within the least bottom margin of a form. */
export const paperFooter = { fromEdge: 4.5, side: 9.5, type: 8 } as const;

export function paperText(code: string): string {
  return `Код листа ${code}`;
}
