import { openAddressee, salutationTo, schoolAddressee } from './letters/addressee.ts';
import { addresseeChecks } from './infoLetter.ts';
import { centred, enclosureMark, executor, letterHead, letterTree, signature } from './letters/frame.ts';
import { groundSentence, type LetterData } from './letters/letterData.ts';
import { sourced } from './letters/topicBlocks.ts';
import { paragraph } from './monitoring/blocks.ts';
import type { ReportTree } from './tree.ts';
import { inQuotes } from './phrasing/text.ts';

export const coverLetter = { kind: 'cover-letter', title: 'Сопроводительное письмо к материалам мониторинга' } as const;

/** What goes with it: reports that the data allow, forms that are filled. null: there is nothing to send. */
export function coverLetterTree(data: LetterData): ReportTree | null {
  const { school, year, enclosures } = data;
  if (enclosures.length === 0) return null;
  const titles = enclosures.map(({ title, forms }) =>
    forms === null ? title : forms === 1 ? `Заполненная форма ${inQuotes(title)}` : `Заполненные формы ${inQuotes(title)} (${forms} шт.)`,
  );
  const whose = school === null ? '' : ` по общеобразовательной организации ${school.shortName || school.name}`;
  const mark = enclosureMark(titles);
  return letterTree({
    ...coverLetter,
    data,
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          ...letterHead(school === null ? openAddressee : schoolAddressee(data), [
            'О направлении материалов',
            'мониторинга',
            `за ${year} учебный год`,
          ]),
          centred('salutation', salutationTo(data)),
          ...paragraph(
            'introduction',
            `Направляем материалы мониторинга за ${year} учебный год${whose} согласно приложению.`,
            groundSentence(data),
          ),
          ...mark.slice(0, -1),
          ...sourced(
            mark.slice(-1),
            enclosures.flatMap(({ sources }) => sources),
          ),
          signature(data),
          ...executor(data),
        ],
      },
    ],
    checks: [...addresseeChecks(data), 'Перечень приложений – все документы, для которых есть данные: уберите те, которые не направляете.'],
  });
}
