import { Fragment, useMemo, type CSSProperties, type ReactNode } from 'react';
import { layoutOf, textWidth, type Layout } from '../../../shared/reports/layout.ts';
import { sheetsOf } from '../../../shared/reports/layout/sheets.ts';
import { isKeptWithNext } from '../../../shared/reports/together.ts';
import type { Block, ReportTree } from '../../../shared/reports/tree.ts';
import { fontStack } from './fontStack.ts';
import { PaperFooter } from './PaperFooter.tsx';
import { paperPage } from './paperPages.ts';
import { ReportBlock } from './ReportBlock.tsx';
import classes from './ReportView.module.css';

type ReportViewProps = {
  readonly tree: ReportTree;
  /** 1 where the document is the whole page (print), 2 where it stands in one. */
  readonly top?: 1 | 2;
  readonly sharpness?: number;
  readonly onDrawing?: (drawn: Promise<void>) => void;
  /** On a screen where the document is edited: what stands around each block. */
  readonly around?: (block: Block, printed: ReactNode) => ReactNode;
};

/** A document as it will print, sheet by sheet of its sections: on screen with the margins of the paper, in print without. */
export function ReportView({ tree, top = 2, sharpness = 2, onDrawing, around = itself }: ReportViewProps) {
  const layout = layoutOf(tree);
  const font = fontStack(layout);
  const sheets = useMemo(() => sheetsOf(tree), [tree]);
  const lacking = useMemo(() => (top === 1 ? none : lackingIn(tree)), [top, tree]);
  return (
    <article
      className={classes['report']}
      style={variables(layout, font)}
      data-kind={tree.kind === 'form' ? 'form' : 'report'}
      data-headings={layout.headings}
    >
      {sheets.map(({ orientation, blocks, paper }, index) => (
        <section
          key={index}
          className={classes['sheet']}
          data-orientation={orientation}
          style={{ page: paperPage(paper, index) ?? undefined }}
        >
          {tree.mark !== null && <p className={classes['mark']}>{tree.mark}</p>}
          {blocks.map((block, at) => {
            const printed = (one: Block, next: Block | undefined, signature?: ReactNode) => (
              <ReportBlock
                block={one}
                isKept={isKeptWithNext(one, next)}
                top={top}
                lacking={lacking}
                font={font}
                type={layout.size}
                width={textWidth(layout, orientation)}
                height={layout.figure}
                sharpness={sharpness}
                onDrawing={onDrawing}
                signature={signature}
              />
            );
            // In print a table takes the signature in; on screen each block stands for itself.
            const isTaken = (table: Block | undefined, signed: Block | undefined) =>
              top === 1 && table?.kind === 'table' && signed?.kind === 'signatures';
            const next = blocks[at + 1];
            if (isTaken(blocks[at - 1], block)) return null;
            const signature = isTaken(block, next) ? printed(next!, blocks[at + 2]) : undefined;
            return <Fragment key={block.id}>{around(block, printed(block, next, signature))}</Fragment>;
          })}
          {paper && <PaperFooter paper={paper} />}
        </section>
      ))}
    </article>
  );
}

const none = [0, 0] as const;

/** How many levels of headings a document without a title or without sections lacks over those that it has. */
function lackingIn({ sections }: ReportTree): readonly [number, number] {
  const blocks = sections.flatMap((section) => section.blocks);
  const first = blocks.some(({ kind }) => kind === 'title') ? 0 : 1;
  return [first, first + (blocks.some((block) => block.kind === 'heading' && block.level === 1) ? 0 : 1)];
}

const itself = (_: Block, printed: ReactNode): ReactNode => printed;

function variables({ size, gap, cell, lineHeight, firstLine, paper, portrait, landscape }: Layout, font: string): CSSProperties {
  const margins = ({ top, right, bottom, left }: Layout['portrait']): string =>
    [top, right, bottom, left].map((side) => `${side}mm`).join(' ');
  return {
    '--report-font': font,
    '--report-text': `${size.text}pt`,
    '--report-table': `${size.table}pt`,
    '--report-dense': `${size.dense}pt`,
    '--report-tight': `${size.tight}pt`,
    '--report-note': `${size.note}pt`,
    '--report-line': lineHeight,
    '--report-cell': `${cell}mm`,
    '--report-under-title': `${gap.title}pt`,
    '--report-heading': `${gap.heading.before}pt 0 ${gap.heading.after}pt`,
    '--report-indent': `${firstLine}mm`,
    '--report-width': `${paper.width}mm`,
    '--report-height': `${paper.height}mm`,
    '--report-portrait': margins(portrait),
    '--report-landscape': margins(landscape),
  };
}
