import type { ReactElement } from 'react';
import type { LeafItem } from '../../../../shared/engine/instrument.ts';
import type { AnswerValue } from '../answerValue.ts';
import { ChoiceInput } from './ChoiceInput.tsx';
import { CriterionInput } from './CriterionInput.tsx';
import { EvidenceInput } from './EvidenceInput.tsx';
import { MeasureInput } from './MeasureInput.tsx';
import { MeasuresInput } from './MeasuresInput.tsx';
import { ObservationInput } from './ObservationInput.tsx';
import { OpenListInput } from './OpenListInput.tsx';
import { OpenObservationsInput } from './OpenObservationsInput.tsx';
import { PointsInput } from './PointsInput.tsx';
import { SampleInput } from './SampleInput.tsx';
import { ScoredYesNoInput } from './ScoredYesNoInput.tsx';
import { TextAnswerInput } from './TextAnswerInput.tsx';
import { TwoPeriodInput } from './TwoPeriodInput.tsx';
import { VerdictInput } from './VerdictInput.tsx';

export type AnswerInputProps<Kind extends LeafItem['kind'] = LeafItem['kind']> = {
  readonly item: Extract<LeafItem, { readonly kind: Kind }>;
  /** null: not filled. */
  readonly value: AnswerValue | null;
  /** Ids of the elements that name and describe the field. */
  readonly labelId: string;
  readonly describedBy: string | undefined;
  /** A value that the user has finished; null clears the field to «не заполнено». */
  readonly onSave: (value: AnswerValue | null) => void;
};

/** One input for every kind of item: a kind without one does not compile. */
export function AnswerInput({ item, ...rest }: AnswerInputProps): ReactElement {
  switch (item.kind) {
    case 'points':
      return <PointsInput item={item} {...rest} />;
    case 'scored-yes-no':
      return <ScoredYesNoInput item={item} {...rest} />;
    case 'choice':
      return <ChoiceInput item={item} {...rest} />;
    case 'text':
      return <TextAnswerInput item={item} {...rest} />;
    case 'open-list':
      return <OpenListInput item={item} {...rest} />;
    case 'observation':
      return <ObservationInput item={item} {...rest} />;
    case 'open-observations':
      return <OpenObservationsInput item={item} {...rest} />;
    case 'verdict':
      return <VerdictInput item={item} {...rest} />;
    case 'measures':
      return <MeasuresInput item={item} {...rest} />;
    case 'measure':
      return <MeasureInput item={item} {...rest} />;
    case 'two-period':
      return <TwoPeriodInput item={item} {...rest} />;
    case 'sample':
      return <SampleInput item={item} {...rest} />;
    case 'evidence':
      return <EvidenceInput item={item} {...rest} />;
    case 'criterion':
      return <CriterionInput item={item} {...rest} />;
  }
}
