import { byBody, isWithoutEvidence, tallyOf, type Tally } from '../../roadmaps/execution/tally.ts';
import { heading, list, paragraph, statement, type Statement } from '../monitoring/blocks.ts';
import { decimal, shareOf } from '../phrasing/numbers.ts';
import { counted, countedGenitive } from '../phrasing/plural.ts';
import { listedUpTo } from '../phrasing/text.ts';
import type { Unit } from '../../roadmaps/execution/executionOf.ts';
import type { Block } from '../tree.ts';
import { byTerm, numberOf, part, term, type Context } from './context.ts';

/** Sections 7-8: shortcomings with figures, conclusions. */
export function conclusions(context: Context): readonly Block[] {
  const { numbering } = context;
  const found = shortcomings(context);
  return [
    heading('shortcomings', numbering.section('Недостатки исполнения')),
    ...(found.length === 0
      ? paragraph('shortcomings.none', 'Нарушенных сроков, неотмеченных мероприятий с истёкшим сроком и выполненных без подтверждения нет.')
      : list('shortcomings.list', found, true)),
    heading('conclusions', numbering.section('Выводы')),
    ...list('conclusions.list', conclude(context), true),
  ];
}

function shortcomings({ overdue, tally, done, source }: Context): readonly Statement[] {
  const known = overdue.filter(({ said }) => said !== null);
  const silent = overdue.filter(({ said }) => said === null);
  const lacking = done.filter(isWithoutEvidence);
  const late = done.filter((unit) => unit.late !== null);
  return [
    ...(known.length === 0
      ? []
      : [
          statement(
            `Нарушен срок и мероприятие не завершено – ${counted(known.length, term)}: ${numbersOf(known)}.`,
            source({ state: 'overdue' }),
          ),
        ]),
    ...(silent.length === 0
      ? []
      : [
          statement(
            `Срок прошёл, сведений об исполнении нет – ${counted(silent.length, term)}: ${numbersOf(silent)}.`,
            source({ state: 'unmarked' }),
          ),
        ]),
    ...(late.length === 0
      ? []
      : [
          statement(
            `Выполнено позже срока – ${part(late.length, done.length)}, отмеченных выполненными: ${numbersOf(late)}.`,
            source({ state: 'done' }),
          ),
        ]),
    ...(lacking.length === 0
      ? []
      : [
          statement(
            `Выполнение не подтверждено документами – ${counted(lacking.length, term)}: ${numbersOf(lacking)}.`,
            source({ state: 'no-evidence' }),
          ),
        ]),
    ...(tally.withoutDate === 0
      ? []
      : [statement(`Не указана дата выполнения – ${counted(tally.withoutDate, term)}.`, source({ state: 'done' }))]),
  ];
}

/** «мероприятия № 2, 11, 18» */
function numbersOf(units: readonly Unit[]): string {
  const numbers = [...new Set(byTerm(units).map(([unit]) => numberOf(unit)))];
  return `${numbers.length === 1 ? 'мероприятие' : 'мероприятия'} № ${listedUpTo(numbers, 12, ['мероприятие', 'мероприятия', 'мероприятий'])}`;
}

function conclude(context: Context): readonly Statement[] {
  const { source, roadmap, units, tally, day, schools, isOne } = context;
  const { total, by, passed, passedDone } = tally;
  const bodies = worst(
    byBody(roadmap, units).map(({ of, units: own }) => ({ name: of, units: own })),
    day,
  );
  const bySchool = isOne
    ? null
    : worst(
        schools.map(({ id, title }) => ({ name: title, units: units.filter(({ school }) => school === id) })),
        day,
      );
  return [
    statement(
      passed === 0
        ? `Сроки ещё не наступили; выполнено досрочно – ${decimal(by.done)} из ${decimal(total)}.`
        : `Из ${countedGenitive(passed, ['истёкшего срока', 'истёкших сроков'])} выполнено ${decimal(passedDone)} (${shareOf(passedDone, passed, 1)}), просрочено – ${decimal(by.overdue)}.`,
      source({ state: 'done' }),
      source({ state: 'overdue' }),
    ),
    ...(bodies === null ? [] : [statement(`Наибольшая доля просроченного по ответственным: ${bodies}.`, source({ state: 'overdue' }))]),
    ...(bySchool === null ? [] : [statement(`Наибольшая доля просроченного среди школ: ${bySchool}.`, source({ state: 'overdue' }))]),
    ...(tally.unmarked === 0
      ? [statement('Сведения об исполнении представлены полностью.', source())]
      : [
          statement(
            `Сведения представлены не полностью: не отмечено ${part(tally.unmarked, total)}. Доли выполненного могут быть выше указанных.`,
            source({ state: 'unmarked' }),
          ),
        ]),
  ];
}

/** Who has the greatest share of overdue terms; null: nobody has any, or there is nobody to compare with. */
function worst(rows: readonly { readonly name: string; readonly units: readonly Unit[] }[], day: string): string | null {
  const compared = rows
    .filter(({ units }) => units.length > 0)
    .map(({ name, units }) => ({ name, tally: tallyOf(units, day) }))
    .toSorted((a, b) => b.tally.by.overdue / b.tally.total - a.tally.by.overdue / a.tally.total);
  const [first, second] = compared;
  if (!first || !second || first.tally.by.overdue === 0) return null;
  const shareIn = ({ by, total }: Tally) => by.overdue / total;
  const equal = compared.filter(({ tally }) => shareIn(tally) === shareIn(first.tally));
  if (equal.length === compared.length) return null;
  return equal.map(({ name, tally: { by, total } }) => `${name} – ${by.overdue} из ${total} (${shareOf(by.overdue, total, 1)})`).join(', ');
}
