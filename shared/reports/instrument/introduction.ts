import { heading, list, paragraph } from '../monitoring/blocks.ts';
import { groundText, signedText } from '../monitoring/ground.ts';
import { shareOf } from '../phrasing/numbers.ts';
import { counted } from '../phrasing/plural.ts';
import type { Block } from '../tree.ts';
import { formulaOf } from '../form/score.ts';
import { form, namesOf, type Context } from './context.ts';

/** Sections 1 to 3: ground and term, who took part and who owes what, how the result is computed. */
export function introduction(context: Context): readonly Block[] {
  return [...ground(context), ...participants(context), ...method(context)];
}

function ground({ municipality, year, terms, instrument, numbering }: Context): readonly Block[] {
  const { source, filledBy } = instrument;
  return [
    heading('ground', numbering.section('Основание и сроки')),
    ...paragraph(
      'ground.text',
      terms ? groundText(municipality, year, terms) : '',
      `Форма: «${instrument.title}» (${source.document}, ${source.clause}). Заполняет: ${filledBy}.`,
    ),
  ];
}

function participants(context: Context): readonly Block[] {
  const { answered, missing, forms, numbering } = context;
  const owed = forms.filter(({ isOwed, filled }) => isOwed || filled !== null).length;
  const complete = answered.filter(({ filled }) => filled.isComplete);
  const drafts = answered.filter(({ filled }) => !filled.isComplete);
  const signed = signedText(
    complete.map(({ filled }) => filled.signedOn),
    'Формы',
  );
  return [
    heading('participants', numbering.section('Участники и полнота данных')),
    ...paragraph(
      'participants.text',
      `Заполнено полностью: ${counted(complete.length, form)} из ${owed} (${shareOf(complete.length, owed)}).`,
      complete.length === 0 ? '' : signed,
      drafts.length === 0 ? '' : `Заполнено не полностью: ${namesOf(drafts)}.`,
      missing.length === 0 ? '' : `Не представлены сведения: ${namesOf(missing)}.`,
    ),
  ];
}

function method({ instrument, rules, numbering }: Context): readonly Block[] {
  const { total, scale, totalTitle: name = 'Σ', conclusion } = instrument;
  if (!total && !conclusion) return [];
  return [
    heading('method', numbering.section('Порядок расчёта')),
    ...(total ? paragraph('method.formula', `${name} = ${formulaOf(instrument)}.`) : []),
    ...list(
      'method.scale',
      (scale ?? []).map(({ title, range, need }) => `${range} – ${title}: ${need}`),
      false,
    ),
    ...paragraph('method.conclusion', conclusion ? `${conclusion.rule} Основание: ${conclusion.clause}` : ''),
    ...paragraph('method.rules', rules.length === 0 ? '' : 'Принятые правила по разночтениям приказа – в приложении 2.'),
  ];
}
