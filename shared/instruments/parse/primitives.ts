import { z } from 'zod';

/** Limits of an instrument's file: far above any order, far below what would stall the program. */
export const most = { items: 600, sections: 120, list: 60, text: 20_000, totals: 40 } as const;

const plain = /^[^\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]*$/;
const unprintable = 'в тексте есть непечатаемые знаки';

/** A line of the order's words. */
export const Line = z.string().max(2000, 'длиннее 2000 знаков').regex(/\S/, 'пусто').regex(plain, unprintable);
/** Words that may be many or none. */
export const Words = z.string().max(most.text, `длиннее ${most.text} знаков`).regex(plain, unprintable);
/** Number of an item, code of an option, name of a level. */
export const Code = z
  .string()
  .max(40, 'длиннее 40 знаков')
  .regex(/^[\p{L}\d][\p{L}\d._-]*$/u, 'допустимы буквы, цифры, точка и дефис, первой – буква или цифра');

export const Flag = z.literal(true);
/** Points: exact with at most four digits after the point. */
export const Points = z
  .number()
  .min(-1000, 'меньше -1000')
  .max(1000, 'больше 1000')
  .refine((value) => /^-?\d+(\.\d{1,4})?$/.test(String(value)), 'больше четырёх знаков после запятой');
export const AboutKind = z.enum(['school', 'teacher', 'mentor', 'tutor', 'municipality']);
export const RoundKind = z.enum(['year', 'start', 'control', 'q1', 'q2', 'q3', 'q4', 'half1', 'half2', 'visit']);

export const listOf = <T extends z.ZodType>(of: T, max: number = most.list) => z.array(of).max(max, `больше ${max} записей`).readonly();
export const someOf = <T extends z.ZodType>(of: T, max: number = most.list) =>
  z.array(of).min(1, 'список пуст').max(max, `больше ${max} записей`).readonly();
