import { ending, type Case, type Endings, type Sex } from './case.ts';

/**
 * What a surname ends in, how much of that goes, what comes instead; `same`: does not decline; `ask`, null: the stress or a vowel that
 * drops out decides, which the ending does not tell.
 */
type Rule = { readonly test: RegExp; readonly cut?: number; readonly put: Endings<string | null> | 'same' | 'ask' };

const adjective: Endings = ['ого', 'ому', 'ым'];
const softAdjective: Endings = ['ого', 'ому', 'им'];

/** Nouns in -ина that look like the surname of a woman: «Калине», not «Калиной». */
const nounsInIna = /^(былина|долина|калина|малина|осина|перина|рябина|скотина|царина|щетина|ялина|яружина)$/i;
/** French surnames with a stress on the last vowel. */
const stressed = /^(дюма|тома|петипа|золя|труайя|гамарра|вийома)$/i;
/** A vowel that may drop out: «Кравец» – «Кравцу», «Заяц» – «Зайцу», «Орёл» – «Орлу». */
const mayDrop = /([её][цкл]|ок|яц|ёр|[её]нь|онь)$/i;

const common: readonly Rule[] = [
  { test: stressed, put: 'same' },
  { test: /([оеёиуюыэ]|[ыи]х)$/i, put: 'same' },
  { test: /[иуыэюое]а$/i, put: 'same' },
];

/** Nouns in -а and -я, of men and women alike. */
const nouns: readonly Rule[] = [
  { test: /ия$/i, cut: 1, put: ['и', 'и', 'ей'] },
  { test: /[ая]я$/i, cut: 1, put: ['и', 'е', 'ей'] },
  { test: /[жшчщ]а$/i, cut: 1, put: ['и', 'е', null] },
  { test: /ца$/i, cut: 1, put: ['ы', 'е', null] },
  { test: /[гкх]а$/i, cut: 1, put: ['и', 'е', 'ой'] },
  { test: /а$/i, cut: 1, put: ['ы', 'е', 'ой'] },
  { test: /я$/i, cut: 1, put: ['и', 'е', 'ей'] },
];

const ofWomen: readonly Rule[] = [
  ...common,
  { test: nounsInIna, put: 'ask' },
  { test: /([оеё]в|[иы]н)а$/i, cut: 1, put: ['ой', 'ой', 'ой'] },
  { test: /яя$/i, cut: 2, put: ['ей', 'ей', 'ей'] },
  { test: /[жшчщ]ая$/i, cut: 2, put: ['ей', 'ей', 'ей'] },
  { test: /ая$/i, cut: 2, put: ['ой', 'ой', 'ой'] },
  ...nouns,
  { test: /[^аяоеёиуюыэ]$/i, put: 'same' },
];

const ofMen: readonly Rule[] = [
  ...common,
  { test: nounsInIna, cut: 1, put: ['ы', 'е', 'ой'] },
  { test: /([оеё]ва|[иы]на|ая|яя)$/i, put: 'ask' },
  ...nouns,
  { test: /(ьёв|[оеё]в|[иы]н)$/i, put: ['а', 'у', 'ым'] },
  { test: /^[бвгдзйклмнпрстфхцчшщ]{1,2}ой$/i, cut: 1, put: ['я', 'ю', 'ем'] },
  { test: /[гкхжшчщ]ой$/i, cut: 2, put: softAdjective },
  { test: /[бвдзлмнпрст]ой$/i, cut: 2, put: adjective },
  { test: /[гкх]ий$/i, cut: 2, put: softAdjective },
  { test: /[жшщ]ий$/i, cut: 2, put: ['его', 'ему', 'им'] },
  { test: /ый$/i, cut: 2, put: adjective },
  { test: /(ний|чий|ей)$/i, put: 'ask' },
  { test: /й$/i, cut: 1, put: ['я', 'ю', 'ем'] },
  { test: mayDrop, put: 'ask' },
  { test: /ь$/i, cut: 1, put: ['я', 'ю', 'ем'] },
  { test: /ич$/i, put: ['а', 'у', 'ем'] },
  { test: /[жшчщц]$/i, put: ['а', 'у', null] },
  { test: /[бвгдзклмнпрстфх]$/i, put: ['а', 'у', 'ом'] },
];

/** First parts that never decline: «Бонч-Бруевичу». */
const frozen = /^(бонч|ван|гогель|дер|дон|доль|ле|мак|нур|оглы|сан|сент|тер|фон)$/i;

/**
 * A surname in a case; a double one in both parts. null: it is not surely known how it declines.
 *
 * Source: Правила русской орфографии и пунктуации; Н. А. Еськова, «Трудности словоизменения существительных».
 */
export function surnameIn(surname: string, sex: Sex, wanted: Case): string | null {
  const parts = surname.split('-');
  if (parts.length > 2) return null;
  const declined = parts.map((part, index) => {
    if (index === 0 && parts.length === 2 && frozen.test(part)) return part;
    return partIn(part, sex, wanted);
  });
  return declined.includes(null) ? null : declined.join('-');
}

function partIn(part: string, sex: Sex, wanted: Case): string | null {
  if (!/^\p{Script=Cyrillic}{2,}$/u.test(part)) return null;
  const rule = (sex === 'female' ? ofWomen : ofMen).find(({ test }) => test.test(part));
  if (!rule || rule.put === 'ask') return null;
  if (rule.put === 'same') return part;
  const end = ending(rule.put, wanted);
  return end === null ? null : part.slice(0, part.length - (rule.cut ?? 0)) + end;
}
