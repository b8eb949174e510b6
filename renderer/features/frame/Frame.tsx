import { useRef, useState, type ReactNode } from 'react';
import type { BaseState } from '../../../shared/ipc/calls/base.ts';
import { Header } from './Header.tsx';
import { Navigation } from './Navigation.tsx';
import { useShortcuts } from './useShortcuts.ts';
import { Shortcuts } from './Shortcuts.tsx';
import styles from './Frame.module.css';

type Props = { readonly base: NonNullable<BaseState['base']>; readonly children: ReactNode };

/** What stands around every screen: header, navigation, the way past them, the keys. */
export function Frame({ base, children }: Props) {
  const [isMenuOpen, setMenuOpen] = useState(false);
  const [areShortcutsOpen, setShortcutsOpen] = useState(false);
  const main = useRef<HTMLElement>(null);
  useShortcuts(() => setShortcutsOpen(true));
  function skip() {
    main.current?.focus();
    main.current?.scrollIntoView();
  }
  return (
    <div className={styles.frame}>
      <button type="button" className={styles.skip} onClick={skip}>
        Перейти к содержанию
      </button>
      <Header base={base} isMenuOpen={isMenuOpen} onMenu={() => setMenuOpen(!isMenuOpen)} />
      <Navigation isOpen={isMenuOpen} onLeave={() => setMenuOpen(false)} onShortcuts={() => setShortcutsOpen(true)} />
      <main ref={main} tabIndex={-1} className={styles.main}>
        {children}
      </main>
      <Shortcuts isOpen={areShortcutsOpen} onClose={() => setShortcutsOpen(false)} />
    </div>
  );
}
