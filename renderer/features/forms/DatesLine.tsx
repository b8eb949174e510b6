import { Link } from 'wouter';
import { paths } from '../../../shared/model/paths.ts';
import { shortDate } from '../../dates.ts';
import { useCall } from '../../useCall.ts';

/** When the form is collected in the year, by round; the way to change it. */
export function DatesLine({ instrument, year }: { readonly instrument: string; readonly year: string }) {
  const windows = useCall('window.list', { year }).data?.filter((one) => one.instrument === instrument) ?? [];
  const dated = windows.flatMap(({ ordered: [first], own, roundTitle }) => {
    const dates = own ? { from: own.fromOn, to: own.toOn } : first;
    return dates ? [{ roundTitle, text: `${shortDate(dates.from)} – ${shortDate(dates.to)}` }] : [];
  });
  // The same dates for every round are said once.
  const isSame = dated.length === windows.length && dated.every(({ text }) => text === dated[0]!.text);
  const sentence = isSame
    ? (dated[0]?.text ?? '')
    : dated.map(({ roundTitle, text }) => [roundTitle, text].filter((part) => part !== null).join(': ')).join('; ');
  return (
    <>
      {sentence === '' ? ' Срок не задан' : ` Срок: ${sentence}`} (<Link href={paths.settingsPart('orders')}>изменить</Link>).
    </>
  );
}
