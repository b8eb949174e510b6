import { answerOf, itemsById } from '../engine/answers.ts';
import type { Instrument, LeafItem, PointsItem } from '../engine/instrument.ts';
import type { Check } from './check.ts';
import { points } from './pointWords.ts';

type Taken = PointsItem & { readonly from: NonNullable<PointsItem['from']> };

/** An indicator that is taken from another form, entered by hand otherwise than that form says. */
export const sourceCheck: Check = {
  id: 'source',
  title: 'Показатель, указанный вручную, и форма, из которой он берётся',
  instruments: 'every',
  looksAt: isTaken,
  find({ instrument, stored, other }) {
    return takenItems(instrument).flatMap((item) => {
      const given = answerOf(stored, item.id);
      if (typeof given !== 'number') return [];
      const source = other(item.from.instrument);
      const choice = source && itemsById(source.instrument).get(item.from.item);
      if (choice?.kind !== 'choice') return [];
      const code = answerOf(source!.answers, choice.id);
      const option = choice.options.find((one) => one.code === code);
      if (option?.points === undefined || option.points === given) return [];
      const sentence = `Указано вручную ${points(given)}, а в форме «${source!.instrument.shortTitle}» – ${lowered(option.title)} (${points(option.points)}).`;
      return [{ item: item.id, sentence, figures: [given, option.code] }];
    });
  },
};

const known = new WeakMap<Instrument, readonly Taken[]>();

function takenItems(instrument: Instrument): readonly Taken[] {
  const found = known.get(instrument);
  if (found) return found;
  const taken = [...itemsById(instrument).values()].filter(isTaken);
  known.set(instrument, taken);
  return taken;
}

function isTaken(item: LeafItem): item is Taken {
  return item.kind === 'points' && item.from !== undefined;
}

function lowered(title: string): string {
  return title.charAt(0).toLocaleLowerCase('ru') + title.slice(1);
}
