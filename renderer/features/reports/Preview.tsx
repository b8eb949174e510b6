import { useRef } from 'react';
import type { ReportTree } from '../../../shared/reports/tree.ts';
import { Notice } from '../../components/Notice.tsx';
import { ReportView } from '../../components/report/ReportView.tsx';
import classes from './Preview.module.css';
import { useZoom } from './useZoom.ts';

/** Sections on the left, the page as it will print in the middle, drawn to fit, checks on the right. */
export function Preview({ tree }: { readonly tree: ReportTree }) {
  const paper = useRef<HTMLDivElement>(null);
  const zoom = useZoom(paper);
  const headings = tree.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'heading'));
  const isWide = tree.sections.some(({ orientation }) => orientation === 'landscape');
  const jump = (index: number) => {
    const heading = paper.current?.querySelectorAll<HTMLElement>('h3, h4')[index];
    heading?.scrollIntoView({ block: 'start' });
  };
  return (
    <div className={classes['columns']}>
      <nav aria-label="Разделы отчёта" className={`${classes['side']} no-print`}>
        <h2>Разделы</h2>
        <ol>
          {headings.map((heading, index) => (
            <li key={heading.id} data-level={heading.level}>
              <button type="button" onClick={() => jump(index)}>
                {heading.text}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <div ref={paper} className={classes['paper']} role="region" aria-label="Просмотр отчёта" tabIndex={0}>
        <div style={{ zoom, minWidth: isWide ? '297mm' : undefined }}>
          <ReportView tree={tree} />
        </div>
      </div>
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
      </aside>
    </div>
  );
}
