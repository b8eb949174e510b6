import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { MadeDocument } from '../../shared/ipc/calls/documents.ts';
import type { LetterAbout } from '../../shared/mail/letter.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { ReportTree } from '../../shared/reports/tree.ts';
import type { ReportKey } from './reports/reports.ts';

export type MadeFiles = ReturnType<typeof madeFiles>;

/** What a made report is, for the version that is kept when it is sent. */
export type MadeReport = { readonly key: ReportKey; readonly tree: ReportTree };

/** `pack`: of the pack it was made with; `report`: null for what is no report. */
type Made = {
  readonly token: string;
  readonly file: string;
  readonly about: LetterAbout;
  readonly pack: string | null;
  readonly report: MadeReport | null;
};

type Rest = { readonly pack?: string; readonly report?: MadeReport };

/** Files made in this run, with what a letter says of them. The window knows them by token, never by path. */
export function madeFiles() {
  const files = new Map<string, Made>();
  /** @throws `not-found` */
  function get(token: string): Made {
    const made = files.get(token);
    if (made === undefined) throw new Failure('not-found', 'Этот документ создан в другом сеансе. Найдите его в папке документов.');
    return made;
  }
  return {
    add(file: string, about?: LetterAbout, { pack, report }: Rest = {}): MadeDocument {
      const token = randomUUID();
      const name = path.basename(file);
      files.set(token, {
        token,
        file,
        about: about ?? { kind: 'file', title: name, year: null, school: null },
        pack: pack ?? null,
        report: report ? folded(report) : null,
      });
      return { token, name, folder: path.dirname(file) };
    },
    fileOf: (token: string): string => get(token).file,
    /** All that were made in one go with it, itself too. */
    together(token: string): readonly Made[] {
      const made = get(token);
      return made.pack === null ? [made] : [...files.values()].filter(({ pack }) => pack === made.pack);
    },
  };
}

/** A pack may have hundreds of reports: what each says is held packed until it is sent. */
function folded({ key, tree }: MadeReport): MadeReport {
  const packed = deflateRawSync(JSON.stringify(tree));
  return {
    key,
    get tree() {
      return JSON.parse(inflateRawSync(packed).toString()) as ReportTree;
    },
  };
}
