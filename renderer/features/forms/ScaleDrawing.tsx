import type { Instrument } from '../../../shared/engine/instrument.ts';
import { type Score } from '../../../shared/engine/score.ts';
import { planOf } from '../../../shared/engine/plan.ts';
import type { RuleValues } from '../../../shared/instruments/rules.ts';
import { fractionText } from './numbers.ts';
import classes from './ScaleDrawing.module.css';

type Props = { readonly instrument: Instrument; readonly rules: RuleValues; readonly score: Extract<Score, { readonly status: 'scored' }> };

/** The order's scale, its brackets as printed, and where the total stands; bands are drawn equally wide to be readable. */
export function ScaleDrawing({ instrument, rules, score }: Props) {
  const bands = planOf(instrument, rules)?.scale ?? [];
  if (bands.length === 0) return null;
  const label = `Шкала: ${bands.map((band) => `${band.title} ${band.range}`).join(', ')}. Значение ${fractionText(score.total)}`;
  // Long titles do not fit under their bands: they stand below, a line each.
  const isLong = bands.some(({ title }) => title.length > 14);
  return (
    <div role="img" aria-label={label} className={classes['drawing']}>
      <div className={classes['scale']} style={{ gridTemplateColumns: `repeat(${bands.length}, 1fr)` }}>
        {bands.map((band) => {
          const isHit = band.level === score.level;
          const from = band.ends.from.valueOf();
          const to = band.ends.to.valueOf();
          const place = Math.min(100, Math.max(0, ((score.value - from) / (to - from)) * 100));
          return (
            <div key={band.level} className={classes['band']} data-hit={isHit || undefined}>
              <div className={classes['bar']}>{isHit && <span className={classes['pointer']} style={{ left: `${place}%` }} />}</div>
              {!isLong && <span className={classes['title']}>{band.title.replace(/^уровень\s+/i, '')}</span>}
              {!isLong && <span className={classes['range']}>{band.range}</span>}
            </div>
          );
        })}
      </div>
      {isLong &&
        bands.map((band) => (
          <div key={band.level} className={classes['line']} data-hit={band.level === score.level || undefined}>
            <span>{band.range}</span>
            <span>{band.title}</span>
          </div>
        ))}
    </div>
  );
}
