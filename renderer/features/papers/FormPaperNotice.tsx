import { useCall } from '../../useCall.ts';
import { useFilters } from '../../useFilters.ts';
import type { Instrument } from '../../../shared/engine/instrument.ts';
import { PaperNotice } from './PaperNotice.tsx';

type Props = {
  readonly submission: string;
  readonly instrument: Instrument;
  /** Another notice tells already what has changed since the signature. */
  readonly isToldApart: boolean;
};

/** What the sheet says by whose code the form was found; nothing where the form was opened otherwise. */
export function FormPaperNotice({ submission, instrument, isToldApart }: Props) {
  const code = useFilters().of('paper');
  const verdicts = useCall('paper.check', { text: code }, code !== '').data ?? [];
  const verdict = verdicts.find((one) => 'form' in one && one.form.submission === submission);
  return code !== '' && verdict ? (
    <PaperNotice verdict={verdict} instrument={instrument} isBrief={isToldApart && 'signed' in verdict && verdict.signed !== null} />
  ) : null;
}
