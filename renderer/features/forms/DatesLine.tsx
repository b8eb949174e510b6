import { Link } from 'wouter';
import { paths } from '../../../shared/model/paths.ts';
import { shortDate } from '../../dates.ts';
import { useCall } from '../../useCall.ts';

/** When the form is collected in the year, by round; the way to change it. */
export function DatesLine({ instrument, year }: { readonly instrument: string; readonly year: string }) {
  const windows = useCall('window.list', { year }).data?.filter((one) => one.instrument === instrument) ?? [];
  const texts = windows.flatMap(({ ordered: [first], own, roundTitle }) => {
    const dates = own ? { from: own.fromOn, to: own.toOn } : first;
    return dates ? [`${roundTitle === null ? '' : `${roundTitle} – `}${shortDate(dates.from)} – ${shortDate(dates.to)}`] : [];
  });
  // The same dates for every round are said once.
  const [one] = windows;
  const isSame = windows.length > 1 && windows.every(({ own }) => own === null);
  const sentence = isSame && one?.ordered[0] ? `${shortDate(one.ordered[0].from)} – ${shortDate(one.ordered[0].to)}` : texts.join('; ');
  return (
    <>
      {sentence === '' ? ' Срок не задан' : ` Срок: ${sentence}`} (<Link href={paths.settingsPart('orders')}>изменить</Link>).
    </>
  );
}
