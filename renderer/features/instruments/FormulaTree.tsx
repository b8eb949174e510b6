import type { ReactNode } from 'react';
import { itemsById } from '../../../shared/engine/answers.ts';
import type { Formula, Instrument, LeafItem } from '../../../shared/engine/instrument.ts';
import classes from './Instruments.module.css';

type Props = { readonly formula: Formula; readonly instrument: Instrument };

/** A formula as a list: what is done with what, the items by their words. */
export function FormulaTree({ formula, instrument }: Props) {
  return <ul className={classes['formula']}>{node(formula, instrument, '')}</ul>;
}

/** `before`: the weight of the term. */
function node(formula: Formula, instrument: Instrument, before: string): ReactNode {
  if (typeof formula === 'string') return <li key={formula}>{`${before}${termTitle(formula, instrument)}`}</li>;
  if ('reversed' in formula)
    return <li key={formula.reversed}>{`${before}обратное значение: ${termTitle(formula.reversed, instrument)}`}</li>;
  const { said, terms } = partsOf(formula);
  return (
    <li key={JSON.stringify(formula)}>
      {before}
      {said}
      <ul>{terms.map(({ term, weight }) => node(term, instrument, weight === undefined ? '' : `${weight} × `))}</ul>
    </li>
  );
}

type Composite = Exclude<Formula, string | { readonly reversed: string }>;
type Parts = { readonly said: string; readonly terms: readonly { readonly term: Formula; readonly weight?: string | undefined }[] };

function partsOf(formula: Composite): Parts {
  const all = (said: string, terms: readonly Formula[]): Parts => ({ said, terms: terms.map((term) => ({ term })) });
  if ('sum' in formula) return all('сумма', formula.sum);
  if ('best' in formula) return all('наибольшее из', formula.best);
  if ('either' in formula) return all('первое, что заполнено, из', formula.either);
  if ('cap' in formula) return all(`не более ${formula.at}`, [formula.cap]);
  if ('times' in formula) return all(`${formula.times} ×`, [formula.of]);
  const { mean, weights } = formula;
  if (!weights) return all('среднее (сумма, делённая на число заполненных)', mean);
  return { said: 'среднее с весами (сумма, делённая на сумму весов)', terms: mean.map((term, at) => ({ term, weight: weights[at] })) };
}

/** «№ 2.1. План утверждён»; a further total by its title. */
export function termTitle(id: string, instrument: Instrument): string {
  const further = instrument.furtherTotals?.find((one) => one.id === id);
  if (further) return `итог «${further.title}»`;
  const item = itemsById(instrument).get(id);
  if (!item) return `№\u00a0${id} (нет в форме)`;
  return item.kind === 'sample' ? `${itemTitle(item)} (среднее по строкам)` : itemTitle(item);
}

/** «№ 2.1. План утверждён»; what bears no number of the order goes by its words alone. */
export function itemTitle({ id, title }: Pick<LeafItem, 'id' | 'title'>): string {
  return /^[\d.]+$/.test(id) ? `№\u00a0${id}. ${title}` : title;
}
