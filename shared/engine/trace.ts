import { answerOf, itemsById, type AnswerMap } from './answers.ts';
import type { Instrument, LeafItem } from './instrument.ts';
import type { Plan } from './plan.ts';
import type { ParsedBand } from './scale.ts';
import type { TraceStep } from './score.ts';
import type { Term } from './terms.ts';

type Traced = {
  readonly instrument: Instrument;
  readonly plan: Plan;
  readonly terms: ReadonlyMap<string, Term>;
  readonly answers: AnswerMap;
};

/** Rules, values taken and values left out with the reason. */
export function traceOfTerms({ instrument, plan, terms, answers }: Traced): readonly TraceStep[] {
  const items = itemsById(instrument);
  const steps: TraceStep[] = [...plan.ruleSteps];
  for (const [item, term] of terms) {
    const { title } = items.get(item)!;
    if (!('absent' in term)) steps.push({ step: 'taken', item, title, value: term.text });
    else if (term.absent === 'answer') steps.push({ step: 'left-out', item, title, value: 'нет', reason: reasonOfNo });
    else steps.push({ step: 'left-out', item, title, value: 'не применяется', reason: reasonOfCondition(items.get(item)!, items) });
  }
  for (const { id, title } of plan.aside) {
    const answer = answerOf(answers, id);
    const value =
      answer === undefined ? 'не заполнено' : typeof answer === 'string' || typeof answer === 'number' ? `${answer}` : 'таблица';
    steps.push({ step: 'left-out', item: id, title, value, reason: 'показатель не входит в формулу приказа, учитывается справочно' });
  }
  return steps;
}

const reasonOfNo = 'значение «нет»: показатель не принимается в расчёт и не входит в N';

function reasonOfCondition(item: LeafItem, items: ReadonlyMap<string, LeafItem>): string {
  return `показатель не принимается в расчёт по ответу на вопрос «${items.get(item.onlyIf!.item)!.title}»`;
}

/** A total's formula in numbers and its band; `of`: title of a further total. */
export function traceOfTotal(text: string, band: ParsedBand | null, instrument: Instrument, of?: string): readonly TraceStep[] {
  const whose = of === undefined ? {} : { of };
  const formula: TraceStep = { step: 'formula', text, clause: instrument.source.clause, ...whose };
  if (!band) return [formula];
  return [formula, { step: 'band', range: band.range, level: band.level, title: band.title, need: band.need, ...whose }];
}
