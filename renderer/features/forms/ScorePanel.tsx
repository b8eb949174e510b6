import { Button } from '@mantine/core';
import { IconAlertTriangle, IconHelpCircle } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Instrument } from '../../../shared/engine/instrument.ts';
import { lifts, type Lift } from '../../../shared/engine/lift.ts';
import type { FurtherResult, Mark, Score } from '../../../shared/engine/score.ts';
import { totalStep } from '../../../shared/engine/totalStep.ts';
import type { SubmissionView } from '../../../shared/ipc/calls/forms.ts';
import { FieldJumps } from './FieldJumps.tsx';
import { fractionText } from './numbers.ts';
import { effectiveRules } from '../../../shared/instruments/rules.ts';
import { registerOf } from './registerOf.ts';
import { ScaleDrawing } from './ScaleDrawing.tsx';
import classes from './ScorePanel.module.css';

type Props = {
  readonly view: SubmissionView;
  readonly instrument: Instrument;
  readonly score: Score;
  readonly isBrief: boolean;
  readonly isWhyOpen: boolean;
  readonly onWhy: () => void;
};

/** The score with its formula in numbers, the level, what is missing and what would lift it. */
export function ScorePanel({ view, instrument, score, isBrief, isWhyOpen, onWhy }: Props) {
  const rules = effectiveRules(view.rules);
  switch (score.status) {
    case 'invalid':
      return (
        <div role="status">
          <p className={classes['warn']}>
            <IconAlertTriangle size={16} aria-hidden /> Балл не вычислен: есть недопустимые значения
          </p>
          <FieldJumps before="Исправьте: " items={[...new Set(score.errors.flatMap(({ item }) => item ?? []))]} instrument={instrument} />
        </div>
      );
    case 'incomplete':
      return (
        <div role="status">
          <p className={classes['title']}>Неполные данные</p>
          <FieldJumps before="Не хватает: " items={score.missing} instrument={instrument} />
        </div>
      );
    case 'scored': {
      const band = totalStep(score.trace, 'band');
      const formula = totalStep(score.trace, 'formula');
      const lift = lifts(instrument, view.effective, rules);
      return (
        <div className={classes['score']}>
          <div role="status" aria-live="polite">
            <p className={classes['formula']}>
              {instrument.totalTitle ?? 'Σ'} = {formula?.text}
              <br />= <strong>{fractionText(score.total)}</strong>
            </p>
            {band && (
              <p className={classes['level']}>
                {levelTitle(band.title)}
                {!isBrief && <span>{band.need}</span>}
              </p>
            )}
          </div>
          {!isBrief && <ScaleDrawing instrument={instrument} rules={rules} score={score} />}
          {score.marks.map((mark) => (
            <MarkLine key={mark} mark={mark} score={score} instrument={instrument} />
          ))}
          {score.further && !isBrief && <FurtherTotals totals={score.further} instrument={instrument} />}
          {lift && !isBrief && <LiftLines lift={lift} />}
          <Button variant="default" size="compact-sm" leftSection={<IconHelpCircle size={16} />} aria-expanded={isWhyOpen} onClick={onWhy}>
            Почему так?
          </Button>
        </div>
      );
    }
  }
}

const markWords: Readonly<Record<Mark, string>> = {
  boundary: 'Приказ не относит это значение ни к одному уровню',
  'out-of-scale': 'Значение вне шкалы приказа',
};

function MarkLine({ mark, score, instrument }: { readonly mark: Mark; readonly score: Score; readonly instrument: Instrument }) {
  const register = registerOf(score, instrument, mark);
  return (
    <p className={classes['warn']}>
      <IconAlertTriangle size={16} aria-hidden /> {markWords[mark]}.{' '}
      {register !== null && <Link href={`/discrepancies?n=${register}`}>Разночтение № {register}</Link>}
    </p>
  );
}

/** Subtotals, and totals beside the main one, each with its level. */
function FurtherTotals({ totals, instrument }: { readonly totals: readonly FurtherResult[]; readonly instrument: Instrument }) {
  return (
    <dl className={classes['further']}>
      {totals.map(({ id, title, total, level }) => {
        const band = instrument.furtherTotals?.find((one) => one.id === id)?.scale?.find((one) => one.level === level);
        return (
          <div key={id}>
            <dt>{title}</dt>
            <dd>
              {total === null ? 'не применяется' : fractionText(total)}
              {band && `, ${levelTitle(band.title).toLowerCase()}`}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** What single change is enough for the next level. */
export function LiftLines({ lift }: { readonly lift: Lift }) {
  return (
    <div>
      <p>
        {lift.above === null
          ? `До уровня «${lift.title}» не хватает ${fractionText(lift.lacks)}`
          : `Для уровня «${lift.title}» нужно больше ${fractionText(lift.above)}`}
        {lift.changes.length > 0 ? ', достаточно одного из:' : '; одного показателя недостаточно'}
      </p>
      {lift.changes.length > 0 && (
        <ul>
          {lift.changes.map((change) => (
            <li key={change.item}>
              № {change.item}: {change.from} → {change.to}
              <span className={classes['dim']} title={change.title}>
                {change.title}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** «уровень А» as the order prints it, with a capital letter. */
export function levelTitle(title: string): string {
  const full = /уров/i.test(title) ? title : `уровень ${title}`;
  return full.charAt(0).toUpperCase() + full.slice(1);
}
