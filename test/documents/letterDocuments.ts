import { coverLetterTree } from '../../shared/reports/coverLetter.ts';
import { draftOrderTree } from '../../shared/reports/draftOrder.ts';
import { infoLetterTree } from '../../shared/reports/infoLetter.ts';
import type { LetterData } from '../../shared/reports/letters/letterData.ts';
import { resolveNumbers } from '../../shared/reports/living/resolveNumbers.ts';
import { meetingProtocolTree } from '../../shared/reports/meetingProtocol.ts';
import { awkward, longName } from './awkward.ts';
import type { ProductDocument } from './productDocuments.ts';

/** Letters, a draft order and a protocol with awkward texts, to a school and to all. */
export function letterDocuments(municipality: LetterData['municipality'], schools: LetterData['schools']): readonly ProductDocument[] {
  const named = schools.map((school, index) => ({ ...school, director: index === 0 ? longName : `Кравец ${awkward}` }));
  const sources = [{ title: awkward, path: '/reports' }];
  const data: LetterData = {
    municipality,
    year: '2020/2021',
    school: null,
    isPublic: false,
    topics: [
      {
        kind: 'competence',
        title: 'Аналитическая справка',
        subject: `мониторинга ${awkward}`,
        conclusions: [awkward, longName],
        advice: {
          authority: [awkward],
          centre: [`${awkward} – до 15.09.2021`],
          schools: [`${named[0]!.shortName}: ${awkward} – до 15.09.2021`, awkward],
        },
        measures: [{ measure: awkward, to: 'директора школ', term: 'до 15.09.2021', responsible: longName, document: awkward }],
        sources,
      },
    ],
    enclosures: [
      { title: awkward, forms: null, sources },
      { title: longName, forms: 3, sources },
    ],
    schools: named,
    nameForms: [],
    author: awkward,
    warnings: [awkward],
  };
  const one = { ...data, school: named[0]! };
  return [
    { name: 'info-letter', tree: resolveNumbers(infoLetterTree(data)!) },
    { name: 'info-letter-school', tree: resolveNumbers(infoLetterTree(one)!) },
    { name: 'cover-letter', tree: resolveNumbers(coverLetterTree(data)!) },
    { name: 'cover-letter-school', tree: resolveNumbers(coverLetterTree(one)!) },
    { name: 'draft-order', tree: resolveNumbers(draftOrderTree(data)!) },
    { name: 'meeting-protocol', tree: resolveNumbers(meetingProtocolTree(data)!) },
  ];
}
