import type { LetterFileView, LetterOfMany, MailView } from '../../../shared/ipc/calls/mail.ts';

type Weight = { readonly files: number; readonly size: number };
type Letters = { readonly letters: readonly LetterOfMany[]; /** The largest of them. */ readonly heaviest: Weight };

/** The letters that will be written: none to a school all of whose files were taken out, none without an address. `each` null: one. */
export function lettersOf(each: MailView['each'], files: readonly LetterFileView[], out: readonly string[]): Letters {
  const going = files.filter(({ key }) => !out.includes(key));
  if (each?.of !== 'schools') return { letters: each?.letters.filter(({ email }) => email !== '') ?? [], heaviest: weigh(going) };
  const own = going.filter(({ isOwn }) => isOwn);
  const bySchool = Map.groupBy(
    going.filter(({ isOwn }) => !isOwn),
    ({ school }) => school,
  );
  const weights = [...bySchool.values()].map((ofSchool) => weigh([...ofSchool, ...own]));
  return {
    letters: each.letters.filter(({ title, email }) => email !== '' && bySchool.has(title)),
    heaviest: weights.toSorted((a, b) => b.size - a.size)[0] ?? weigh(own),
  };
}

function weigh(files: readonly LetterFileView[]): Weight {
  return { files: files.length, size: files.reduce((sum, { size }) => sum + size, 0) };
}
