import type { ReactNode } from 'react';
import type { Block } from '../../../shared/reports/tree.ts';
import { ChartFigure, type ChartFigureProps } from './ChartFigure.tsx';
import { AppendixBlock, ContentsBlock, CornersBlock, LetterheadBlock, StampsBlock } from './FrontBlock.tsx';
import { headingId } from './headingId.ts';
import classes from './ReportView.module.css';
import { FieldsBlock, SignaturesBlock } from './RuledBlock.tsx';
import { TableBlock, type TableType } from './TableBlock.tsx';

type ReportBlockProps = Omit<ChartFigureProps, 'block' | 'isKept'> & {
  readonly block: Block;
  /** Level of the document's title among the headings of the page. */
  readonly top: 1 | 2;
  /** Levels over a heading of level 1 and 2 that the document does not have: no level of the page is left out. */
  readonly lacking: readonly [number, number];
  /** Not to be parted from the next block by a page's end. */
  readonly isKept: boolean;
  /** Size of type in tables, in points. */
  readonly type: TableType;
  /** Signature that stands with the end of a table. */
  readonly signature?: ReactNode;
};

/** One block of the tree. */
export function ReportBlock({ block, top, lacking, isKept, type, signature, ...figure }: ReportBlockProps): ReactNode {
  switch (block.kind) {
    case 'title': {
      const Title = `h${top}` as const;
      return (
        <Title className={classes['title']}>
          {block.lines.map((line, index) => (
            <span key={index}>{line}</span>
          ))}
        </Title>
      );
    }
    case 'heading': {
      const Heading = headings[top + block.level - 2 - lacking[block.level - 1]!]!;
      return (
        <Heading id={top === 1 ? headingId(block.id) : undefined} className={classes['heading']} data-align={block.align}>
          {block.text}
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p
          className={`${classes['paragraph']} ${isKept ? classes['kept'] : ''}`}
          data-align={block.align}
          data-note={block.isNote}
          data-apart={block.isApart}
        >
          {block.text.map(({ text, isBold, isItalic }, index) => {
            const said = isItalic ? <i key={index}>{text}</i> : text;
            return isBold ? <b key={index}>{said}</b> : said;
          })}
        </p>
      );
    case 'list': {
      const List = block.isOrdered ? 'ol' : 'ul';
      return (
        <List className={`${classes['list']} ${isKept ? classes['kept'] : ''}`}>
          {block.items.map((item, index) => (
            <li key={index}>{item}</li>
          ))}
        </List>
      );
    }
    case 'table':
      return <TableBlock block={block} isKept={isKept} type={type} width={figure.width} signature={signature} />;
    case 'chart':
      return <ChartFigure block={block} isKept={isKept} {...figure} />;
    case 'fields':
      return <FieldsBlock block={block} />;
    case 'signatures':
      return <SignaturesBlock block={block} isKept={isKept} />;
    case 'letterhead':
      return <LetterheadBlock block={block} />;
    case 'stamps':
      return <StampsBlock block={block} />;
    case 'corners':
      return <CornersBlock block={block} />;
    case 'appendix':
      return <AppendixBlock block={block} />;
    case 'contents':
      return <ContentsBlock block={block} isLinked={top === 1} />;
  }
}

const headings = ['h2', 'h3', 'h4'] as const;
