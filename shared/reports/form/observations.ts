import type { LeafItem, Section } from '../../engine/instrument.ts';
import type { Cell } from '../tree.ts';
import type { FormData } from './context.ts';
import { elements, part, plain } from './values.ts';

export type ObservationItem = Extract<LeafItem, { readonly kind: 'observation' | 'open-observations' }>;

type Line = { readonly text: string; readonly factor: string | null; readonly isConfirmed: unknown };

const significances = { high: 'высокая', medium: 'средняя', low: 'низкая' } as const;

/** A group of the protocol: number, heading, its lines with both columns; the first one is computed from the profile. */
export function observationRows(data: FormData, section: Section | null, items: readonly ObservationItem[]): readonly (readonly Cell[])[] {
  const lines = items.flatMap((item) => linesOf(item, data));
  const number: readonly Cell[] = section === null ? [] : [{ text: section.id, align: 'center', rows: lines.length + 1 }];
  const width = data.instrument.printed.columns.length;
  const title: readonly (readonly Cell[])[] =
    section === null ? [] : [[...number, { text: section.title, isBold: true, columns: width - 1 }]];
  return [
    ...title,
    ...lines.map((line, index): readonly Cell[] => [
      ...(section === null && width > 3 ? [{ text: '' }] : []),
      { text: line.text },
      ...diagnosedCell(data, lines, index),
      { text: line.isConfirmed === true ? 'подтверждается' : line.isConfirmed === false ? 'не подтверждается' : '', align: 'center' },
    ]),
  ];
}

function linesOf(item: ObservationItem, { answers }: FormData): readonly Line[] {
  switch (item.kind) {
    case 'observation':
      return [{ text: item.title, factor: item.factor, isConfirmed: answers?.[item.id] }];
    case 'open-observations': {
      const own = elements(answers?.[item.id]).map((line) => ({
        text: `${item.title.replace(/:$/, '')}: ${plain(part(line, 'text'))}`,
        factor: null,
        isConfirmed: part(line, 'isConfirmed'),
      }));
      return own.length > 0 ? own : [{ text: item.title, factor: null, isConfirmed: undefined }];
    }
  }
}

/** Neighbouring lines of one factor share the cell. */
function diagnosedCell(data: FormData, lines: readonly Line[], index: number): readonly Cell[] {
  const factor = lines[index]!.factor;
  if (factor === null) return [{ text: '' }];
  if (lines[index - 1]?.factor === factor) return [];
  const end = lines.findIndex((line, at) => at > index && line.factor !== factor);
  return [{ text: diagnosis(data, factor), align: 'center', rows: (end === -1 ? lines.length : end) - index }];
}

function diagnosis({ diagnosed }: FormData, factor: string): string {
  const found = diagnosed?.[factor];
  if (!found || found.significance === null) return '';
  return `${found.isDiagnosed ? 'да' : 'нет'} (${significances[found.significance]})`;
}
