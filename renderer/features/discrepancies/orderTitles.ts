import type { Discrepancy } from '../../../shared/instruments/discrepancies.ts';

/** The orders by their letter in the register. */
export const orderTitles: Readonly<Record<Discrepancy['order'], string>> = {
  К: 'Кореновский район, приказ № 579',
  С: 'г. Сорск, программа поддержки',
  М: 'Малышевский ГО, приказ № 300/1од',
  Ю: 'г. Юрга, приказ № 512',
};
