import { addresseesOf } from './letters/addressee.ts';
import { letterTree } from './letters/frame.ts';
import { blank, groundSentence, type LetterData } from './letters/letterData.ts';
import { attendance } from './letters/rosters.ts';
import { askedOfAll, punctuated, sourced } from './letters/topicBlocks.ts';
import type { Topic } from './letters/topic.ts';
import { list, paragraph, heading } from './monitoring/blocks.ts';
import { nbsp } from './phrasing/numbers.ts';
import type { Block, ReportTree } from './tree.ts';

export const meetingProtocol = { kind: 'meeting-protocol', title: 'Протокол совещания по итогам мониторинга' } as const;

/** Agenda from the monitorings of the year, what was reported on each with its figures, decisions from the advice. null: there is no report to speak of. */
export function meetingProtocolTree(data: LetterData): ReportTree | null {
  const { topics } = data;
  if (topics.length === 0) return null;
  const { year, municipality } = data;
  const whom = addresseesOf(municipality);
  return letterTree({
    ...meetingProtocol,
    data,
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          { kind: 'title', id: 'title', lines: ['ПРОТОКОЛ', `совещания по итогам мониторинга за ${year} учебный год`] },
          { kind: 'corners', id: 'head', left: [`от${nbsp}${blank(16)}`], right: [`№${nbsp}${blank(16)}`] },
          {
            kind: 'fields',
            id: 'place',
            rows: ['Место проведения', 'Председатель', 'Секретарь', 'Присутствовали, человек'].map((label) => ({ label, value: null })),
          },
          ...paragraph('attended', 'Лист регистрации участников прилагается.'),
          heading('agenda', 'Повестка дня'),
          ...list(
            'agenda.list',
            topics.map(({ subject }) => `О результатах ${subject}.`),
            true,
          ),
          ...paragraph('ground', groundSentence(data)),
          ...topics.flatMap((topic, index) => topicPart(topic, index + 1, whom)),
          {
            kind: 'signatures',
            id: 'signatures',
            rows: [
              { post: 'Председатель', name: null },
              { post: 'Секретарь', name: null },
            ],
          },
        ],
      },
      { orientation: 'portrait', blocks: attendance(data) },
    ],
    checks: ['Это проект протокола: докладчиков, выступления, итоги голосования и изменения в решениях вписывают по ходу совещания.'],
  });
}

type Whom = ReturnType<typeof addresseesOf>;

/** СЛУШАЛИ, ВЫСТУПИЛИ, РЕШИЛИ, the votes. */
function topicPart(topic: Topic, number: number, whom: Whom): readonly Block[] {
  const { kind, subject, conclusions, advice, sources } = topic;
  const id = `topic.${kind}`;
  const decided = [
    { to: whom.authority, id: 'authority', items: advice.authority },
    { to: whom.centre, id: 'centre', items: advice.centre },
    { to: `${whom.schools} организовать исполнение следующих мер`, id: 'schools', items: askedOfAll(topic) },
  ].filter(({ items }) => items.length > 0);
  return [
    heading(id, `${number}. О результатах ${subject}`),
    ...paragraph(`${id}.heard`, `СЛУШАЛИ: ${blank(30)}.${conclusions.length === 0 ? '' : ' Доложено:'}`),
    ...sourced(list(`${id}.list`, conclusions, false), sources),
    ...paragraph(`${id}.spoke`, `ВЫСТУПИЛИ: ${blank(44)}`),
    ...paragraph(`${id}.decided`, 'РЕШИЛИ:'),
    ...paragraph(`${id}.decided.1`, `${number}.1. Информацию принять к сведению.`),
    ...decided.flatMap(({ to, id: group, items }, index) => [
      ...paragraph(`${id}.decided.${group}`, `${number}.${index + 2}. ${to}:`),
      ...sourced(list(`${id}.decided.${group}.list`, punctuated(items), false), sources),
    ]),
    ...paragraph(`${id}.votes`, `ГОЛОСОВАЛИ: за – ${blank(4)}, против – ${blank(4)}, воздержались – ${blank(4)}.`),
  ];
}
