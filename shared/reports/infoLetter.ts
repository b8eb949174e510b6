import { schoolAddressee, salutationTo } from './letters/addressee.ts';
import { centred, enclosureMark, executor, letterHead, letterTree, signature } from './letters/frame.ts';
import { groundSentence, type LetterData } from './letters/letterData.ts';
import { adviceTo, askedOfAll, byResults, punctuated, sourced, topicBlocks } from './letters/topicBlocks.ts';
import { heading, list, paragraph } from './monitoring/blocks.ts';
import { shortName, shortNameIn } from './phrasing/cases.ts';
import type { Block, ReportTree } from './tree.ts';

export const infoLetter = { kind: 'info-letter', title: 'Информационное письмо о результатах мониторинга' } as const;

/** To a school's director, or to all heads: what the reports of the year conclude, and what is asked of the schools. null: there is no report to speak of. */
export function infoLetterTree(data: LetterData): ReportTree | null {
  const { topics, school, year, enclosures } = data;
  if (topics.length === 0) return null;
  const reports = enclosures.filter(({ forms }) => forms === null).map(({ title }) => title);
  return letterTree({
    ...infoLetter,
    data,
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          ...letterHead(schoolAddressee(data), ['О результатах мониторинга', `за ${year} учебный год`]),
          centred('salutation', salutationTo(data)),
          ...paragraph(
            'introduction',
            `Информируем о результатах мониторинга за ${year} учебный год${school === null ? '' : ` по общеобразовательной организации ${school.shortName || school.name}`}.`,
            groundSentence(data),
          ),
          ...topicBlocks(topics, 'topic', heading),
          ...asked(data),
          ...enclosureMark(reports),
          signature(data),
          ...executor(data),
        ],
      },
    ],
    checks: addresseeChecks(data),
  });
}

/** A school is asked what its reports advise; all schools together, the measures of the reports. */
function asked({ topics, school }: LetterData): readonly Block[] {
  const groups =
    school === null
      ? topics.map((topic) => ({ topic, items: askedOfAll(topic) })).filter(({ items }) => items.length > 0)
      : adviceTo(topics, 'schools');
  if (groups.length === 0) return [];
  const whom = school === null ? 'руководителей общеобразовательных организаций организовать исполнение следующих мер' : 'Вас';
  return [
    ...paragraph('asked', `На основании изложенного просим ${whom}:`),
    ...groups.flatMap(({ topic, items }) => [
      ...paragraph(`asked.${topic.kind}`, byResults(topic)),
      ...sourced(list(`asked.${topic.kind}.list`, punctuated(items), false), topic.sources),
    ]),
  ];
}

/** What the address block lacks. */
export function addresseeChecks({ school, isPublic, nameForms }: LetterData): readonly string[] {
  if (school === null || isPublic) return [];
  const name = school.director.trim();
  if (name === '') return ['Не указан директор школы: внесите его в карточку школы.'];
  const own = nameForms.find((one) => one.name === name) ?? null;
  if (shortNameIn(name, 'dative', own) !== null) return [];
  return [`Неизвестно, как склоняется имя «${shortName(name)}»: укажите это в карточке школы.`];
}
