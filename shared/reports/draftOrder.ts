import { addresseesOf } from './letters/addressee.ts';
import { appendixOf, centred, letterTree, signature } from './letters/frame.ts';
import { blank, type LetterData } from './letters/letterData.ts';
import { acquaintance } from './letters/rosters.ts';
import { measuresTable } from './letters/measuresTable.ts';
import { adviceTo, byResults, punctuated, topicBlocks } from './letters/topicBlocks.ts';
import { list, paragraph } from './monitoring/blocks.ts';
import { orderText } from './monitoring/ground.ts';
import type { Block, ReportTree } from './tree.ts';

export const draftOrder = { kind: 'draft-order', title: 'Проект приказа об итогах мониторинга' } as const;

/** Points from the advice of the reports with their terms, appendices with results and measures. null: the reports advise nothing. */
export function draftOrderTree(data: LetterData): ReportTree | null {
  const { topics, year } = data;
  const measures = measuresTable(topics);
  const points = pointsOf(data, measures.length > 0);
  if (points === null) return null;
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
          ...points,
          signature(data),
        ],
      },
      appendixOf(1, 'к приказу', `Итоги мониторинга за ${year} учебный год`, topicBlocks(topics, 'results')),
      ...(measures.length === 0 ? [] : [appendixOf(2, 'к приказу', 'Меры по итогам мониторинга и сроки их исполнения', measures)]),
      acquaintance(data),
    ],
    checks: ['Это проект: номер, дату, ответственных и того, кто контролирует исполнение, вписывает орган управления образованием.'],
  });
}

function preamble({ municipality, year }: LetterData): string {
  const order = orderText(municipality);
  const ground = order === '' ? '' : `в соответствии с ${order}, `;
  const text = `${ground}на основании результатов мониторинга за ${year} учебный год, в целях адресной помощи общеобразовательным организациям`;
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Numbered points; null: no report advises anything. */
function pointsOf(data: LetterData, hasMeasures: boolean): readonly Block[] | null {
  const { municipality, topics, year } = data;
  const whom = addresseesOf(municipality);
  const advised = (['authority', 'centre', 'schools'] as const).flatMap((to) => {
    const own = adviceTo(topics, to);
    const named = to === 'schools' ? whom[to] : `${whom[to]} (ответственный – ${blank(20)})`;
    return own.length === 0 ? [] : [{ to, whom: named, own }];
  });
  if (advised.length === 0) return null;
  const first = [
    `Утвердить итоги мониторинга за ${year} учебный год (приложение № 1).`,
    ...(hasMeasures ? ['Утвердить меры по итогам мониторинга и сроки их исполнения (приложение № 2).'] : []),
  ];
  const last = [
    `Ознакомить с настоящим приказом руководителей общеобразовательных организаций в срок до ${blank(12)} (ответственный – ${blank(20)}).`,
    `Контроль за исполнением настоящего приказа возложить на ${blank(24)}.`,
  ];
  return [
    ...first.flatMap((text, index) => paragraph(`point.${index + 1}`, `${index + 1}. ${text}`)),
    ...advised.flatMap(({ to, whom, own }, index): readonly Block[] => {
      const number = first.length + index + 1;
      return [
        ...paragraph(`point.${to}`, `${number}. ${whom}:`),
        ...own.flatMap(({ topic, items }, place) => [
          ...paragraph(`point.${to}.${topic.kind}`, `${number}.${place + 1}. ${byResults(topic)}`),
          ...list(`point.${to}.${topic.kind}.list`, punctuated(items), false).map((block) => ({ ...block, sources: topic.sources })),
        ]),
      ];
    }),
    ...last.flatMap((text, index) => {
      const number = first.length + advised.length + index + 1;
      return paragraph(`point.last.${index + 1}`, `${number}. ${text}`);
    }),
  ];
}
