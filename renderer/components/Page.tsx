import { Fragment, useEffect, useRef, type ReactNode } from 'react';
import { Link } from 'wouter';
import { arriveAt } from '../arrival.ts';
import { isTextField } from '../textField.ts';
import styles from './Page.module.css';

export type Crumb = { readonly title: string; readonly path: string };

type Props = {
  readonly title: string;
  /** Beside the heading: marks, a short count. */
  readonly mark?: ReactNode;
  /** Below the heading, one line. */
  readonly lead?: ReactNode;
  /** From the outermost screen to the parent of this one. */
  readonly crumbs?: readonly Crumb[];
  /** Buttons at the right of the heading. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** A screen: breadcrumbs, heading, actions, content. Arriving on it names the window and moves the focus to its heading, unless the user is already typing elsewhere. */
export function Page({ title, mark, lead, crumbs = [], actions, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Опора`;
  }, [title]);
  useEffect(() => {
    if (arriveAt(location.hash) && !isTextField(document.activeElement)) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className={styles.page}>
      {crumbs.length > 0 && (
        <nav aria-label="Путь к странице" className={styles.crumbs}>
          {crumbs.map((crumb) => (
            <Fragment key={crumb.path}>
              <Link href={crumb.path}>{crumb.title}</Link>
              <span aria-hidden="true"> / </span>
            </Fragment>
          ))}
          <span aria-current="page">{title}</span>
        </nav>
      )}
      <div className={styles.head}>
        <div>
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </h1>
          {mark}
        </div>
        {actions && <div className={`${styles.actions} no-print`}>{actions}</div>}
      </div>
      {lead && <p className={styles.lead}>{lead}</p>}
      {children}
    </div>
  );
}
