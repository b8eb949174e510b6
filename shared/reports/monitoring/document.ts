import type { Municipality, School } from '../../model/records.ts';
import { fileName } from '../fileName.ts';
import { nbsp } from '../phrasing/numbers.ts';
import { typeset } from '../phrasing/text.ts';
import type { Block, ReportTree, Section, Source } from '../tree.ts';

type Document = {
  readonly kind: string;
  readonly title: string;
  /** First line of the title; none: an analytical report. */
  readonly name?: string;
  /** Second line of the title. */
  readonly subject: string;
  readonly shortName: string;
  readonly data: { readonly municipality: Municipality; readonly year: string; readonly school: School | null; readonly isPublic: boolean };
  readonly blocks: readonly Block[];
  readonly annexes: readonly Section[];
  readonly checks: readonly string[];
  /** What its figures were counted from, where nothing nearer says it. */
  readonly sources: readonly Source[];
};

/** An analytical report: title, sections, signature, annexes. A publication copy names no signer. */
export function documentOf({
  kind,
  title,
  name = 'АНАЛИТИЧЕСКАЯ СПРАВКА',
  subject,
  shortName,
  data,
  blocks,
  annexes,
  checks,
  sources,
}: Document): ReportTree {
  const { municipality, year, school, isPublic } = data;
  const about = school === null ? municipality.name : school.shortName || school.name;
  const where = school === null ? municipality.name : `${school.name}, ${municipality.name}`;
  return {
    kind,
    title: typeset(`${title}: ${about}, ${year}`),
    fileName: fileName(`${shortName}, ${about}, ${year}${isPublic ? ', для публикации' : ''}`),
    hasPageNumbers: true,
    mark: municipality.isDemo ? 'Демонстрационные данные' : null,
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          { kind: 'title', id: 'title', lines: [name, subject, typeset(bracketed(`${where}, ${year}${nbsp}учебный${nbsp}год`))], sources },
          ...blocks,
          {
            kind: 'signatures',
            id: 'signatures',
            rows: [{ post: municipality.signerPost, name: isPublic ? null : municipality.signerName || null }],
          },
        ],
      },
      ...annexes,
    ],
    checks: checks.map(typeset),
  };
}

/** «(Кореновский район, 2020/2021 учебный год)»; a text with brackets of its own stays as it is. */
function bracketed(text: string): string {
  return text.includes('(') ? text : `(${text})`;
}
