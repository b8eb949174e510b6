import type { LeafItem, Measure } from '../../../shared/engine/instrument.ts';
import type { CountShare } from '../../../shared/engine/shares/countShare.ts';
import { sampleResult, type SampleItem } from '../../../shared/engine/sampleResult.ts';
import { decimal } from '../../../shared/reports/phrasing/numbers.ts';
import { partText, readableShare } from '../../../shared/reports/phrasing/shareText.ts';
import { markOf, recordOf, rowsOf, sampleRows, textOf } from './answerValue.ts';

/** A stored value as a person reads it; empty where nothing is filled. */
export function answerText(item: LeafItem, value: unknown): string {
  if (value === null || value === undefined) return '';
  switch (item.kind) {
    case 'points':
      return pointText(value);
    case 'scored-yes-no':
      return value === 1 ? 'да (1)' : value === 0 ? 'нет (0)' : textOf(value);
    case 'choice':
      return item.options.find((option) => option.code === value)?.title ?? textOf(value);
    case 'text':
      return textOf(value);
    case 'open-list':
      return rowsOf(value).map(textOf).join('; ');
    case 'observation':
      return observationText(markOf(value));
    case 'open-observations':
      return rowsOf(value)
        .map((row) => `${textOf(recordOf(row)?.['text'])} – ${observationText(markOf(recordOf(row)?.['isConfirmed']))}`)
        .join('; ');
    case 'verdict':
      return joined([observationText(markOf(recordOf(value)?.['isConfirmed'])), textOf(recordOf(value)?.['reason'])], ': ');
    case 'measures':
      return joined([textOf(recordOf(value)?.['measures']), textOf(recordOf(value)?.['period'])], '; срок: ');
    case 'measure':
      return measureText(item.measure, value);
    case 'two-period':
      return `было: ${measureText(item.measure, recordOf(value)?.['previous']) || 'не заполнено'}; стало: ${measureText(item.measure, recordOf(value)?.['current']) || 'не заполнено'}`;
    case 'evidence':
      return rowsOf(value)
        .map((row) => joined([textOf(recordOf(row)?.['requisites']), textOf(recordOf(row)?.['link'])], ', '))
        .join('; ');
    case 'criterion':
      return joined(
        [
          markOf(recordOf(value)?.['isPresent']) ? 'имеется' : 'отсутствует',
          textOf(recordOf(value)?.['document']),
          textOf(recordOf(value)?.['link']),
        ],
        ', ',
      );
    case 'sample':
      return sampleText(item, value);
  }
}

/** The same with what the order says a value means: «1 – оптимальный». */
export function answerWithMeaning(item: LeafItem, value: unknown): string {
  const text = answerText(item, value);
  const meaning = item.kind === 'points' ? item.labels?.[item.values.findIndex((point) => point === value)] : undefined;
  return meaning ? `${text} – ${meaning}` : text;
}

/** A value of a measured cell as a person reads it. */
export function measureText(measure: Measure, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value === 'not-arrived') return 'данные ещё не поступили';
  if (value === 'no-data') return 'нет данных';
  switch (measure.kind) {
    case 'percent': {
      const part = recordOf(value);
      return part ? partText(Number(part['count']), Number(part['total']), ' %') : `${textOf(value)} %`;
    }
    case 'count':
    case 'number':
      return joined([textOf(value), measure.unit], ' ');
    case 'count-share': {
      const parts = recordOf(value);
      return parts ? readableShare(parts as CountShare) : textOf(value);
    }
    case 'yes-no':
      return value === true ? 'да' : value === false ? 'нет' : textOf(value);
  }
}

/** Three states of an observation, in the order's words. */
export function observationText(mark: boolean | null): string {
  return mark === null ? 'не заполнено' : mark ? 'подтверждается' : 'не подтверждается';
}

/** «строк: 3, среднее 1,67»; no average while a cell is empty. */
function sampleText(item: SampleItem, value: unknown): string {
  const rows = sampleRows(value);
  const { mean } = sampleResult(item, rows);
  return [`строк: ${rows.length}`, mean === null ? '' : `среднее ${decimal(mean, 2)}`].filter((part) => part !== '').join(', ');
}

function pointText(value: unknown): string {
  return value === 'нет' ? 'нет' : textOf(value);
}

function joined(parts: readonly string[], by: string): string {
  return parts.filter((part) => part !== '').join(by);
}
