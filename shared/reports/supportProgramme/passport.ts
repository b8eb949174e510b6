import { listed } from '../phrasing/text.ts';
import { cell, heading, list, paragraph, table } from '../monitoring/blocks.ts';
import { requisitesSource } from '../monitoring/ground.ts';
import { over } from '../sources.ts';
import type { Block } from '../tree.ts';
import { cardSource, type Context } from './context.ts';
import { amending, content, goal, indicators, outcomes, ownTerms, passportRows, tasks } from './orderText.ts';

/** «Паспорт программы»: the order's rows; what only its own municipality has set is asked for elsewhere. */
export function passportBlocks(context: Context): readonly Block[] {
  const { municipality, schools, isOwnOrder } = context;
  const rows: readonly (readonly [string, string])[] = [
    [passportRows.developer, municipality.authority || missing],
    [passportRows.executors, schools.map(({ fullName }) => fullName).join('; ')],
    [passportRows.goal, goalText(context)],
    [passportRows.tasks, numbered(tasks)],
    [passportRows.term, isOwnOrder ? ownTerms.term : missing],
    [passportRows.indicators, numbered(indicators)],
    [passportRows.funds, isOwnOrder ? numbered(ownTerms.funds) : missing],
    [passportRows.outcome, numbered(isOwnOrder ? [...outcomes, ownTerms.outcome] : outcomes)],
  ];
  return [
    over(heading('passport', 'Паспорт программы'), requisitesSource, ...schools.map(cardSource)),
    ...table({
      id: 'passport.table',
      caption: null,
      widths: [56, 114],
      head: [],
      body: rows.map(([label, text]) => [cell(label, { isBold: true }), cell(text)]),
    }),
  ];
}

/** «Цель», «Задачи», «Содержание программы», in the order's words. */
export function contentBlocks(context: Context): readonly Block[] {
  return [
    over(heading('content', 'Содержание программы'), ...context.schools.map(cardSource)),
    ...paragraph('content.goal', `Цель программы: ${goalText(context, false)}`),
    ...paragraph('content.tasks', 'Задачи:'),
    ...list('content.tasks.list', tasks, true),
    ...content.flatMap(({ title, lines }, index): readonly Block[] => [
      { kind: 'heading', id: `content.${index + 1}`, level: 2, text: title },
      ...list(`content.${index + 1}.list`, lines, false),
    ]),
  ];
}

export function amendingBlocks(): readonly Block[] {
  return [heading('amending', amending.title), ...paragraph('amending.text', amending.text)];
}

/** What the passport lacks where the programme is not the order's own. */
export function passportGaps({ isOwnOrder, municipality }: Context): readonly string[] {
  const gaps = [
    ...(municipality.authority === '' ? ['разработчик'] : []),
    ...(isOwnOrder ? [] : ['сроки реализации', 'объём и источники финансирования', 'целевое значение результатов']),
  ];
  return gaps.length === 0 ? [] : [`В паспорте программы не указаны: ${gaps.join(', ')}.`];
}

const missing = 'не указано';

/** More schools are named in the row of those who carry it out. */
const namedInGoal = 6;

function goalText({ schools }: Context, isCapital = true): string {
  const who = schools.length > namedInGoal ? 'школ – исполнителей программы' : listed(schools.map(({ fullName }) => fullName));
  const text = `${goal[0]} ${who} ${goal[1]}`;
  return isCapital ? text.slice(0, 1).toUpperCase() + text.slice(1) : text;
}

function numbered(lines: readonly string[]): string {
  return lines.map((line, index) => `${index + 1}. ${line}`).join('\n');
}
