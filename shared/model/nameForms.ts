import { z } from 'zod';

const Said = z.string().trim().max(300, 'Не длиннее 300 знаков').default('');

/** How the user wants a name declined, wherever it is written so; an empty text or null leaves it to the program. */
export const NameForms = z.object({
  /** As it stands in the cards: «Кравец Игорь Львович». */
  name: z.string().trim().min(1).max(300),
  sex: z.enum(['male', 'female']).nullable(),
  genitive: Said,
  dative: Said,
  instrumental: Said,
});
export type NameForms = z.infer<typeof NameForms>;
