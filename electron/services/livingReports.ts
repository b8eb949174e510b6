import type { Parsed } from '../../shared/ipc/contract.ts';
import type { LivingView, NamePlace } from '../../shared/ipc/calls/living.ts';
import { noEdits } from '../../shared/reports/living/edits.ts';
import { applyEdits } from '../../shared/reports/living/applyEdits.ts';
import { openQuestions } from '../../shared/reports/living/editReport.ts';
import { Failure } from '../../shared/model/failure.ts';
import { counted } from '../../shared/reports/phrasing/plural.ts';
import { findNames, inPlaceOf } from '../../shared/reports/phrasing/names.ts';
import { safeTree } from '../documents/safeTree.ts';
import type { Base } from './base.ts';
import { knownPeople } from './reports/knownNames.ts';
import { askedOf, generatedTree, type ReportKey } from './reports/reports.ts';

/**
 * The report as the program has it now, and what its user has done to it.
 * @throws what `generatedTree` throws, with a word on her texts that wait for the data
 */
export function livingView(base: Base, key: Parsed<'report.living'>): LivingView {
  const { edits = noEdits, revision = 0, updatedAt = null, by = '' } = base.reportEdits.find(key) ?? {};
  try {
    return { generated: safeTree(generatedTree(base, { ...key, isPublic: false })), edits, revision, updatedAt, by };
  } catch (error) {
    const kept = edits.texts.length + edits.own.length;
    if (!(error instanceof Failure) || kept === 0) throw error;
    const texts = counted(kept, ['место', 'места', 'мест']);
    throw new Failure(error.code, `${error.message} Ваша правка (${texts}) сохранена и появится снова вместе с данными.`, error.fields);
  }
}

/** Names of people of the base in what was typed into a report, place by place. */
export function namesTyped(base: Base, key: Parsed<'report.names'>): readonly NamePlace[] {
  const edits = base.reportEdits.find(key)?.edits;
  if (!edits) return [];
  const find = findNames(knownPeople(base, key));
  const typed = [...edits.texts.map(({ block, text }) => ({ block, text })), ...edits.own.map(({ id, text }) => ({ block: id, text }))];
  return typed.flatMap(({ block, text }) =>
    text.flatMap((said, line) =>
      find(said).map(({ start, end, code }) => ({ block, said: said.slice(start, end), instead: inPlaceOf(code), line, start, end })),
    ),
  );
}

/** What its user should look at before the report goes out: texts of hers whose data have changed, names that a copy without names has replaced. */
export function beforeSending(base: Base, { isPublic, ...key }: ReportKey): readonly string[] {
  const edits = base.reportEdits.find(key)?.edits;
  if (!edits) return [];
  const open = openQuestions(applyEdits(generatedTree(base, { ...key, isPublic: false }), edits)).length;
  const names = isPublic ? namesTyped(base, key).length : 0;
  return [
    ...(open === 0
      ? []
      : [`Данные изменились после вашей правки: ${counted(open, ['место', 'места', 'мест'])}. Эти тексты напечатаны прежними.`]),
    ...(names === 0 ? [] : [`Имена в ваших текстах заменены: ${counted(names, ['место', 'места', 'мест'])}.`]),
  ];
}

/** Saves what a user has done to a report, whole; what somebody else has saved since is told and stays. */
export function saveEdits(base: Base, { edits, basedOn, isTyping, ...key }: Parsed<'report.saveEdits'>) {
  askedOf(base, { ...key, isPublic: false });
  const saved = base.reportEdits.save(key, { edits, basedOn, isTyping }, base.stamp());
  return saved ? { isSaved: true, ...saved } : { isSaved: false, ...base.reportEdits.find(key)! };
}
