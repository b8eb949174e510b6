import { setImmediate } from 'node:timers/promises';
import type { PaperVerdict } from '../../shared/ipc/calls/scans.ts';
import { blankContent, codeOf } from '../../shared/paper/paperContent.ts';
import { readPaperCode, type PaperHint } from '../../shared/paper/readPaperCode.ts';
import type { Base } from './base.ts';
import { contentOf, verdictOn } from './papers.ts';

/** Forms looked through between two turns of whatever else waits. */
const inOneGo = 20;

/** What a code says of its sheet: a form of the base, a blank, or nothing that is known. `text` is meant as a code, with «ОП» or without. */
export async function checkPaper(base: Base, text: string): Promise<readonly PaperVerdict[]> {
  const reading = readPaperCode(text) ?? readPaperCode(`ОП-${text.trim()}`);
  if (reading?.status !== 'code') return [{ status: 'mistyped' }];
  const { codes, hint } = reading;
  const known = knownPapers(base, codes);
  if (known.length > 0) return known;
  const found = await unnotedPapers(base, codes, hint);
  if (found.length > 0) return found;
  return [{ status: 'unknown', code: codes[0]!, title: hint && hintTitle(base, hint) }];
}

/** Sheets that were noted when they were printed or signed, and blanks. */
export function knownPapers(base: Base, codes: readonly string[]): readonly PaperVerdict[] {
  return codes.flatMap((code) => [...base.papers.find(code).map((paper) => verdictOn(base, paper)), ...blanksOf(base, code)]);
}

function blanksOf({ instruments }: Base, code: string): readonly PaperVerdict[] {
  return instruments.all.flatMap(({ id }) =>
    instruments.versions(id).flatMap((instrument): readonly PaperVerdict[] => {
      const kinds = [instrument.about, ...(instrument.alsoAbout ?? [])];
      if (!kinds.some((about) => codeOf(blankContent(instrument, about)) === code)) return [];
      const latest = instruments.byId(id)!.version;
      const newer = latest > instrument.version ? latest : null;
      return [{ status: 'blank', code, instrument: id, title: instrument.title, newer }];
    }),
  );
}

/** Forms that would print this code now, though no print of it was noted: by the command line, by an earlier version of the program. */
async function unnotedPapers(base: Base, codes: readonly string[], hint: PaperHint | null): Promise<readonly PaperVerdict[]> {
  const likely = base.submissions
    .list()
    .filter(({ instrument, year }) => hint === null || (instrument === hint.instrument && (hint.year ?? year) === year));
  const found: PaperVerdict[] = [];
  for (const [index, submission] of likely.entries()) {
    if (index % inOneGo === 0) await setImmediate();
    if (!base.instruments.formOf(submission)) continue;
    const content = contentOf(base, submission.id);
    const code = codeOf(content);
    if (codes.includes(code)) found.push(verdictOn(base, { submission: submission.id, code, content, printedAt: null, signing: null }));
  }
  return found;
}

function hintTitle({ instruments }: Base, { instrument, version, year }: PaperHint): string | null {
  const title = instruments.byId(instrument)?.title;
  return title === undefined ? null : [title, `версия ${version}`, year === null ? null : `${year} учебный год`].filter(Boolean).join(', ');
}
