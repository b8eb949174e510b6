import { useRef, type ReactNode } from 'react';
import type { ReportTree } from '../../../shared/reports/tree.ts';
import { ReportView } from '../../components/report/ReportView.tsx';
import classes from './Preview.module.css';
import { useZoom } from './useZoom.ts';

/** Sections on the left, the page as it will print in the middle, drawn to fit; `side` on the right. */
export function Preview({ tree, side }: { readonly tree: ReportTree; readonly side: ReactNode }) {
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
      {side}
    </div>
  );
}
