import Fraction from 'fraction.js';
import { answerOf, applies, type AnswerMap } from '../../engine/answers.ts';
import { leaves, type LeafItem, type Measure } from '../../engine/instrument.ts';
import { sampleResult } from '../../engine/sampleResult.ts';
import type { Answers } from '../../model/records.ts';
import { elements, part, plain, unitOf } from '../form/values.ts';
import { numberOf, type FilledForm } from '../instrument/context.ts';
import { numbers, percents, texts, type Column, type Value } from './column.ts';

type Answer = Answers[string] | undefined;

const words: Readonly<Record<string, string>> = { 'not-arrived': 'данные ещё не поступили', 'no-data': 'нет данных' };

/** Columns of one item over the forms; none where no form answers it. */
export function itemColumns(item: LeafItem, forms: readonly (FilledForm | null)[], typed: (text: string) => string): readonly Column[] {
  const answers = forms.map((form): Answer => {
    const own = form && leaves(form.form.items).find(({ id }) => id === item.id);
    if (!form || !own) return undefined;
    return applies(own, form.answers) ? ((answerOf(form.answers, item.id) as Answer) ?? undefined) : undefined;
  });
  const title = [numberOf(item.id) && `№ ${numberOf(item.id)}`, item.title].filter(Boolean).join(' ');
  /** Texts that a user may have typed. */
  const column = (name: string | null, of: (answer: Answer) => string): Column =>
    texts(
      title,
      name,
      answers.map((answer) => typed(of(answer))),
    );
  switch (item.kind) {
    case 'points':
    case 'scored-yes-no':
      return [numbers(title, null, answers.map(scalar))];
    case 'choice':
      return [column(null, (answer) => item.options.find(({ code }) => code === answer)?.title ?? '')];
    case 'text':
      return [column(null, plain)];
    case 'open-list':
      return [column(null, (answer) => elements(answer).map(plain).join('\n'))];
    case 'observation':
      return [column(null, confirmed)];
    case 'open-observations':
      return [
        column(null, (answer) =>
          elements(answer)
            .map((one) => [plain(part(one, 'text')), confirmed(part(one, 'isConfirmed'))].filter(Boolean).join(' – '))
            .join('\n'),
        ),
      ];
    case 'verdict':
      return [
        column('вывод', (answer) => confirmed(part(answer, 'isConfirmed'))),
        column('обоснование', (answer) => plain(part(answer, 'reason'))),
      ];
    case 'measures':
      return [column('меры', (answer) => plain(part(answer, 'measures'))), column('период', (answer) => plain(part(answer, 'period')))];
    case 'evidence':
      return [
        column(null, (answer) =>
          elements(answer)
            .map((one) => joined(one, ['requisites', 'link']))
            .join('\n'),
        ),
      ];
    case 'criterion':
      return [
        column('наличие', (answer) => plain(part(answer, 'isPresent'))),
        ...(answers.some((answer) => joined(answer, ['document', 'link']) !== '')
          ? [column('подтверждение', (answer) => joined(answer, ['document', 'link']))]
          : []),
      ];
    case 'sample':
      return [
        numbers(
          title,
          'в среднем',
          answers.map((answer) => (answer === undefined ? null : meanOf(item, answer))),
        ),
        numbers(
          title,
          'строк',
          answers.map((answer) => (answer === undefined ? null : elements(answer).length)),
        ),
      ];
    case 'measure':
      return measured(title, '', item.measure, answers);
    case 'two-period':
      return [
        ...measured(
          title,
          'предыдущий период, ',
          item.measure,
          answers.map((answer) => part(answer, 'previous')),
        ),
        ...measured(
          title,
          'отчётный период, ',
          item.measure,
          answers.map((answer) => part(answer, 'current')),
        ),
      ];
  }
}

function measured(title: string, period: string, measure: Measure, answers: readonly Answer[]): readonly Column[] {
  const of = (name: string): readonly Value[] => answers.map((answer) => scalar(part(answer, name)));
  const word = (answer: Answer): string | null => (typeof answer === 'string' ? (words[answer] ?? answer) : null);
  switch (measure.kind) {
    case 'percent': {
      const shares = answers.map((answer) => word(answer) ?? (typeof answer === 'number' ? answer : shareOf(answer)));
      const isCounted = answers.some((answer) => typeof part(answer, 'total') === 'number');
      return [
        percents(title, `${period}%`, shares),
        ...(isCounted ? [numbers(title, `${period}число`, of('count')), numbers(title, `${period}из общего числа`, of('total'))] : []),
      ];
    }
    case 'count':
    case 'number':
      return [
        numbers(
          title,
          `${period}${unitOf(measure)}`,
          answers.map((answer) => word(answer) ?? scalar(answer)),
        ),
      ];
    case 'yes-no':
      return [
        texts(
          title,
          `${period}да/нет`,
          answers.map((answer) => word(answer) ?? plain(answer)),
        ),
      ];
    case 'count-share':
      return [
        numbers(
          title,
          `${period}число`,
          answers.map((answer) => word(answer) ?? scalar(part(answer, 'count'))),
        ),
        percents(title, `${period}доля, %`, of('share')),
        ...(answers.some((answer) => typeof part(answer, 'given') === 'string')
          ? [
              texts(
                title,
                `${period}как в источнике`,
                answers.map((answer) => plain(part(answer, 'given'))),
              ),
            ]
          : []),
      ];
  }
}

function scalar(answer: Answer): Value {
  return typeof answer === 'number' || typeof answer === 'string' ? answer : null;
}

/** Percent of a count; null where there is no whole. */
function shareOf(answer: Answer): number | null {
  const [count, total] = [part(answer, 'count'), part(answer, 'total')];
  return typeof count === 'number' && typeof total === 'number' && total !== 0 ? new Fraction(count).div(total).mul(100).valueOf() : null;
}

function meanOf(item: Extract<LeafItem, { readonly kind: 'sample' }>, answer: Answer): Value {
  return sampleResult(item, answer as unknown as readonly AnswerMap[]).mean?.valueOf() ?? 'неполные данные';
}

function confirmed(answer: Answer): string {
  return answer === true ? 'подтверждается' : answer === false ? 'не подтверждается' : '';
}

function joined(answer: Answer, fields: readonly string[]): string {
  return fields
    .map((field) => plain(part(answer, field)))
    .filter((text) => text !== '')
    .join('\n');
}
