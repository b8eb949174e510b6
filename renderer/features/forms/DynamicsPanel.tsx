import { Button } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { tally, type Summary } from '../../../shared/engine/dynamics.ts';
import type { Instrument } from '../../../shared/engine/instrument.ts';
import { outcomeOrder, outcomeWords } from '../../../shared/reports/phrasing/outcomes.ts';
import classes from './DynamicsPanel.module.css';
import { FieldJumps } from './FieldJumps.tsx';
import { OutcomeIcon } from './OutcomeIcon.tsx';

type Props = {
  readonly summary: Summary;
  readonly instrument: Instrument;
  readonly isBrief: boolean;
  readonly isWhyOpen: boolean;
  readonly onWhy: () => void;
};

/** What the indicators of two periods show, and the conclusion that the instrument draws from them. */
export function DynamicsPanel({ summary, instrument, isBrief, isWhyOpen, onWhy }: Props) {
  const { changes, conclusion } = summary;
  const counts = tally(changes);
  return (
    <div className={classes['dynamics']}>
      {conclusion && (
        <div role="status" aria-live="polite">
          <p className={classes['title']}>
            {conclusion.title ?? (conclusion.isFinal ? 'Вывода нет: сравнивать нечего' : 'Вывода пока нет')}
          </p>
          {!conclusion.isFinal && conclusion.title !== null && <p>Предварительно: данных ещё не хватает, вывод может измениться.</p>}
        </div>
      )}
      {!isBrief && conclusion && conclusion.awaited.length > 0 && (
        <FieldJumps before="Вывод ждёт показателей: " items={conclusion.awaited} instrument={instrument} />
      )}
      {!isBrief && (
        <dl className={classes['counts']} aria-label="Показатели по динамике">
          {outcomeOrder
            .filter((outcome) => counts[outcome] > 0)
            .map((outcome) => (
              <div key={outcome}>
                <dt>
                  <OutcomeIcon outcome={outcome} /> {outcomeWords[outcome]}
                </dt>
                <dd>{counts[outcome]}</dd>
              </div>
            ))}
        </dl>
      )}
      {conclusion && (
        <Button variant="default" size="compact-sm" leftSection={<IconHelpCircle size={16} />} aria-expanded={isWhyOpen} onClick={onWhy}>
          Почему так?
        </Button>
      )}
    </div>
  );
}
