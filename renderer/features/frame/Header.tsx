import { IconMenu2 } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { BaseState } from '../../../shared/ipc/calls/base.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { SavedAt } from '../../components/SavedAt.tsx';
import { Search } from '../search/Search.tsx';
import { PlaceSwitch } from './PlaceSwitch.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';
import { YearSwitch } from './YearSwitch.tsx';
import styles from './Header.module.css';

type Props = { readonly base: NonNullable<BaseState['base']>; readonly isMenuOpen: boolean; readonly onMenu: () => void };

/** Said by the mark beside the name already. */
const demoMark = / \(демонстрация\)$/;

/** Municipality, school year, search, when it was saved, light or dark. */
export function Header({ base, isMenuOpen, onMenu }: Props) {
  const { municipality } = base;
  return (
    <header className={`${styles.header} no-print`}>
      <IconButton label="Разделы" className={styles.menu} aria-expanded={isMenuOpen} aria-controls="navigation" onClick={onMenu}>
        <IconMenu2 size={18} aria-hidden="true" />
      </IconButton>
      <Link href="/" className={styles.brand}>
        Опора
      </Link>
      <p className={styles.place}>
        {base.municipalities.length > 1 ? (
          <PlaceSwitch base={base} />
        ) : (
          <span title={municipality.name}>{municipality.name.replace(demoMark, '')}</span>
        )}
        {municipality.isDemo && <strong className={styles.demo}>демонстрация</strong>}
      </p>
      <div className={styles.search}>
        <Search />
      </div>
      <div className={styles.tools}>
        <SavedAt />
        <YearSwitch />
        <ThemeSwitch />
      </div>
    </header>
  );
}
