import { Link } from 'wouter';
import { summarise } from '../../../shared/engine/dynamics.ts';
import type { Instrument } from '../../../shared/engine/instrument.ts';
import { lifts } from '../../../shared/engine/lift.ts';
import type { TraceStep } from '../../../shared/engine/score.ts';
import { totalStep } from '../../../shared/engine/totalStep.ts';
import { discrepancies } from '../../../shared/instruments/discrepancies.ts';
import type { SubmissionView } from '../../../shared/ipc/calls/forms.ts';
import { DynamicsWhy } from './DynamicsWhy.tsx';
import { fractionText } from './numbers.ts';
import { effectiveRules, rules as allRules } from '../../../shared/instruments/rules.ts';
import { ScaleDrawing } from './ScaleDrawing.tsx';
import { levelTitle, LiftLines } from './ScorePanel.tsx';
import classes from './WhyPanel.module.css';

type Props = { readonly view: SubmissionView; readonly instrument: Instrument };

type Steps<Kind extends TraceStep['step']> = readonly Extract<TraceStep, { readonly step: Kind }>[];

/** How the score came about: clause, values taken and left out, rule, formula, band, what would lift it. */
export function WhyPanel({ view, instrument }: Props) {
  const { score } = view;
  const summary = instrument.total ? null : summarise(instrument, view.effective);
  if (summary) return <DynamicsWhy summary={summary} instrument={instrument} />;
  if (score?.status !== 'scored') return <p>Балл не вычислен: заполните недостающие показатели, и здесь появится расчёт.</p>;
  const rules = effectiveRules(view.rules);
  const of = <Kind extends TraceStep['step']>(kind: Kind) => score.trace.filter((step) => step.step === kind) as unknown as Steps<Kind>;
  const lift = lifts(instrument, view.effective, rules);
  const formula = totalStep(score.trace, 'formula');
  const band = totalStep(score.trace, 'band');
  return (
    <>
      <h3>Основание</h3>
      <p>
        {instrument.source.document}, {formula?.clause ?? instrument.source.clause}
      </p>
      <h3>Учтено</h3>
      <Values steps={of('taken')} view={view} />
      {of('left-out').length > 0 && (
        <>
          <h3>Не учтено</h3>
          <Values steps={of('left-out')} view={view} />
        </>
      )}
      {of('rule').length > 0 && (
        <>
          <h3>Применённые правила</h3>
          <ul>
            {of('rule').map((step) => (
              <RuleLine key={step.rule} rule={step.rule} value={step.value} view={view} />
            ))}
          </ul>
        </>
      )}
      <h3>Расчёт</h3>
      <p className={classes['formula']}>
        {instrument.totalTitle ?? 'Σ'} = {formula?.text} = {fractionText(score.total)}
      </p>
      {(score.further ?? []).map(({ id, title, total }) => (
        <p key={id} className={classes['formula']}>
          {title} = {totalStep(score.trace, 'formula', title)?.text}
          {total !== null && ` = ${fractionText(total)}`}
        </p>
      ))}
      <h3>Шкала приказа</h3>
      <ScaleDrawing instrument={instrument} rules={rules} score={score} />
      {band && (
        <p>
          {levelTitle(band.title)}, {band.range}: {band.need}
        </p>
      )}
      {of('band')
        .filter((step) => step.of !== undefined)
        .map((step) => (
          <p key={step.of}>
            {step.of}: {levelTitle(step.title).toLowerCase()}, {step.range}: {step.need}
          </p>
        ))}
      {lift && (
        <>
          <h3>Что поднимет на следующий уровень</h3>
          <LiftLines lift={lift} />
        </>
      )}
      <Quotations instrument={instrument} />
    </>
  );
}

function Values({ steps, view }: { readonly steps: Steps<'taken'> | Steps<'left-out'>; readonly view: SubmissionView }) {
  return (
    <ul className={classes['values']}>
      {steps.map((step) => {
        const source = view.derived[step.item];
        return (
          <li key={step.item}>
            <span className={classes['value']}>{step.value}</span>
            <span>
              № {step.item}. {step.title}
              {source && (
                <>
                  {' '}
                  (из формы <Link href={`/form/${source.submission}`}>«{source.title}»</Link>)
                </>
              )}
              {step.step === 'left-out' && <em> – {step.reason}</em>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function RuleLine({ rule, value, view }: { readonly rule: string; readonly value: string; readonly view: SubmissionView }) {
  const known = allRules.find(({ id }) => id === rule);
  const decision = view.rules.findLast((one) => one.rule === rule && one.value === value);
  return (
    <li>
      {known?.values.find((one) => one.value === value)?.title ?? value}
      {decision ? ` (${decision.by}, ${decision.decidedOn.split('-').reverse().join('.')})` : ' (по умолчанию)'}
      {known && (
        <>
          . <Link href={`/discrepancies?n=${known.register}`}>Разночтение № {known.register}</Link>
        </>
      )}
    </li>
  );
}

/** The order's own words on what this form leaves open. */
function Quotations({ instrument }: { readonly instrument: Instrument }) {
  const touching = discrepancies.filter(({ number, rule }) => rule !== null && instrument.register.includes(number));
  if (touching.length === 0) return null;
  return (
    <>
      <h3>Слова приказа</h3>
      {touching.flatMap(({ number, quotations }) =>
        quotations.map(({ text, clause }) => (
          <blockquote key={`${number} ${clause} ${text}`} className={classes['quote']}>
            {text}
            <cite>{clause}</cite>
          </blockquote>
        )),
      )}
    </>
  );
}
