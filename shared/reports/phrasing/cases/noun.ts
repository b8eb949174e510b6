import { ending, type Case, type Endings } from './case.ts';

type Kind = { readonly cut: number; readonly put: Endings; readonly adjective: 'masculine' | 'feminine' | 'neuter' };

const hard: Kind = { cut: 0, put: ['а', 'у', 'ом'], adjective: 'masculine' };
const soft: Kind = { cut: 1, put: ['я', 'ю', 'ем'], adjective: 'masculine' };
const neuter: Kind = { cut: 1, put: ['я', 'ю', 'ем'], adjective: 'neuter' };
const school: Kind = { cut: 1, put: ['ы', 'е', 'ой'], adjective: 'feminine' };
const agency: Kind = { cut: 1, put: ['и', 'и', 'ей'], adjective: 'feminine' };

function nounsOf(kind: Kind, words: string): readonly (readonly [string, Kind])[] {
  return words.split(' ').map((word) => [word, kind] as const);
}

/** Nouns that bodies and posts are called by; no other is declined. */
const known: ReadonlyMap<string, Kind> = new Map([
  ...nounsOf(hard, 'отдел департамент комитет центр институт совет кабинет сектор корпус интернат сад пункт'),
  ...nounsOf(soft, 'лицей'),
  ...nounsOf(neuter, 'управление учреждение отделение объединение'),
  ...nounsOf(school, 'школа служба'),
  ...nounsOf(agency, 'гимназия администрация академия организация комиссия инспекция'),
  ...nounsOf(hard, 'директор начальник специалист методист инспектор консультант эксперт советник куратор наставник тьютор'),
  ...nounsOf(hard, 'психолог логопед педагог организатор координатор министр мэр'),
  ...nounsOf(soft, 'учитель заместитель руководитель председатель секретарь преподаватель воспитатель исполнитель представитель'),
]);

/** Words that decline as adjectives though they name a post. */
const substantive = /^(заведующ|исполняющ|управляющ|служащ)(ий|ая)$/i;
const adjectives: Readonly<Record<Kind['adjective'], { readonly test: RegExp; readonly hard: Endings; readonly soft: Endings }>> = {
  masculine: { test: /(ый|ий|ой)$/i, hard: ['ого', 'ому', 'ым'], soft: ['его', 'ему', 'им'] },
  neuter: { test: /(ое|ее)$/i, hard: ['ого', 'ому', 'ым'], soft: ['его', 'ему', 'им'] },
  feminine: { test: /(ая|яя)$/i, hard: ['ой', 'ой', 'ой'], soft: ['ей', 'ей', 'ей'] },
};

/** A noun in a case, with the gender that its adjectives take; null: it is not one of those known. */
export function nounIn(word: string, wanted: Case): { readonly text: string; readonly gender: Kind['adjective'] } | null {
  if (substantive.test(word)) {
    const gender = word.toLowerCase().endsWith('ая') ? 'feminine' : 'masculine';
    return { text: adjectiveIn(word, gender, wanted)!, gender };
  }
  const kind = known.get(word.toLowerCase());
  if (!kind) return null;
  return { text: word.slice(0, word.length - kind.cut) + ending(kind.put, wanted), gender: kind.adjective };
}

/** An adjective that agrees with a noun of that gender; null: the word is none. */
export function adjectiveIn(word: string, gender: Kind['adjective'], wanted: Case): string | null {
  const { test, hard: ends, soft: softEnds } = adjectives[gender];
  if (!test.test(word)) return null;
  const stem = word.slice(0, -2);
  if (/[жшчщ]$/i.test(stem) || /(ний|нее|няя)$/i.test(word)) return stem + ending(softEnds, wanted);
  const isVelar = /[гкх]$/i.test(stem) && wanted === 'instrumental' && gender !== 'feminine';
  return stem + (isVelar ? 'им' : ending(ends, wanted));
}
