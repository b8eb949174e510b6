/** How a document is set: lengths in mm, type in points. */
export type LayoutProfile = {
  readonly margins: Margins;
  readonly font: Font;
  readonly size: { readonly text: number; readonly table: number; readonly dense: number };
  readonly lineHeight: number;
  /** Indent of a paragraph's first line. */
  readonly firstLine: number;
  readonly headings: 'indent' | 'center';
  readonly pageNumbers: { readonly place: PagePlace; /** The first page that shows its number. */ readonly from: 1 | 2 };
};

/** Of a sheet upright; on its side the binding edge is the top one. */
export type Margins = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

export const fonts = ['Times New Roman', 'PT Astra Serif', 'Liberation Serif', 'PT Serif', 'Arial', 'Liberation Sans'] as const;
export type Font = (typeof fonts)[number];

export const pagePlaces = ['top-center', 'top-right', 'bottom-center', 'bottom-right', 'none'] as const;
export type PagePlace = (typeof pagePlaces)[number];

/** ГОСТ Р 7.0.97-2025: any typeface of 12 to 14 points, left margin for long storage, numbers from page 2 in the middle of the top margin. */
const gost2025: LayoutProfile = {
  margins: { left: 30, right: 15, top: 20, bottom: 20 },
  font: 'Times New Roman',
  size: { text: 14, table: 12, dense: 10 },
  lineHeight: 1.15,
  firstLine: 12.5,
  headings: 'indent',
  pageNumbers: { place: 'top-center', from: 2 },
};

/** ГОСТ Р 7.0.97-2016: freely distributed typefaces only, here one as wide as Times New Roman, with the widest line spacing that it names. */
const gost2016: LayoutProfile = {
  ...gost2025,
  margins: { left: 30, right: 10, top: 20, bottom: 20 },
  font: 'Liberation Serif',
  lineHeight: 1.5,
};

export type ProfileId = 'gost-2025' | 'gost-2016' | 'own';

/** Profiles of the standards. */
export const standardProfiles: Readonly<Record<Exclude<ProfileId, 'own'>, LayoutProfile>> = {
  'gost-2025': gost2025,
  'gost-2016': gost2016,
};

export const profileTitles: Readonly<Record<ProfileId, string>> = {
  'gost-2025': 'ГОСТ Р 7.0.97-2025',
  'gost-2016': 'ГОСТ Р 7.0.97-2016',
  own: 'Свой профиль',
};

/** Least and greatest value that a field of an own profile takes, with its unit. */
export const ranges = {
  'margins.left': { min: 10, max: 50, unit: 'мм' },
  'margins.right': { min: 5, max: 50, unit: 'мм' },
  'margins.top': { min: 15, max: 50, unit: 'мм' },
  'margins.bottom': { min: 10, max: 50, unit: 'мм' },
  'size.text': { min: 10, max: 16, unit: 'пт' },
  'size.table': { min: 8, max: 14, unit: 'пт' },
  'size.dense': { min: 7, max: 12, unit: 'пт' },
  lineHeight: { min: 1, max: 2, unit: '' },
  firstLine: { min: 0, max: 20, unit: 'мм' },
} as const;

export type RangedField = keyof typeof ranges;
