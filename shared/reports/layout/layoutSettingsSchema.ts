import { z } from 'zod';
import { isMailAddress } from '../../mail/mailAddress.ts';
import { decimal } from '../phrasing/numbers.ts';
import { fonts, pagePlaces, ranges, type RangedField } from './profile.ts';
import { documentClasses, type LayoutSettings } from './settings.ts';

const line = z.string().trim().max(300, 'Не длиннее 300 знаков');
const documents = z.array(z.enum(documentClasses)).max(documentClasses.length);
const signer = z.object({ post: line, name: line, documents }).strict();

const profile = z
  .object({
    margins: z
      .object({
        left: within('margins.left', 'Левое поле'),
        right: within('margins.right', 'Правое поле'),
        top: within('margins.top', 'Верхнее поле'),
        bottom: within('margins.bottom', 'Нижнее поле'),
      })
      .strict(),
    font: z.enum(fonts, 'Выберите шрифт из списка'),
    size: z
      .object({
        text: within('size.text', 'Шрифт текста'),
        table: within('size.table', 'Шрифт таблиц'),
        dense: within('size.dense', 'Шрифт больших таблиц'),
      })
      .strict()
      .refine(({ text, table }) => table <= text, { path: ['table'], message: 'Шрифт таблиц – не крупнее шрифта текста' })
      .refine(({ table, dense }) => dense <= table, { path: ['dense'], message: 'Шрифт больших таблиц – не крупнее шрифта таблиц' }),
    lineHeight: within('lineHeight', 'Интервал'),
    firstLine: within('firstLine', 'Отступ'),
    headings: z.enum(['indent', 'center']),
    pageNumbers: z.object({ place: z.enum(pagePlaces), from: z.union([z.literal(1), z.literal(2)]) }).strict(),
  })
  .strict();

/** How documents are set, as it comes from the window; every refusal says what a field takes. */
export const layoutSettingsSchema: z.ZodType<LayoutSettings> = z
  .object({
    profile: z.enum(['gost-2025', 'gost-2016', 'own']),
    own: profile,
    charts: z.enum(['native', 'pictures']),
    contents: z.enum(['long', 'never']),
    letterhead: z
      .object({
        authority: line,
        centre: line,
        address: line,
        phone: line,
        email: z
          .string()
          .trim()
          .max(120, 'Не длиннее 120 знаков')
          .refine((given) => given === '' || isMailAddress(given), 'Адрес пишется так: imc@mail.ru'),
        okpo: digits('ОКПО', [8, 10, 14]),
        ogrn: digits('ОГРН', [13, 15]),
        inn: z
          .string()
          .trim()
          .regex(/^(\d{10}|\d{12}|\d{10}\/\d{9})?$/, 'ИНН – 10 или 12 цифр, ИНН/КПП – 10 и 9 цифр через косую черту'),
        documents,
      })
      .strict(),
    approval: signer.refine(named, { path: ['post'], message: 'Укажите должность того, кто утверждает' }),
    agreement: signer.refine(named, { path: ['post'], message: 'Укажите должность того, кто согласовывает' }),
  })
  .strict();

function within(field: RangedField, title: string) {
  const { min, max, unit } = ranges[field];
  const message = `${title} – от ${decimal(min)} до ${decimal(max)}${unit === '' ? '' : ` ${unit}`}`;
  return z.number(message).min(min, message).max(max, message);
}

function digits(title: string, lengths: readonly number[]) {
  return z
    .string()
    .trim()
    .refine((given) => given === '' || (/^\d+$/.test(given) && lengths.includes(given.length)), `${title} – ${lengths.join(' или ')} цифр`);
}

function named({ post, documents: chosen }: { readonly post: string; readonly documents: readonly string[] }): boolean {
  return chosen.length === 0 || post !== '';
}
