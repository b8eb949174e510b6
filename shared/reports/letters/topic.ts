import type { Addressee } from '../monitoring/advice.ts';
import { capitalised, inQuotes } from '../phrasing/text.ts';
import type { Block, Cell, ReportTree, Source } from '../tree.ts';

/** What one report of the year says, taken from the report itself: a letter never says another figure. */
export type Topic = {
  readonly kind: string;
  /** «Аналитическая справка по …» */
  readonly title: string;
  /** «оценочных процедур (ОГЭ)», «мониторинга …»: after «результаты». */
  readonly subject: string;
  /** Its conclusions, a sentence or several each. */
  readonly conclusions: readonly string[];
  /** «закрепить тьюторов … – до 15.09.2021» */
  readonly advice: Readonly<Record<Addressee, readonly string[]>>;
  /** Measure, addressee, term, responsible, document. */
  readonly measures: readonly Measure[];
  /** The report, where each figure leads on to its records. */
  readonly sources: readonly Source[];
};

export type Measure = {
  readonly measure: string;
  readonly to: string;
  readonly term: string;
  readonly responsible: string;
  readonly document: string;
};

type About = {
  readonly title: string;
  readonly sources: readonly Source[];
  /** Short names, with which what a report tells a single school begins. */
  readonly schools: readonly string[];
};

/** References to sections and annexes of the report mean nothing outside it. */
const inside = / \((?:раздел|прил(?:ожение|\.)|табл(?:ица|\.)|рис(?:унок|\.))[\s\u00a0]*\d+(?:\.\d+)*\)/gi;

/** The report as a topic of a letter, an order, a meeting; null: it has neither conclusions nor advice. */
export function topicOf(tree: ReportTree, { title, sources, schools }: About): Topic | null {
  const blocks = tree.sections.flatMap((section) => section.blocks);
  const conclusions = itemsOf(blocks, 'conclusions.list');
  const advice = { authority: adviceOf(blocks, 'authority'), centre: adviceOf(blocks, 'centre'), schools: adviceOf(blocks, 'schools') };
  if (conclusions.length === 0 && Object.values(advice).every((list) => list.length === 0)) return null;
  return {
    kind: tree.kind,
    title,
    subject: subjectOf(blocks, title),
    conclusions,
    advice,
    measures: measuresOf(blocks, schools),
    sources,
  };
}

function itemsOf(blocks: readonly Block[], id: string): readonly string[] {
  const block = blocks.find((one) => one.id === id);
  return block?.kind === 'list' ? block.items.map((item) => item.replace(inside, '').trim()) : [];
}

/** Each with its term; where a report gives one term for all that have none of their own, with that. */
function adviceOf(blocks: readonly Block[], to: Addressee): readonly string[] {
  const term = generalTerm(blocks);
  return itemsOf(blocks, `recommendations.${to}.list`)
    .map((item) => item.replace(/[.;]$/, ''))
    .map((item) => (term === '' || termIn(item) !== '' ? item : `${item} – ${term}`));
}

/** «до начала 2021/2022 учебного года» */
function generalTerm(blocks: readonly Block[]): string {
  const block = blocks.find(({ id }) => id === 'recommendations.term');
  const text = block?.kind === 'paragraph' ? block.text.map((part) => part.text).join('') : '';
  return /до начала .* учебного года/.exec(text)?.[0] ?? '';
}

function termIn(item: string): string {
  return (
    /[\s\u00a0]–[\s\u00a0]((?:до|после|в течение)[\s\u00a0].+)$/.exec(item)?.[1] ?? /^(в течение .+? учебного года) /.exec(item)?.[1] ?? ''
  );
}

/** The second line of the title is «по результатам …». */
function subjectOf(blocks: readonly Block[], title: string): string {
  const first = blocks.find(({ kind }) => kind === 'title');
  const line = first?.kind === 'title' ? (first.lines[1] ?? '') : '';
  return line.startsWith('по результатам ') ? line.slice('по результатам '.length) : `работы ${inQuotes(title)}`;
}

/** The table of measures; what it tells each school is said once, with the number of schools. */
function measuresOf(blocks: readonly Block[], schools: readonly string[]): readonly Measure[] {
  const table = blocks.find(({ id }) => id === 'measures.table');
  if (table?.kind !== 'table') return [];
  const rows = table.body.map((row) => {
    const [measure = '', to = '', term = '', responsible = '', document = ''] = row.slice(1).map(({ text }: Cell) => text);
    const [school = '', what] = measure.split(': ');
    const isOwn = what !== undefined && schools.includes(plain(school));
    return { isOwn, measure: isOwn ? capitalised(what) : measure, to, term, responsible, document };
  });
  const groups = Map.groupBy(rows, (row) => JSON.stringify(row));
  return [...groups.values()].map(([first, ...others]) => {
    const { isOwn, ...row } = first!;
    return isOwn ? { ...row, measure: `${row.measure} (школ: ${others.length + 1})` } : row;
  });
}

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
