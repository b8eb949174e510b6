import Fraction from 'fraction.js';
import { itemsById } from '../../engine/answers.ts';
import type { Band, Instrument } from '../../engine/instrument.ts';
import type { Finding } from '../../engine/lint.ts';
import { rules } from '../../instruments/rules.ts';
import { decimal } from './numbers.ts';

/** What the linter found, in a sentence. */
export function findingText(instrument: Instrument, { kind, at, rule }: Finding): string {
  const [first = '', second] = at.split(': ');
  const of = second === undefined ? null : first;
  const where = second ?? first;
  const isMeasure = of !== null && itemsById(instrument).has(of);
  const said = `${placeText(instrument, of)}${sentence(instrument, { kind, of, where, isMeasure })}`;
  const text = `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
  return rule === null ? text : `${text} Это при правиле «${ruleTitle(rule)}».`;
}

type Place = Pick<Finding, 'kind'> & { readonly of: string | null; readonly where: string; readonly isMeasure: boolean };

function sentence(instrument: Instrument, { kind, of, where, isMeasure }: Place): string {
  switch (kind) {
    case 'gap': {
      const [from, to] = where.split('..');
      const what = to === undefined ? `значение ${exact(from!)} не попадает` : `значения между ${exact(from!)} и ${exact(to)} не попадают`;
      return `${what} ни ${isMeasure ? 'в один диапазон баллов' : 'в один уровень шкалы'}`;
    }
    case 'overlap':
      return `значение ${exact(where)} попадает сразу в два ${isMeasure ? 'диапазона баллов' : 'уровня шкалы'}`;
    case 'unreachable-level':
      return `уровень «${levelTitle(instrument, of, where)}» недостижим: такого итога не дают никакие ответы`;
    case 'unused-item':
      return `показатель №\u00a0${where} даёт баллы, но не входит ни в одну формулу и не отмечен как справочный`;
    case 'top-out-of-reach':
      return `верх шкалы, ${exact(where)}, недостижим: наибольший возможный итог меньше`;
    case 'out-of-scale':
      return `возможен итог ${exact(where)}, а шкала его не охватывает`;
  }
}

function placeText(instrument: Instrument, of: string | null): string {
  if (of === null) return '';
  const further = instrument.furtherTotals?.find(({ id }) => id === of);
  return further ? `итог «${further.title}»: ` : `показатель №\u00a0${of}: `;
}

function levelTitle(instrument: Instrument, of: string | null, level: string): string {
  const scales: readonly (readonly Band[] | undefined)[] =
    of === null
      ? [instrument.scale, ...Object.values(instrument.rules ?? {}).flatMap((values) => Object.values(values).map(({ scale }) => scale))]
      : [instrument.furtherTotals?.find(({ id }) => id === of)?.scale];
  return scales.flatMap((scale) => scale ?? []).find((band) => band.level === level)?.title ?? level;
}

function ruleTitle(rule: string): string {
  const [id, value] = rule.split('=');
  return rules.find((known) => known.id === id)?.values.find((one) => one.value === value)?.title ?? rule;
}

/** «0,3», or «2/3 (≈ 0,67)» where the decimal has no end. */
function exact(text: string): string {
  const value = new Fraction(text);
  return 10_000n % value.d === 0n ? decimal(value, 4) : `${text} (≈ ${decimal(value, 2)})`;
}
