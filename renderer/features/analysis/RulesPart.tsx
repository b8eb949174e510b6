import { Link } from 'wouter';
import type { RuleInForce } from '../../../shared/analysis/ruleInForce.ts';
import { plainDate } from '../../dates.ts';
import styles from './RulesPart.module.css';
import { TableSection } from './TableSection.tsx';

/** Rules that the results rest on where the order is silent, and what the others would change. */
export function RulesPart({ rules }: { readonly rules: readonly RuleInForce[] }) {
  return (
    <TableSection
      title="Какие правила применены и что изменили бы другие"
      note="Там, где приказ молчит или противоречит себе, правило принимает муниципалитет. Последствия посчитаны по всем формам года, без отбора."
    >
      {rules.map((rule) => (
        <article key={rule.rule} className={styles.rule} aria-label={`Разночтение № ${rule.register}`}>
          <p>
            Применяется: <strong>{rule.title}</strong>{' '}
            <span className={styles.dim}>
              {rule.decision
                ? `– решение от ${plainDate(rule.decision.decidedOn)}, ${rule.decision.by}`
                : '– по умолчанию, решения ещё не принималось'}
            </span>
          </p>
          <ul>
            {rule.alternatives.map((other) => (
              <li key={other.value}>
                Если вместо этого: {other.title.charAt(0).toLowerCase() + other.title.slice(1)} –{' '}
                <strong>{other.changed === 0 ? 'ничего не изменится' : other.sentence}</strong>
              </li>
            ))}
          </ul>
          <p>
            <Link href={`/discrepancies?n=${rule.register}`}>Разночтение № {rule.register}: слова приказа и решение</Link>
          </p>
        </article>
      ))}
    </TableSection>
  );
}
