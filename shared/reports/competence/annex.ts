import Fraction from 'fraction.js';
import type { CompetenceForm } from '../../analysis/competenceForm.ts';
import { scoreForm, type TraceStep } from '../../engine/score.ts';
import { teacherCompetence } from '../../instruments/k-teacher-competence.ts';
import { reference } from '../assessment/numbering.ts';
import { annexTitle, rulesAnnex } from '../monitoring/rulesAnnex.ts';
import { cell, center, note, table, title } from '../monitoring/blocks.ts';
import { sourcedFrom } from '../sources.ts';
import type { Cell, Section } from '../tree.ts';
import type { Context } from './context.ts';
import { competencePart, teacherSource } from './sources.ts';
import { meanText } from './results.ts';

const items = ['1', '2', '3', '4', '5'] as const;

/** Annex 1: every score with its values, formula, total, level; annex 2: rules applied, with the register. */
export function annexes(context: Context): readonly Section[] {
  return [
    { orientation: 'landscape', blocks: [...annexTitle(1, 'Результаты по педагогам'), ...scores(context)] },
    rulesAnnex(2, { rules: context.rules, register: teacherCompetence.register, isPublic: context.isPublic }),
  ];
}

function scores(context: Context) {
  const { now, isOne, rules, levels } = context;
  const values = Object.fromEntries(rules.map(({ rule, value }) => [rule, value]));
  const { clause } = teacherCompetence.source;
  return [
    ...sourcedFrom(
      table({
        id: 'annex.1.table',
        caption: null,
        widths: [10, ...(isOne ? [] : [34]), isOne ? 64 : 48, 34, ...items.map(() => 12), 36, 24, 20, 28],
        head: [
          [
            title('№ п/п', { rows: 2 }),
            ...(isOne ? [] : [title('Школа', { rows: 2 })]),
            title('Педагог', { rows: 2 }),
            title('Предмет', { rows: 2 }),
            title('Показатель', { columns: items.length }),
            title('Расчёт', { rows: 2 }),
            title('Итог', { rows: 2 }),
            title('Уровень', { rows: 2 }),
            title('Отметка', { rows: 2 }),
          ],
          items.map((item) => title(`№ ${item}`)),
        ],
        body: now.forms.map((form, index): readonly Cell[] => [
          center(String(index + 1)),
          ...(isOne ? [] : [cell(form.school.name)]),
          cell(context.person(form)),
          cell(form.subject),
          ...items.map((item) =>
            center(`${valueText(form.answers[item])}${item === '1' && form.subjectPoints !== undefined ? '*' : ''}`, {
              source: teacherSource(context, form, item),
            }),
          ),
          ...resultCells(form, values, levels).map((one): Cell => ({ ...one, source: teacherSource(context, form) })),
        ]),
      }),
      competencePart(context, 'teachers'),
    ),
    ...note(
      'annex.1.note',
      `${now.forms.some(({ subjectPoints }) => subjectPoints !== undefined) ? '* – указано иное значение, чем в экспертной форме учителя. ' : ''}«–» – значение не внесено; «нет» – значение, предусмотренное приказом. Основание: ${clause}; шкала: ${levels.map(({ title: letter, range }) => `${letter} – ${range}`).join('; ')}. «Граница» – итог, который приказ не относит ни к одному уровню (${reference('annex.2', 'приложение ', ', ')}разночтение № 2).`,
    ),
  ];
}

function resultCells(form: CompetenceForm, rules: Readonly<Record<string, string>>, levels: Context['levels']): readonly Cell[] {
  const empty = (reason: string): readonly Cell[] => [center('–'), center('–'), center('–'), cell(reason)];
  if (form.score === null) return empty('не заполнена');
  const score = scoreForm(teacherCompetence, form.answers, rules);
  if (score.status === 'incomplete') return empty(`нет № ${score.missing.join(', ')}`);
  if (score.status === 'invalid') return empty('недопустимые значения');
  const formula = score.trace.find((step): step is TraceStep & { step: 'formula' } => step.step === 'formula');
  const level = levels.find(({ code }) => code === score.level)?.title ?? '–';
  const marks = score.marks.map((mark) => ({ boundary: 'граница', 'out-of-scale': 'вне шкалы' })[mark]);
  return [center(formula?.text ?? ''), center(totalText(score.total)), center(level), cell(marks.join(', '))];
}

/** «0,67 (2/3)» where the decimal is not exact. */
function totalText(total: string): string {
  const isExact = new Fraction(total).mul(100).d === 1n;
  return isExact ? meanText(total) : `${total} ≈ ${meanText(total)}`;
}

function valueText(value: unknown): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '–';
}
