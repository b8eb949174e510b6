import { answerOf, applies } from '../../engine/answers.ts';
import { leaves, type LeafItem } from '../../engine/instrument.ts';
import { sampleResult } from '../../engine/sampleResult.ts';
import type { AnswerMap } from '../../engine/answers.ts';
import { totalStep } from '../../engine/totalStep.ts';
import { plain, valueCells } from '../form/values.ts';
import { annexTitle, rulesAnnex } from '../monitoring/rulesAnnex.ts';
import { cell, center, note, table, title } from '../monitoring/blocks.ts';
import { decimal } from '../phrasing/numbers.ts';
import type { Answers } from '../../model/records.ts';
import type { Block, Section } from '../tree.ts';
import { numberOf, type Answered, type Context } from './context.ts';
import { byKind, from, itemSource, totalSource } from './criteria.ts';
import { itemTitle } from './itemTitle.ts';
import { exactText, levelOf, scoredOf } from './totals.ts';

const notAsked = 'не применяется';
/** Forms side by side that a sheet on its side has room for, and an upright one. */
const across = 9;
const upright = 3;

/** Annex 1: every value of every form with the computation; annex 2: rules applied, with the register. */
export function annexes(context: Context): readonly Section[] {
  const { answered, instrument, rules, isPublic } = context;
  const values: readonly Section[] =
    answered.length === 0
      ? []
      : [
          {
            orientation: byKind(context).some(([, own]) => own.length > upright) ? 'landscape' : 'portrait',
            blocks: [...annexTitle(1, 'Значения показателей'), ...valueTables(context), ...traces(context)],
          },
        ];
  const hasRules = rules.length > 0 || instrument.register.length > 0;
  return [...values, ...(hasRules ? [rulesAnnex(2, { rules, register: instrument.register, isPublic })] : [])];
}

function valueTables(context: Context): readonly Block[] {
  // The municipality and schools are asked in words of their own: their values stand in tables of their own.
  const groups = byKind(context).flatMap(([, own]) => evenly(own, across));
  return groups.flatMap((forms, part) => {
    const items = [...new Map(forms.flatMap(({ filled }) => leaves(filled.form.items)).map((item) => [item.id, item])).values()];
    return table({
      id: `annex.1.table.${part + 1}`,
      caption: null,
      widths: widthsOf(forms.length),
      head: [[title('№'), title('Показатель'), ...forms.map(({ name }) => title(name))]],
      body: items.flatMap((item) => {
        const cells = forms.map((form) => ({ form, text: valueText(context, form, item) }));
        return cells.every(({ text }) => text === '' || text === notAsked)
          ? []
          : [
              [
                center(numberOf(item.id)),
                cell(itemTitle(forms[0]!.filled.form, item)),
                ...cells.map(({ form, text }) => center(text === '' ? '–' : text, from(itemSource(context, form, item.id)))),
              ],
            ];
      }),
    });
  });
}

/** Relative widths: of one form or a few as on an upright sheet. */
function widthsOf(forms: number): readonly number[] {
  if (forms === 1) return [14, 106, 50];
  if (forms <= upright) return [14, 152 - forms * 28, ...Array.from({ length: forms }, () => 28)];
  return [14, 90, ...Array.from({ length: forms }, () => 24)];
}

/** In as few parts of at most so many as will do, all of about one size. */
function evenly<T>(all: readonly T[], most: number): readonly (readonly T[])[] {
  const parts = Math.ceil(all.length / most);
  const size = Math.ceil(all.length / parts);
  return Array.from({ length: parts }, (_, part) => all.slice(part * size, (part + 1) * size));
}

function valueText(context: Context, { filled }: Answered, item: LeafItem): string {
  const own = leaves(filled.form.items).find(({ id }) => id === item.id);
  if (!own) return '';
  if (!applies(own, filled.answers)) return notAsked;
  const value = answerOf(filled.answers, own.id) as Answers[string] | undefined;
  if (value === undefined) return '';
  switch (own.kind) {
    case 'sample': {
      const { mean } = sampleResult(own, value as unknown as readonly AnswerMap[]);
      return mean ? `в среднем ${decimal(mean, 2)}` : 'неполные данные';
    }
    case 'open-list':
      return context.typed((value as readonly unknown[]).map(String).join('; '));
    case 'evidence':
    case 'open-observations':
      return `строк: ${(value as readonly unknown[]).length}`;
    case 'text':
      return context.typed(plain(value));
    case 'observation':
      return value === true ? 'подтверждается' : 'не подтверждается';
    case 'verdict':
    case 'measures':
      return 'заполнено';
    case 'criterion': {
      const { isPresent } = value as unknown as { readonly isPresent?: boolean };
      return isPresent === undefined ? '' : isPresent ? 'да' : 'нет';
    }
    case 'two-period':
    case 'measure':
      return valueCells(own, value)
        .slice(1)
        .map((text) => text || '–')
        .join(' → ');
    case 'points':
    case 'scored-yes-no':
    case 'choice':
      return valueCells(own, value).join(' ');
  }
}

function traces(context: Context): readonly Block[] {
  const { answered, instrument } = context;
  const rows = answered.flatMap((form) => {
    const score = scoredOf(form.filled.score);
    return score ? [{ form, score }] : [];
  });
  if (rows.length === 0) return [];
  return [
    ...table({
      id: 'annex.1.traces',
      caption: null,
      widths: [50, 90, 24, 36],
      head: [['', 'Расчёт', 'Итог', 'Уровень'].map((text) => title(text))],
      body: rows.map(({ form, score }) => [
        cell(form.name),
        cell(totalStep(score.trace, 'formula')?.text ?? '', from(totalSource(context, form))),
        center(exactText(score.total), from(totalSource(context, form))),
        center(levelOf(score), from(totalSource(context, form))),
      ]),
    }),
    ...note('annex.1.note', `«–» – значение не внесено. Основание: ${instrument.source.clause}.`),
  ];
}
