import type { Block } from '../../../shared/reports/tree.ts';
import classes from './ReportView.module.css';

type Fields = Extract<Block, { readonly kind: 'fields' }>;
type Signatures = Extract<Block, { readonly kind: 'signatures' }>;

/** Labels with ruled lines for their values. */
export function FieldsBlock({ block }: { readonly block: Fields }) {
  return (
    <div className={classes['fields']}>
      {block.rows.map(({ label, value }, index) => (
        <div key={index}>
          <span>{label}</span>
          <span className={classes['rule']}>{value ?? '\u00a0'}</span>
        </div>
      ))}
    </div>
  );
}

/** Signature lines: of a report (post, line, name) or of a form with captions under its blanks (post, name, signature). */
export function SignaturesBlock({
  block,
  isKept,
}: {
  readonly block: Signatures;
  /** With who wrote the letter. */ readonly isKept: boolean;
}) {
  const { captions } = block;
  return (
    <div className={`${classes['signatures']} ${isKept ? classes['kept'] : ''}`}>
      {block.rows.map(({ post, name }, index) => (
        <div key={index}>
          <span className={post === '' ? classes['rule'] : undefined}>{post === '' ? '\u00a0' : post}</span>
          {captions === undefined ? (
            <>
              <span className={classes['rule']}>{'\u00a0'}</span>
              <span className={name === null ? classes['rule'] : undefined}>{name ?? '\u00a0'}</span>
            </>
          ) : (
            captions.map((caption, at) => (
              <span key={caption} className={classes['blank']}>
                <span className={classes['rule']}>{(at === 0 ? name : null) ?? '\u00a0'}</span>
                <small>{caption}</small>
              </span>
            ))
          )}
        </div>
      ))}
    </div>
  );
}
