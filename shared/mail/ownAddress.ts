import { z } from 'zod';
import { isMailAddress } from './mailAddress.ts';

/** Address of a school, a person, a body; empty if unknown. */
export const OwnAddress = z
  .string()
  .trim()
  .max(120, 'Не длиннее 120 знаков')
  .refine((given) => given === '' || isMailAddress(given), 'Адрес пишется так: school7@mail.ru');
