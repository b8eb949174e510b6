import type { Municipality } from '../../model/records.ts';
import { longDate, period, shortDate } from '../phrasing/dates.ts';

/** Days of the monitoring in its year, and the clause that names them. */
export type Term = { readonly from: string; readonly to: string; readonly clause: string };

/** `others`: where the order names other dates. */
export type Terms = Term & { readonly others: readonly Term[] };

/** What the monitoring rests on and when it is held; without requisites of the order only the term. */
export function groundText({ orderTitle, orderNumber, orderOn, authority }: Municipality, year: string, terms: Terms): string {
  const dates = ({ from, to, clause }: Term): string => `${period(from, to)} (${clause})`;
  const others = terms.others.length === 0 ? '' : ` В приказе назван и другой срок: ${terms.others.map(dates).join('; ')}.`;
  const when = dates(terms);
  if (orderNumber === '' && orderTitle === '') return `Срок мониторинга – ${when}.${others}`;
  const order = orderText({ orderTitle, orderNumber, orderOn, authority });
  if (orderOn !== null && orderOn > terms.to)
    return `Сведения за ${year} учебный год обобщены в порядке, установленном ${order}: приказ принят после окончания этого учебного года. Срок, который он отводит мониторингу, – ${when}.${others}`;
  return `Мониторинг проведён в соответствии с ${order}. Срок – ${when}.${others}`;
}

type Requisites = Pick<Municipality, 'orderTitle' | 'orderNumber' | 'orderOn' | 'authority'>;

/** «приказом от 17.12.2020 № 579 «Об утверждении…» (Управление образования)»; empty where neither number nor title is known. */
export function orderText({ orderTitle, orderNumber, orderOn, authority }: Requisites): string {
  if (orderNumber === '' && orderTitle === '') return '';
  const requisites = `${orderOn === null ? '' : ` от ${shortDate(orderOn)}`}${orderNumber === '' ? '' : ` № ${orderNumber}`}`;
  const name = orderTitle === '' ? '' : ` «${orderTitle.replace(/^«(.*)»$/s, '$1')}»`;
  return `приказом${requisites}${name}${authority === '' ? '' : ` (${authority})`}`;
}

/** «Формы подписаны с 14 по 29 мая 2021 года (48 из 53).»; empty where none is. */
export function signedText(dates: readonly (string | null)[], what: string): string {
  const signed = dates.filter((date) => date !== null).toSorted();
  const [first] = signed;
  const last = signed.at(-1);
  if (first === undefined || last === undefined) return dates.length === 0 ? '' : `${what} не подписаны.`;
  const when = first === last ? longDate(first).replace(/г\.$/, 'года') : period(first, last);
  return `${what} подписаны ${when} (${signed.length} из ${dates.length}).`;
}

/** What the settings of the municipality lack for a report. */
export function settingChecks({ orderNumber, orderOn, orderTitle, signerPost, signerName }: Municipality): readonly string[] {
  return [
    ...(orderNumber === '' || orderOn === null || orderTitle === ''
      ? ['Не указаны название, номер или дата приказа: заполните их в настройках муниципалитета.']
      : []),
    ...(signerPost === '' || signerName === ''
      ? ['Не указаны должность или имя подписывающего: заполните их в настройках муниципалитета.']
      : []),
  ];
}
