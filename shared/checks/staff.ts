import { answerOf, itemsById } from '../engine/answers.ts';
import { impliedWholes } from '../engine/shares/impliedWholes.ts';
import type { Person } from '../model/records.ts';
import { counted } from '../reports/phrasing/plural.ts';
import type { Check } from './check.ts';

type Counted = { readonly words: string; readonly is: (person: Person) => boolean };

const first: Counted = { words: 'с первой категорией', is: ({ category }) => category === 'first' };
const high: Counted = { words: 'с высшей категорией', is: ({ category }) => category === 'high' };
const either: Counted = { words: 'с первой и высшей категорией', is: (person) => first.is(person) || high.is(person) };

/** Form → item that counts teachers → those of them whom the cards know too. */
const counts: Readonly<Record<string, Readonly<Record<string, Counted>>>> = {
  'k-teacher-development': { '1.2': either },
  's-social-passport': { '1': first, '2': high },
  's-conditions': { '1.3': either, '1.3.1': first, '1.3.2': high },
};

/** Wholes that are the teachers of a school. */
const ofTeachers = ['педагогов', 'общая численность учителей', 'общая численность педагогических работников'];

const cards = ['карточка', 'карточки', 'карточек'] as const;

/** Not every teacher has a card, so the cards say how many there are at least: a form that counts fewer is doubtful. */
export const staffCheck: Check = {
  id: 'staff',
  title: 'Число педагогов в форме школы и карточки её педагогов',
  instruments: Object.keys(counts),
  looksAt: (item) => item.kind === 'measure' && item.measure.kind === 'count-share',
  find({ instrument, effective, staff }) {
    const own = staff();
    if (own === null || own.length === 0) return [];
    const items = itemsById(instrument);
    const fewer = Object.entries(counts[instrument.id] ?? {}).flatMap(([item, { words, is }]) => {
      const { count = null } = (answerOf(effective, item) ?? {}) as { count?: number | null };
      const known = own.filter(is).length;
      if (!items.has(item) || count === null || count >= known) return [];
      const sentence = `В форме педагогов ${words}: ${count}, а в базе ${counted(known, cards)} таких педагогов школы.`;
      return [{ item, sentence, figures: [count, known] }];
    });
    const smaller = impliedWholes(instrument, effective).flatMap(({ base, whole, of }) => {
      if (!ofTeachers.includes(base) || whole.to === null || whole.to >= own.length) return [];
      const sentence = `По числу и доле педагогов в школе не больше ${whole.to}, а в базе ${counted(own.length, cards)} её педагогов.`;
      return [{ item: of[0]!.id, sentence, figures: [whole.to, own.length] }];
    });
    const named = new Set(fewer.map(({ item }) => item));
    return [...fewer, ...smaller.filter(({ item }) => !named.has(item))];
  },
};
