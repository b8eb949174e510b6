import { CloseButton } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import classes from './SideBox.module.css';

type Props = { readonly title: string; readonly onClose: () => void; readonly children: ReactNode };

/** A panel beside the form: the form stays usable; Esc closes it and the focus returns to where it was. */
export function SideBox({ title, onClose, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    const opener = document.activeElement;
    heading.current?.focus();
    const onKeyDown = (event: KeyboardEvent) => event.key === 'Escape' && !event.defaultPrevented && close.current();
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      if (opener instanceof HTMLElement && (document.activeElement === document.body || document.activeElement === null)) opener.focus();
    };
  }, []);
  return (
    <section className={classes['box']} aria-label={title}>
      <div className={classes['head']}>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <CloseButton size="sm" aria-label={`Закрыть: ${title}`} onClick={onClose} />
      </div>
      {children}
    </section>
  );
}
