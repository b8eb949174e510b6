import type { ReactNode } from 'react';
import type { ReportTree } from '../../../shared/reports/tree.ts';
import { Notice } from '../../components/Notice.tsx';
import classes from './Preview.module.css';

/** At the right of a report: what to know before sending it. */
export function ChecksSide({ tree, children }: { readonly tree: Pick<ReportTree, 'mark' | 'checks'>; readonly children?: ReactNode }) {
  return (
    <aside aria-label="Проверки" className={`${classes['side']} no-print`}>
      <h2>Проверки</h2>
      {tree.mark !== null && <Notice tone="info" title={tree.mark} />}
      {tree.checks.length === 0 ? (
        <Notice tone="good" title="Замечаний нет" />
      ) : (
        <ul>
          {tree.checks.map((check) => (
            <li key={check}>{check}</li>
          ))}
        </ul>
      )}
      {children}
    </aside>
  );
}
