import { paths } from '../../model/paths.ts';
import type { Municipality } from '../../model/records.ts';
import { calendarYearOf, longDate, period, shortDate } from '../phrasing/dates.ts';
import type { Source } from '../tree.ts';
import { inQuotes } from '../phrasing/text.ts';

/** Days of the monitoring in its year, and the clause that names them. */
export type Term = { readonly from: string; readonly to: string; readonly clause: string };

/** `others`: where the order names other dates. */
export type Terms = Term & { readonly others: readonly Term[] };

/** Where the order that a report rests on stands. */
export const requisitesSource: Source = { title: 'Настройки: реквизиты приказа', path: paths.settingsPart('requisites') };

/** What the monitoring rests on and when it is held; without requisites of the order only the term. */
export function groundText({ orderTitle, orderNumber, orderOn, authority }: Municipality, year: string, terms: Terms): string {
  const dates = ({ from, to, clause }: Term): string => `${period(from, to)} (${clause})`;
  const named = terms.others.length === 1 ? 'назван и другой срок' : 'названы и другие сроки';
  const others = terms.others.length === 0 ? '' : ` В приказе ${named}: ${terms.others.map(dates).join('; ')}.`;
  const when = dates(terms);
  if (orderNumber === '' && orderTitle === '') return `Срок мониторинга – ${when}.${others}`;
  const order = orderText({ orderTitle, orderNumber, orderOn, authority });
  if (orderOn !== null && orderOn > terms.to) {
    const later = orderOn > `${calendarYearOf(year)}-08-31` ? 'после окончания этого учебного года' : 'позже этого срока';
    return `Сведения за ${year} учебный год обобщены в порядке, установленном ${order}. Срок, который он отводит мониторингу, – ${when}; приказ принят ${later}.${others}`;
  }
  return `Мониторинг проведён в соответствии с ${order}. Срок – ${when}.${others}`;
}

type Requisites = Pick<Municipality, 'orderTitle' | 'orderNumber' | 'orderOn' | 'authority'>;

/** «приказом от 17.12.2020 № 579 «Об утверждении…» (Управление образования)»; empty where neither number nor title is known. */
export function orderText({ orderTitle, orderNumber, orderOn, authority }: Requisites): string {
  if (orderNumber === '' && orderTitle === '') return '';
  const requisites = `${orderOn === null ? '' : ` от ${shortDate(orderOn)}`}${orderNumber === '' ? '' : ` № ${orderNumber}`}`;
  const name = orderTitle === '' ? '' : ` ${inQuotes(orderTitle)}`;
  // The title of an order begins with «Об утверждении…»; a programme may stand in its place.
  const what = /^«?(?:\p{L}+ )?программа(?!\p{L})/iu.test(orderTitle) ? 'документом' : 'приказом';
  return `${what}${requisites}${name}${authority === '' ? '' : ` (${authority})`}`;
}

/** «Формы подписаны с 14 по 29 мая 2021 года (48 из 53).», of a single one «Форма подписана 27 октября 2020 года.»; empty where there are none. */
export function signedText(dates: readonly (string | null)[]): string {
  const signed = dates.filter((date) => date !== null).toSorted();
  const [first] = signed;
  const last = signed.at(-1);
  if (first === undefined || last === undefined)
    return dates.length === 0 ? '' : dates.length === 1 ? 'Форма не подписана.' : 'Формы не подписаны.';
  const when = first === last ? longDate(first).replace(/г\.$/, 'года') : period(first, last);
  if (dates.length === 1) return `Форма подписана ${when}.`;
  return `${signed.length === 1 ? 'Подписана одна форма,' : 'Формы подписаны'} ${when} (${signed.length} из ${dates.length}).`;
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
