import { sampleRows, textOf, type AnswerValue } from '../answerValue.ts';
import type { SampleItem } from '../../../../shared/engine/sampleResult.ts';
import { pointsText } from './SampleCell.tsx';
import { SampleLegend } from './SampleLegend.tsx';
import { SampleTable } from './SampleTable.tsx';

type Props = { readonly item: SampleItem; readonly value: AnswerValue; readonly labelId: string };

/** A sample of a signed form. */
export function SampleView({ item, value, labelId }: Props) {
  const rows = sampleRows(value);
  return (
    <>
      <SampleLegend item={item} active={null} />
      <SampleTable
        item={item}
        rows={rows}
        labelId={labelId}
        active={null}
        renderCell={(row, at) => {
          const column = item.items[at]!;
          const cell = rows[row]![column.id] ?? null;
          return cell !== null && (column.kind === 'text' ? textOf(cell) : pointsText(cell));
        }}
      />
    </>
  );
}
