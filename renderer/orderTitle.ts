import { orderTitles } from './features/discrepancies/orderTitles.ts';

/** «К: Кореновский район, приказ № 579»; an order that was added to the base is named by itself. */
export function orderTitle(code: string): string {
  const title = (orderTitles as Readonly<Record<string, string>>)[code];
  return title === undefined ? code : `${code}: ${title}`;
}
