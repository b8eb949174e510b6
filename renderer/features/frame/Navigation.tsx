import { Link, useLocation } from 'wouter';
import { isBuilt } from '../../routes.tsx';
import { navigation, type Destination } from './navigation.ts';
import styles from './Navigation.module.css';

type Props = { readonly isOpen: boolean; readonly onLeave: () => void; readonly onShortcuts: () => void };

/** The cycle as navigation; on a narrow window it opens from the header. */
export function Navigation({ isOpen, onLeave, onShortcuts }: Props) {
  const [path] = useLocation();
  const parts = navigation
    .map((part) => ({ ...part, items: part.items.filter((item) => isBuilt(item.path)) }))
    .filter((part) => part.items.length > 0);
  return (
    <nav id="navigation" aria-label="Разделы" className={`${styles.nav} no-print`} data-open={isOpen}>
      {parts.map((part) => (
        <div key={part.title ?? part.items[0]?.path}>
          {part.title && <h2 className={styles.part}>{part.title}</h2>}
          <ul className={styles.list}>
            {part.items.map((item) => (
              <li key={item.path}>
                <Item item={item} isCurrent={isWithin(path, item.path)} onLeave={onLeave} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      <button type="button" className={styles.keys} onClick={onShortcuts}>
        Клавиши: <kbd>?</kbd>
      </button>
    </nav>
  );
}

function Item({ item, isCurrent, onLeave }: { readonly item: Destination; readonly isCurrent: boolean; readonly onLeave: () => void }) {
  const Icon = item.icon;
  return (
    <Link href={item.path} className={styles.item} aria-current={isCurrent ? 'page' : undefined} onClick={onLeave}>
      <Icon size={18} stroke={1.75} aria-hidden="true" />
      {item.title}
    </Link>
  );
}

function isWithin(path: string, destination: string): boolean {
  return destination === '/' ? path === '/' : path === destination || path.startsWith(`${destination}/`);
}
