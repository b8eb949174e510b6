import { summarise } from '../../../shared/engine/dynamics.ts';
import type { Instrument } from '../../../shared/engine/instrument.ts';
import type { SubmissionView } from '../../../shared/ipc/calls/forms.ts';
import { CompletenessLine } from './CompletenessLine.tsx';
import { PresencePanel } from './PresencePanel.tsx';
import { DynamicsPanel } from './DynamicsPanel.tsx';
import { RiskPanel } from './RiskPanel.tsx';
import { ScorePanel } from './ScorePanel.tsx';
import classes from './SideBox.module.css';

type Props = {
  readonly view: SubmissionView;
  readonly instrument: Instrument; /** A panel below needs the room. */
  readonly isBrief: boolean;
  readonly isWhyOpen: boolean;
  readonly onWhy: () => void;
};

/** What the answers give, always in sight: score and level, the change of two periods or the outcome of the school's risks, and what is missing. */
export function ResultPanel({ view, instrument, isBrief, isWhyOpen, onWhy }: Props) {
  const summary = summarise(instrument, view.effective);
  if (isBrief && !view.score && !summary) return null;
  return (
    <section className={classes['box']} aria-label="Результат формы">
      <h2 className="visually-hidden">Результат</h2>
      {view.score && (
        <ScorePanel view={view} instrument={instrument} score={view.score} isBrief={isBrief} isWhyOpen={isWhyOpen} onWhy={onWhy} />
      )}
      {summary && <DynamicsPanel summary={summary} instrument={instrument} isBrief={isBrief} isWhyOpen={isWhyOpen} onWhy={onWhy} />}
      {!isBrief && <CompletenessLine view={view} instrument={instrument} />}
      {!isBrief && <PresencePanel view={view} instrument={instrument} />}
      {view.risks && !isBrief && <RiskPanel risks={view.risks} />}
    </section>
  );
}
