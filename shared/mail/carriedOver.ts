import type { Letter } from './templates.ts';

/** A letter as it stands, and as it began. */
type Written = { readonly now: Letter; readonly began: Letter };

/**
 * The other wording of a letter, with what was written in this one where the other is still as it began: nothing typed is lost when one
 * letter becomes a letter for each, or the other way round. The greeting stays that of the other.
 */
export function carriedOver(from: Written, to: Written): Letter {
  const subject = from.now.subject !== from.began.subject && to.now.subject === to.began.subject ? from.now.subject : to.now.subject;
  const isText = from.now.text !== from.began.text && to.now.text === to.began.text;
  return { subject, text: isText ? greetedAs(from, to) : to.now.text };
}

function greetedAs({ now, began }: Written, to: Written): string {
  const [greeting, other] = [firstLine(began.text), firstLine(to.began.text)];
  return firstLine(now.text) === greeting ? `${other}${now.text.slice(greeting.length)}` : now.text;
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]!;
}
