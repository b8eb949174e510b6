import { addresseesOf } from './letters/addressee.ts';
import { errandsOf, errandTable } from './letters/errands.ts';
import { reference } from './assessment/numbering.ts';
import { appendixOf, centred, letterTree, signature } from './letters/frame.ts';
import { blank, type LetterData } from './letters/letterData.ts';
import { measuresTable } from './letters/measuresTable.ts';
import { pointBlocks, type Point } from './letters/points.ts';
import { acquaintance } from './letters/rosters.ts';
import { adviceTo, topicBlocks } from './letters/topicBlocks.ts';
import { paragraph } from './monitoring/blocks.ts';
import { orderText } from './monitoring/ground.ts';
import { capitalised } from './phrasing/text.ts';
import type { Block, ReportTree } from './tree.ts';

export const draftOrder = { kind: 'draft-order', title: 'Проект приказа об итогах мониторинга' } as const;

type Appendix = { readonly title: string; readonly blocks: readonly Block[] };

/**
 * Points from the advice of the reports with its terms, appendices with results, measures and what each school is told to do.
 * null: there is no report to speak of.
 */
export function draftOrderTree(data: LetterData): ReportTree | null {
  const { topics, year } = data;
  if (topics.length === 0) return null;
  const { own } = errandsOf(data);
  const results: Appendix = { title: `Итоги мониторинга за ${year} учебный год`, blocks: topicBlocks(topics, 'results') };
  const measures: Appendix = { title: 'Меры по итогам мониторинга и сроки их исполнения', blocks: measuresTable(data) };
  const errands: Appendix = { title: 'Поручения общеобразовательным организациям', blocks: errandTable(own) };
  const appendices = [results, measures, errands].filter(({ blocks }) => blocks.length > 0);
  const place = (one: Appendix): string | null =>
    appendices.includes(one) ? reference(`appendix.${appendices.indexOf(one) + 1}`, ' (приложение №\u00a0', ')') : null;
  return letterTree({
    ...draftOrder,
    data,
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          { kind: 'paragraph', id: 'draft', align: 'right', text: [{ text: 'Проект' }] },
          { kind: 'title', id: 'title', lines: ['ПРИКАЗ'] },
          { kind: 'corners', id: 'head', left: [`от\u00a0${blank(16)}`], right: [`№\u00a0${blank(16)}`] },
          { kind: 'corners', id: 'about', left: ['Об итогах мониторинга', `за\u00a0${year} учебный год`], right: [] },
          ...paragraph('preamble', preamble(data)),
          centred('ordered', 'ПРИКАЗЫВАЮ:'),
          ...pointBlocks(pointsOf(data, { results: place(results), measures: place(measures), errands: place(errands) })),
          signature(data),
        ],
      },
      ...appendices.map(({ title, blocks }, index) => appendixOf(index + 1, 'к приказу', title, blocks)),
      acquaintance(data),
    ],
    checks: ['Это проект: номер, дату, ответственных и того, кто контролирует исполнение, вписывает орган управления образованием.'],
  });
}

function preamble({ municipality, year }: LetterData): string {
  const order = orderText(municipality);
  const ground = order === '' ? '' : `в соответствии с ${order}, `;
  return capitalised(
    `${ground}на основании результатов мониторинга за ${year} учебный год, в целях адресной помощи общеобразовательным организациям`,
  );
}

/** Where the appendices stand; null: there is none. */
type Places = Readonly<Record<'results' | 'measures' | 'errands', string | null>>;

function pointsOf(data: LetterData, places: Places): readonly Point[] {
  const { municipality, topics, year } = data;
  const whom = addresseesOf(municipality);
  const responsible = `(ответственный – ${blank(20)})`;
  const { common } = errandsOf(data);
  const told = (to: 'authority' | 'centre'): readonly Point[] => {
    const own = adviceTo(topics, to);
    return own.length === 0 ? [] : [{ id: to, text: `${whom[to]} ${responsible}:`, parts: own }];
  };
  return [
    ...(places.results === null ? [] : [{ id: 'results', text: `Утвердить итоги мониторинга за ${year} учебный год${places.results}.` }]),
    ...(places.measures === null
      ? []
      : [{ id: 'measures', text: `Утвердить меры по итогам мониторинга и сроки их исполнения${places.measures}.` }]),
    ...told('authority'),
    ...told('centre'),
    ...(common.length === 0 ? [] : [{ id: 'schools', text: `${whom.schools}:`, parts: common }]),
    ...(places.errands === null ? [] : [{ id: 'errands', text: `${whom.schools} исполнить поручения${places.errands}.` }]),
    {
      id: 'acquaint',
      text: `Ознакомить с настоящим приказом руководителей общеобразовательных организаций в срок до ${blank(12)} ${responsible}.`,
    },
    { id: 'control', text: `Контроль за исполнением настоящего приказа возложить на ${blank(24)}.` },
  ];
}
