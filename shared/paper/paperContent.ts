import { itemsById } from '../engine/answers.ts';
import { leaves, type AboutKind, type Instrument } from '../engine/instrument.ts';
import type { Answers } from '../model/records.ts';
import type { FormData } from '../reports/form/context.ts';
import { paperCode } from './paperCode.ts';

/** What a printed sheet of a form says; of a blank only which form it is. */
export type PaperContent = {
  readonly instrument: string;
  readonly version: number;
  /** Whom a blank asks; null on a filled sheet: the form itself knows. */
  readonly about: AboutKind | null;
  readonly submission: string | null;
  /** Header fields and names under the signature lines, as far as the form prints them. */
  readonly header: Readonly<Record<string, string>>;
  readonly answers: Answers;
  /** Totals and levels, empty where the form has none or they are not complete; risks that the profile found. */
  readonly outcome: readonly string[];
};

/** Which sheet it is: of a form in the base, or a blank for a kind. */
export type SheetOf = { readonly submission: string | null; readonly about: AboutKind; readonly year: string | null };

/** What is printed beside the code for a scanner: `OP-K3F9-2M7Q K-RISK-PROFILE/1 2020/2021`. */
export type PaperMark = { readonly code: string; readonly scan: string };

/** What the sheet says; the program's own words around it are left out, so that another version of the program changes no code. */
export function paperContent(data: Omit<FormData, 'sheet'>, sheet: SheetOf): PaperContent {
  const { instrument, answers, fields, signers } = data;
  const { printed } = instrument;
  if (answers === null || sheet.submission === null) return blankContent(instrument, sheet.about);
  const asked = itemsById(instrument);
  const header = [
    ...[...printed.header, ...(printed.footer ?? [])].flatMap((field) =>
      'from' in field ? [[field.label, fields[field.from]] as const] : [],
    ),
    ...printed.signatures.flatMap(({ post, from }) => (from === undefined ? [] : [[post, signers[from]] as const])),
  ];
  return {
    ...blankContent(instrument, sheet.about),
    about: null,
    submission: sheet.submission,
    header: Object.fromEntries(header.flatMap(([label, value]) => (value === undefined || value === '' ? [] : [[label, value]]))),
    answers: Object.fromEntries(Object.entries(answers).filter(([item, value]) => value !== null && asked.has(item))),
    outcome: outcomeOf(data),
  };
}

/** Of a blank: which form it is, in which version, for whom. */
export function blankContent({ id, version }: Pick<Instrument, 'id' | 'version'>, about: AboutKind): PaperContent {
  return { instrument: id, version, about, submission: null, header: {}, answers: {}, outcome: [] };
}

/** Totals with their levels, and what the profile says of the risks where the form prints it. */
function outcomeOf({ instrument, score, diagnosed }: Omit<FormData, 'sheet'>): readonly string[] {
  const totals = score?.status === 'scored' ? [score, ...(score.further ?? [])] : [];
  const isProtocol = leaves(instrument.items).some(({ kind }) => kind === 'verdict');
  const risks = isProtocol && diagnosed !== null ? Object.entries(diagnosed) : [];
  return [
    ...totals.map(({ total, level }) => [total, level].filter((part) => part !== null).join(' ')),
    ...risks.map(([factor, { isDiagnosed, significance }]) => `${factor} ${isDiagnosed ? (significance ?? 'да') : 'нет'}`),
  ];
}

/** The code of what a sheet says: it changes with any of it and with nothing else. */
export function codeOf(content: PaperContent): string {
  return paperCode(canonical(content));
}

/** What stands in the footer of the sheet. */
export function paperMark(data: Omit<FormData, 'sheet'>, sheet: SheetOf): PaperMark {
  const content = paperContent(data, sheet);
  const code = codeOf(content);
  const year = content.submission === null || sheet.year === null ? [] : [sheet.year];
  const scan = [code.replace('ОП', 'OP'), `${content.instrument}/${content.version}`, ...year].join(' ').toUpperCase();
  return { code, scan };
}

/** JSON in which equal values are equal texts: keys in order. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return `{${entries
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`)
    .join()}}`;
}
