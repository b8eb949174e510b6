import { Link } from 'wouter';
import type { Band, Formula, Instrument } from '../../../shared/engine/instrument.ts';
import { planOf } from '../../../shared/engine/plan.ts';
import { rules } from '../../../shared/instruments/rules.ts';
import { paths } from '../../../shared/model/paths.ts';
import { FormulaTree } from './FormulaTree.tsx';
import classes from './Instruments.module.css';
import { ScaleTable } from './ScaleTable.tsx';

/** Every total with its formula and its scale; the rules that change them. */
export function TotalsPart({ instrument }: { readonly instrument: Instrument }) {
  const plan = planOf(instrument, {});
  const { conclusion } = instrument;
  if (!plan)
    return (
      <div className={classes['text']}>
        <p>Балла у этой формы нет: её ответы собираются и сопоставляются, но не складываются.</p>
        {conclusion && (
          <p>
            Вывод по {conclusion.clause}: {conclusion.rule}
          </p>
        )}
      </div>
    );
  return (
    <>
      <Rules instrument={instrument} />
      <Total title={instrument.totalTitle ?? 'Итог'} total={plan.total} scale={plan.scale} instrument={instrument} />
      {instrument.furtherTotals?.map(({ id, title, total, scale }) => (
        <Total key={id} title={title} total={total} scale={scale ?? []} instrument={instrument} />
      ))}
    </>
  );
}

type TotalProps = { readonly title: string; readonly total: Formula; readonly scale: readonly Band[]; readonly instrument: Instrument };

function Total({ title, total, scale, instrument }: TotalProps) {
  return (
    <section className={classes['total']} aria-label={title}>
      <h2>{title}</h2>
      <FormulaTree formula={total} instrument={instrument} />
      {scale.length > 0 && <ScaleTable title={title} scale={scale} />}
    </section>
  );
}

/** What is left to a decision: shown as it is by default. */
function Rules({ instrument }: { readonly instrument: Instrument }) {
  const own = rules.filter(({ id }) => instrument.rules?.[id]);
  if (own.length === 0) return null;
  return (
    <p className={classes['text']}>
      Показано по правилам, которые действуют по умолчанию. Решения муниципалитета:{' '}
      {own.map(({ id, register }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Link href={paths.discrepancy(register)}>Разночтение № {register}</Link>
        </span>
      ))}
      .
    </p>
  );
}
