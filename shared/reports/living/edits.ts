import { z } from 'zod';

/** Characters of all edits of one report together: far more than a person types, far less than stalls a save. */
const mostCharacters = 600_000;

const Id = z.string().min(1).max(200);
/** Lines of a title, paragraphs, items of a list; a heading has one. */
const Lines = z.array(z.string().max(20_000)).max(2000).readonly();
/** Blocks before it in its section, the nearest first: where it stands when the nearest is gone. */
const Trail = z.array(Id).max(60).readonly();

/** What the user can type: `bulleted` and `numbered` are lists. */
export const TextKind = z.enum(['title', 'heading1', 'heading2', 'paragraph', 'bulleted', 'numbered']);
export type TextKind = z.infer<typeof TextKind>;

/** A generated text that she has put in her own words. `was`: what the program said when she did, numbers of sections as marks. */
export const EditedText = z.object({ block: Id, as: TextKind, was: Lines, text: Lines, after: Trail }).strict();
export type EditedText = Readonly<z.infer<typeof EditedText>>;

export const OwnBlock = z.object({ id: Id.startsWith('my.'), as: TextKind.exclude(['title']), text: Lines, after: Trail }).strict();
export type OwnBlock = Readonly<z.infer<typeof OwnBlock>>;

/** All that a user has done to one report. */
export const ReportEdits = z
  .object({
    texts: z.array(EditedText).max(400).readonly(),
    own: z.array(OwnBlock).max(400).readonly(),
    /** Blocks; of a heading: all that stands under it. */
    hidden: z.array(Id).max(1000).readonly(),
    /** Headings of sections in her order; empty: as the program has them. */
    order: z.array(Id).max(200).readonly(),
  })
  .strict()
  .refine(({ texts, own }) => isUnique(texts.map(({ block }) => block)) && isUnique(own.map(({ id }) => id)), 'Абзац правится дважды')
  .refine((edits) => JSON.stringify(edits).length <= mostCharacters, 'Правок слишком много: сократите вставленный текст');
export type ReportEdits = Readonly<z.infer<typeof ReportEdits>>;

export const noEdits: ReportEdits = { texts: [], own: [], hidden: [], order: [] };

function isUnique(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}
