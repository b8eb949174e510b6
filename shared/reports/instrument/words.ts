import { ofCount, plural } from '../phrasing/plural.ts';
import { numberOf } from './context.ts';

/** Whom the rows of a sample are of, by the order's genitive plural: one of them, and the heading over their names. */
const known: Readonly<Record<string, { readonly one: string; readonly heading: string }>> = {
  школ: { one: 'школы', heading: 'Школа' },
  наставников: { one: 'наставника', heading: 'Наставник' },
  тьюторов: { one: 'тьютора', heading: 'Тьютор' },
  педагогов: { one: 'педагога', heading: 'Педагог' },
  учителей: { one: 'учителя', heading: 'Учитель' },
};

/** «2 из 6 школ», «2 из 21 школы»; of a word not known, where it would have to stand in the singular: «2 из 21». */
export function partOfSample(part: number, whole: number, of: string): string {
  const one = known[of]?.one;
  if (one !== undefined) return `${part} ${ofCount(whole, [one, of])}`;
  return plural(whole, ['one', 'few', 'many']) === 'one' ? `${part} из ${whole}` : `${part} ${ofCount(whole, [of, of])}`;
}

/** «у 2 из 6 школ», «ни у одного из 11 педагогов», «ни у одной из 6 школ» */
export function withHowMany(part: number, whole: number, of: string): string {
  if (part > 0) return `у\u00a0${partOfSample(part, whole, of)}`;
  return `ни у\u00a0${of === 'школ' ? 'одной' : 'одного'} ${partOfSample(0, whole, of).slice('0 '.length)}`;
}

/** «Наставник», «Школа»: over the names of a sample. */
export function sampleHeading(of: string): string {
  return known[of]?.heading ?? 'Кто';
}

/** «№ 6», «№ 4.5, 6.4 и 6.5»: of indicators, in the order of the form. */
export function numbersOf(ids: readonly string[]): string {
  const numbers = [...new Set(ids.map(numberOf).filter((number) => number !== ''))].toSorted(byNumber);
  const last = numbers.at(-1);
  if (last === undefined) return '';
  return `№\u00a0${numbers.length === 1 ? last : `${numbers.slice(0, -1).join(', ')} и\u00a0${last}`}`;
}

/** «показателю № 6», «показателям № 4.5 и 6.4» */
export function byIndicators(ids: readonly string[]): string {
  const numbers = new Set(ids.map(numberOf));
  return `${numbers.size === 1 ? 'показателю' : 'показателям'} ${numbersOf(ids)}`;
}

/** «критерию № 6», «критериям № 4.5 и 6.4» */
export function byCriteria(ids: readonly string[]): string {
  return `${new Set(ids.map(numberOf)).size === 1 ? 'критерию' : 'критериям'} ${numbersOf(ids)}`;
}

function byNumber(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  const at = left.findIndex((part, index) => part !== right[index]);
  return at < 0 ? left.length - right.length : left[at]! - (right[at] ?? -1);
}
