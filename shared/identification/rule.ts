import { z } from 'zod';

const Share = z.number().min(0, 'Порог не меньше 0 %').max(100, 'Порог не больше 100 %').nullable();
const Weight = z.number().min(0.1, 'Вес не меньше 0,1').max(10, 'Вес не больше 10');

/** How a municipality identifies schools with low results by the results of procedures: «расчёт по настройке ИМЦ», never a verdict. */
export const IdentificationRule = z
  .object({
    id: z.string().min(1).max(64),
    name: z.string().trim().min(1, 'Укажите название правила').max(120),
    /** Calendar years counted, the given one and those before it. */
    years: z.number().int().min(1, 'Не меньше одного года').max(10, 'Не больше десяти лет'),
    /** Share of «2» in percent from which a result is low; null: the procedure is not counted. */
    thresholds: z.object({ ВПР: Share, ОГЭ: Share, ЕГЭ: Share }).strict(),
    /** What a low result of the procedure counts for. */
    weights: z.object({ ВПР: Weight, ОГЭ: Weight, ЕГЭ: Weight }).strict(),
    /** Least weight of low results together that makes a school low. */
    leastLow: z.number().min(0.1, 'Не меньше 0,1').max(100, 'Не больше 100'),
    /** Results of fewer participants are left out; a result without their number is counted. 0: all are counted. */
    leastParticipants: z.number().int().min(0).max(1000),
  })
  .strict();
export type IdentificationRule = z.infer<typeof IdentificationRule>;

/**
 * At least two procedures in two years with 30 % of «2» and more in ВПР; ОГЭ and ЕГЭ off until set. The orders give no thresholds: this
 * is a default to be changed by the municipality.
 */
export const usualRule: IdentificationRule = {
  id: 'usual',
  name: 'ВПР: два низких результата за два года',
  years: 2,
  thresholds: { ВПР: 30, ОГЭ: null, ЕГЭ: null },
  weights: { ВПР: 1, ОГЭ: 1, ЕГЭ: 1 },
  leastLow: 2,
  leastParticipants: 0,
};
