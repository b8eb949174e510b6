import { profileOf, type LayoutSettings } from '../../../../shared/reports/layout/settings.ts';
import type { LayoutProfile, RangedField } from '../../../../shared/reports/layout/profile.ts';

/** A part of the form: the draft, what is wrong by field, how it is changed. */
export type PartProps = {
  readonly draft: LayoutSettings;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (change: Partial<LayoutSettings>) => void;
};

const always = [
  ...['authority', 'centre', 'address', 'phone', 'email', 'okpo', 'ogrn', 'inn'].map((name) => `letterhead.${name}`),
  ...['approval', 'agreement'].flatMap((stamp) => [`${stamp}.post`, `${stamp}.name`]),
];

export const numbers: readonly { readonly field: RangedField; readonly label: string }[] = [
  { field: 'margins.left', label: 'Поле слева, мм' },
  { field: 'margins.right', label: 'Поле справа, мм' },
  { field: 'margins.top', label: 'Поле сверху, мм' },
  { field: 'margins.bottom', label: 'Поле снизу, мм' },
  { field: 'size.text', label: 'Шрифт текста, пт' },
  { field: 'size.table', label: 'Шрифт таблиц, пт' },
  { field: 'size.dense', label: 'Шрифт больших таблиц, пт' },
  { field: 'lineHeight', label: 'Межстрочный интервал' },
  { field: 'firstLine', label: 'Отступ первой строки, мм' },
];

/** Fields that show their own refusal now. */
export function shownFields({ profile }: LayoutSettings): readonly string[] {
  return profile === 'own' ? [...always, ...numbers.map(({ field }) => `own.${field}`)] : always;
}

/** A number of a profile; not a number: emptied by the user. */
export function numberOf(profile: LayoutProfile, field: RangedField): number {
  switch (field) {
    case 'margins.left':
      return profile.margins.left;
    case 'margins.right':
      return profile.margins.right;
    case 'margins.top':
      return profile.margins.top;
    case 'margins.bottom':
      return profile.margins.bottom;
    case 'size.text':
      return profile.size.text;
    case 'size.table':
      return profile.size.table;
    case 'size.dense':
      return profile.size.dense;
    case 'lineHeight':
    case 'firstLine':
      return profile[field];
  }
}

export function withNumber(profile: LayoutProfile, field: RangedField, value: number): LayoutProfile {
  const [group, name] = field.split('.');
  if (group === 'margins' && name) return { ...profile, margins: { ...profile.margins, [name]: value } };
  if (group === 'size' && name) return { ...profile, size: { ...profile.size, [name]: value } };
  return { ...profile, [field]: value };
}

/** The profile in force, said in a line. */
export function profileText(settings: LayoutSettings): string {
  const { margins, font, size, lineHeight, firstLine } = profileOf(settings);
  const { left, right, top, bottom } = margins;
  const number = (value: number) => String(value).replace('.', ',');
  return `${font}, ${number(size.text)} пт; поля: левое ${number(left)}, правое ${number(right)}, верхнее ${number(top)}, нижнее ${number(bottom)} мм; интервал ${number(lineHeight)}; отступ ${number(firstLine)} мм; номера страниц – в середине верхнего поля, со второй.`;
}
