import type { Stamp } from '../../../shared/reports/layout/documentLayout.ts';
import { dateLine, nameLine } from '../../../shared/reports/layout/stampLines.ts';
import type { Block } from '../../../shared/reports/tree.ts';
import { headingId } from './headingId.ts';
import classes from './ReportView.module.css';

type Of<K extends Block['kind']> = { readonly block: Extract<Block, { readonly kind: K }> };

/** Names and requisites of who issues the document, over a rule. */
export function LetterheadBlock({ block: { names, details } }: Of<'letterhead'>) {
  return (
    <div className={classes['letterhead']}>
      {names.map((line) => (
        <b key={line}>{line}</b>
      ))}
      {details.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  );
}

/** «СОГЛАСОВАНО» left, «УТВЕРЖДАЮ» right. */
export function StampsBlock({ block: { left, right } }: Of<'stamps'>) {
  return (
    <div className={classes['stamps']}>
      <StampLines stamp={left} />
      <StampLines stamp={right} />
    </div>
  );
}

function StampLines({ stamp }: { readonly stamp: Stamp | null }) {
  if (stamp === null) return <div />;
  return (
    <div>
      {[stamp.word, stamp.post, nameLine(stamp), dateLine].map((line, index) => (
        <span key={index}>{line}</span>
      ))}
    </div>
  );
}

/** Short lines in two columns: date and number left, the addressee right. */
export function CornersBlock({ block: { left, right } }: Of<'corners'>) {
  return (
    <div className={classes['corners']}>
      {[left, right].map((lines, side) => (
        <div key={side}>
          {lines.map((line, index) => (
            <span key={index}>{line}</span>
          ))}
        </div>
      ))}
    </div>
  );
}

/** «Приложение № 1» in the right corner. */
export function AppendixBlock({ block: { lines } }: Of<'appendix'>) {
  return (
    <div className={classes['appendix']}>
      {lines.map((line, index) => (
        <span key={index}>{line}</span>
      ))}
    </div>
  );
}

/** Headings of level 1; in a file each leads to its place. */
export function ContentsBlock({ block: { title, entries }, isLinked }: Of<'contents'> & { readonly isLinked: boolean }) {
  return (
    <div className={classes['contents']}>
      <b>{title}</b>
      {entries.map(({ id, text }) => (
        <div key={id}>
          {isLinked ? <a href={`#${headingId(id)}`}>{text}</a> : <span>{text}</span>}
          <i />
          <span data-page={id} />
        </div>
      ))}
    </div>
  );
}
