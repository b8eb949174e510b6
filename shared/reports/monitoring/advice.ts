import type { Municipality } from '../../model/records.ts';
import type { Numbering } from '../assessment/numbering.ts';
import type { Block, Source } from '../tree.ts';
import { bodyInDative } from '../letters/addressee.ts';
import { capitalised } from '../phrasing/text.ts';
import { cell, center, heading, list, statement, subheading, table, title } from './blocks.ts';

export type Addressee = 'authority' | 'centre' | 'schools';

/** One recommendation: said in full, and as a row of the table of measures. */
export type Advice = {
  readonly to: Addressee;
  /** «закрепить тьюторов за педагогами с системными дефицитами (8 чел.)»; null: only in the table. */
  readonly text: string | null;
  /** «до 15.09.2022» */
  readonly term: string;
  /** Shorter, for the table; null: only in the text. */
  readonly measure: string | null;
  /** Who answers for it, where it is not the addressee. */
  readonly responsible?: string;
  readonly document: string;
  /** The figures that it follows from. */
  readonly sources?: readonly Source[];
  /** Said of every monitoring alike: where several are reported together it is said once. */
  readonly isCommon?: true;
};

/** The same said of one form among others: numbers of indicators say nothing without it. */
export function ofForm(advice: Advice, form: string): Advice {
  const of = ` («${form}»)`;
  const { text, measure } = advice;
  return { ...advice, text: text && text.replace(/( – до [\d.]+)?$/, (term) => of + term), measure: measure && measure + of };
}

type Section = { readonly municipality: Municipality; readonly isOne: boolean; readonly numbering: Numbering };

/** Recommendations by addressee, then measures with terms. */
export function adviceBlocks(advice: readonly Advice[], { municipality, isOne, numbering }: Section): readonly Block[] {
  if (advice.length === 0) return [];
  const names: Readonly<Record<Addressee, string>> = {
    authority: bodyInDative(municipality.authority, 'Органу управления образованием'),
    centre: bodyInDative(municipality.centre, 'Методической службе'),
    schools: isOne ? 'Руководителю школы' : 'Руководителям школ',
  };
  const short: Readonly<Record<Addressee, string>> = { authority: 'УО', centre: 'ИМЦ', schools: isOne ? 'директор' : 'директора школ' };
  const rows = advice.filter(({ measure }) => measure !== null);
  return [
    heading('recommendations', numbering.section('Адресные рекомендации')),
    ...(['authority', 'centre', 'schools'] as const).flatMap((to): readonly Block[] => {
      const own = advice.filter((one) => one.to === to && one.text !== null);
      if (own.length === 0) return [];
      const items = own.map(({ text, term, sources = [] }, index) =>
        statement(`${text}${term === '' ? '' : ` – ${term}`}${index === own.length - 1 ? '.' : ';'}`, ...sources),
      );
      return [subheading(`recommendations.${to}`, `${names[to]}:`), ...list(`recommendations.${to}.list`, items, false)];
    }),
    ...(rows.length === 0
      ? []
      : [
          heading('measures', numbering.section('Меры и сроки')),
          ...table({
            id: 'measures.table',
            caption: numbering.table('Меры и сроки'),
            widths: [10, 60, 20, 30, 28, 38],
            head: [['№ п/п', 'Мера', 'Адресат', 'Срок', 'Ответ­ственный', 'Подтверждающий документ'].map((text) => title(text))],
            body: rows.map(({ measure, to, term, responsible, document, sources }, index) => [
              center(String(index + 1), sources ? { sources } : {}),
              cell(capitalised(measure!)),
              cell(short[to]),
              cell(term),
              cell(responsible ?? short[to]),
              cell(document),
            ]),
          }),
        ]),
  ];
}
