import { numberMark } from '../assessment/numbering.ts';
import { list, paragraph } from '../monitoring/blocks.ts';
import { paths } from '../../model/paths.ts';
import { sourcedFrom } from '../sources.ts';
import { settingChecks } from '../monitoring/ground.ts';
import { fileName } from '../fileName.ts';
import { signedName } from '../phrasing/cases.ts';
import { nbsp } from '../phrasing/numbers.ts';
import { typeset } from '../phrasing/text.ts';
import type { Block, ReportTree, Section } from '../tree.ts';
import { blank, type LetterData } from './letterData.ts';

type Frame = {
  readonly kind: string;
  readonly title: string;
  readonly data: LetterData;
  readonly sections: readonly Section[];
  readonly checks: readonly string[];
};

/** A letter, an order or a protocol as a document of the program. */
export function letterTree({ kind, title, data, sections, checks }: Frame): ReportTree {
  const { municipality, school, year, isPublic } = data;
  const about = school === null ? municipality.name : school.shortName || school.name;
  return {
    kind,
    title: typeset(`${title}: ${about}, ${year}`),
    fileName: fileName(`${title}, ${about}, ${year}${isPublic ? ', для публикации' : ''}`),
    hasPageNumbers: true,
    mark: municipality.isDemo ? 'Демонстрационные данные' : null,
    sections: sourcedWhole(sections, data),
    checks: [...checks, ...settingChecks(municipality), ...data.warnings].map(typeset),
  };
}

/** What is said of the monitoring as a whole comes from the requisites of its order and from what its reports were counted from. */
function sourcedWhole([first, ...rest]: readonly Section[], { topics, enclosures }: LetterData): readonly Section[] {
  if (!first) return [];
  const [top, ...blocks] = first.blocks;
  const sources = [
    { title: 'Реквизиты приказа', path: paths.settingsPart('requisites') },
    ...(topics.length === 0 ? enclosures : topics).flatMap((one) => one.sources),
  ];
  return [{ ...first, blocks: [...(top ? sourcedFrom([top], ...sources) : []), ...blocks] }, ...rest];
}

/** Date and number in the left corner, addressee in the right, then what the letter is about. */
export function letterHead(right: readonly string[], about: readonly string[]): readonly Block[] {
  const left = [`${blank(13)} №${nbsp}${blank(12)}`, `На №${nbsp}${blank(9)} от${nbsp}${blank(11)}`];
  return [
    { kind: 'corners', id: 'head', left, right: right.map(typeset) },
    { kind: 'corners', id: 'about', left: about.map(typeset), right: [] },
  ];
}

/** A line in the middle with space around it: a salutation, «ПРИКАЗЫВАЮ:». */
export function centred(id: string, text: string): Block {
  return { kind: 'paragraph', id, align: 'center', isApart: true, text: [{ text: typeset(text) }] };
}

/** Who signs; a publication copy names nobody. */
export function signature({ municipality, isPublic }: LetterData): Block {
  const name = isPublic || municipality.signerName === '' ? null : signedName(municipality.signerName);
  return { kind: 'signatures', id: 'signatures', rows: [{ post: municipality.signerPost, name }] };
}

/** Who wrote the letter, at the foot of its last page. */
export function executor({ author, isPublic }: LetterData): readonly Block[] {
  const name = isPublic || author.trim() === '' ? blank(24) : author.trim();
  return [
    { kind: 'paragraph', id: 'executor', isNote: true, isApart: true, text: [{ text: `Исполнитель: ${name}, тел.${nbsp}${blank(16)}` }] },
  ];
}

const sheets = `на${nbsp}${blank(3)}${nbsp}л. в${nbsp}${blank(3)}${nbsp}экз.`;

/** «Приложение: на ___ л. в ___ экз.», each document on a line of its own where there are several. */
export function enclosureMark(titles: readonly string[]): readonly Block[] {
  const [only] = titles;
  if (only === undefined) return [];
  if (titles.length === 1) return paragraph('enclosures', `Приложение: ${only} ${sheets}`);
  const items = titles.map((title, index) => `${title} ${sheets}${index === titles.length - 1 ? '' : ';'}`);
  return [...paragraph('enclosures', 'Приложение:'), ...list('enclosures.list', items, true)];
}

/** «Приложение № 1 к приказу от … № …» on a page of its own. */
export function appendixOf(number: number | null, to: string, title: string, blocks: readonly Block[]): Section {
  const id = `appendix.${number ?? title}`;
  const lines = [
    number === null ? 'Приложение' : `Приложение №${nbsp}${numberMark('annex')}`,
    to,
    `от${nbsp}${blank(12)} №${nbsp}${blank(8)}`,
  ];
  return {
    orientation: 'portrait',
    blocks: [
      { kind: 'corners', id, left: [], right: lines },
      { kind: 'heading', id: `${id}.title`, level: 1, align: 'center', text: typeset(title) },
      ...blocks,
    ],
  };
}
