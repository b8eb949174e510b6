import { reference } from '../assessment/numbering.ts';
import { heading, list, paragraph } from '../monitoring/blocks.ts';
import { groundText, requisitesSource, signedText } from '../monitoring/ground.ts';
import { shareOf } from '../phrasing/numbers.ts';
import { counted } from '../phrasing/plural.ts';
import { inQuotes, uncapitalised } from '../phrasing/text.ts';
import type { Block } from '../tree.ts';
import { formulaOf } from '../form/score.ts';
import { instrumentSource, listSource } from './criteria.ts';
import { form, namesOf, type Context } from './context.ts';

/** Sections 1 to 3: ground and term, who took part and who owes what, how the result is computed. */
export function introduction(context: Context): readonly Block[] {
  return [...ground(context), ...participants(context), ...method(context)];
}

function ground(context: Context): readonly Block[] {
  const { municipality, year, terms, instrument, numbering } = context;
  const { source, filledBy } = instrument;
  const isOrderNamed = terms !== null && municipality.orderNumber !== '' && source.document.includes(`№ ${municipality.orderNumber}`);
  return [
    { ...heading('ground', numbering.section('Основание и сроки')), sources: [requisitesSource, instrumentSource(context)] },
    ...paragraph(
      'ground.text',
      terms ? groundText(municipality, year, terms) : '',
      `Форма: ${inQuotes(instrument.title)} (${isOrderNamed ? '' : `${uncapitalised(source.document)}, `}${source.clause}). Заполняет: ${uncapitalised(filledBy)}.`,
    ),
  ];
}

function participants(context: Context): readonly Block[] {
  const { answered, missing, forms, numbering, year, yearBefore } = context;
  const dropped = forms.filter(({ filled, isOwed, before }) => filled === null && !isOwed && before !== null);
  const owed = forms.filter(({ isOwed, filled }) => isOwed || filled !== null).length;
  const complete = answered.filter(({ filled }) => filled.isComplete);
  const drafts = answered.filter(({ filled }) => !filled.isComplete);
  const signed = signedText(complete.map(({ filled }) => filled.signedOn));
  return [
    { ...heading('participants', numbering.section('Участники и полнота данных')), sources: [listSource(context)] },
    ...paragraph(
      'participants.text',
      owed === 1
        ? complete.length === 1
          ? 'Форма заполнена полностью.'
          : ''
        : `Заполнено полностью: ${counted(complete.length, form)} из ${owed} (${shareOf(complete.length, owed)}).`,
      complete.length === 0 ? '' : signed,
      othersText(context),
      drafts.length === 0 ? '' : `Заполнено не полностью: ${namesOf(drafts, drafts.length)}.`,
      missing.length === 0 ? '' : `Не представлены сведения: ${namesOf(missing, missing.length)}.`,
      dropped.length === 0
        ? ''
        : `В ${yearBefore} учебном году форма была, за ${year} учебный год её нет: ${namesOf(dropped, dropped.length)}.`,
    ),
  ];
}

/** Schools that the year's list does not name and that have a form none the less: they stand in the tables beside the others. */
export function othersText({ answered, isOne }: Context): string {
  const others = answered.filter(({ about, isOwed }) => about.kind === 'school' && !isOwed);
  if (isOne || others.length === 0) return '';
  const whose = others.length === 1 ? 'Внесена также форма школы, не отнесённой' : 'Внесены также формы школ, не отнесённых';
  return `${whose} в этом году к ШНОР: ${namesOf(others, others.length)}.`;
}

function method(context: Context): readonly Block[] {
  const { instrument, rules, numbering } = context;
  const { total, scale, totalTitle: name = 'Σ', conclusion } = instrument;
  if (!total && !conclusion) return [];
  return [
    { ...heading('method', numbering.section('Порядок расчёта')), sources: [instrumentSource(context)] },
    ...(total ? paragraph('method.formula', `${name} = ${formulaOf(instrument)}.`) : []),
    ...list(
      'method.scale',
      (scale ?? []).map(({ title, range, need }) => `${range} – ${title}: ${need}`),
      false,
    ),
    ...paragraph('method.conclusion', conclusion ? `${conclusion.rule} Основание: ${conclusion.clause}` : ''),
    ...paragraph(
      'method.rules',
      rules.length === 0 ? '' : reference('annex.2', 'Принятые правила по разночтениям приказа – в приложении ', '.'),
    ),
  ];
}
