import { Link, useLocation } from 'wouter';
import { isBuilt } from '../../routes.tsx';
import { useFollowed } from '../../useFollowed.ts';
import { navigation, type Destination } from './navigation.ts';
import styles from './Navigation.module.css';

type Props = { readonly isOpen: boolean; readonly onLeave: () => void; readonly onShortcuts: () => void };

/** The cycle as navigation; on a narrow window it opens from the header. */
export function Navigation({ isOpen, onLeave, onShortcuts }: Props) {
  const [path] = useLocation();
  const followed = new Set(useFollowed().map(({ id }) => id));
  const parts = navigation
    .map((part) => ({ ...part, items: part.items.filter(({ path: to, of }) => isBuilt(to) && (of === undefined || followed.has(of))) }))
    .filter((part) => part.items.length > 0);
  const current = currentOf(
    parts.flatMap(({ items }) => items.map((item) => item.path)),
    path,
  );
  return (
    <nav id="navigation" aria-label="Разделы" className={`${styles.nav} no-print`} data-open={isOpen}>
      {parts.map((part) => (
        <div key={part.title ?? part.items[0]?.path}>
          {part.title && <h2 className={styles.part}>{part.title}</h2>}
          <ul className={styles.list}>
            {part.items.map((item) => (
              <li key={item.path}>
                <Item item={item} isCurrent={item.path === current} onLeave={onLeave} />
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

/** The nearest place of the navigation above the screen: a form without a place of its own belongs to all forms. */
function currentOf(places: readonly string[], path: string): string | undefined {
  const above = places.filter((place) => path === place || (place !== '/' && path.startsWith(`${place}/`)));
  return above.toSorted((a, b) => a.length - b.length).at(-1);
}
