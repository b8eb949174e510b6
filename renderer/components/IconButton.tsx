import type { ButtonHTMLAttributes, ReactNode } from 'react';
import styles from './IconButton.module.css';

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'aria-label' | 'title' | 'children'> & {
  /** Read out, and shown while the button is pointed at or has the focus. */
  readonly label: string;
  /** What is shown, where it is shorter than the label. */
  readonly tip?: string;
  readonly isQuiet?: boolean;
  readonly children: ReactNode;
};

/** A square button with a picture; what it does appears below it. */
export function IconButton({ label, tip = label, isQuiet = false, children, className = '', ...rest }: Props) {
  return (
    <button type="button" {...rest} aria-label={label} data-tip={tip} data-quiet={isQuiet} className={`${styles.button} ${className}`}>
      {children}
    </button>
  );
}
