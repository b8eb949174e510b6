import { Tabs } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import styles from './Parts.module.css';
import { useAddress } from './useAddress.ts';

export type Part = {
  /** In the address; the first one has none there. */
  readonly id: string;
  readonly title: string;
  readonly count?: number;
  readonly content: () => ReactNode;
};

type Props = {
  readonly label: string;
  readonly parts: readonly Part[];
  /** Between the headings and the part: its filters. */
  readonly filters: (part: string) => ReactNode;
};

/** Parts of an analysis as tabs, the open one kept in the address. A link from one into another moves the focus with it. */
export function Parts({ label, parts, filters }: Props) {
  const address = useAddress();
  const first = parts[0]?.id ?? '';
  const open = parts.find(({ id }) => id === address.of('part')) ?? parts[0];
  const panel = useRef<HTMLDivElement>(null);
  const shown = useRef(open?.id);
  useEffect(() => {
    if (shown.current === open?.id) return;
    shown.current = open?.id;
    if (document.activeElement === document.body) panel.current?.querySelector<HTMLElement>('h2')?.focus();
  }, [open?.id]);
  return (
    <Tabs
      value={open?.id ?? null}
      onChange={(id) => address.set('part', id === null || id === first ? '' : id)}
      keepMounted={false}
      classNames={{ list: 'no-print' }}
    >
      <Tabs.List aria-label={label} mb="md">
        {parts.map(({ id, title, count }) => (
          <Tabs.Tab key={id} value={id}>
            {title}
            {count !== undefined && <span className={styles.count}> {count}</span>}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {parts.map(({ id, content }) => (
        <Tabs.Panel key={id} value={id}>
          <div ref={panel} className={styles.part}>
            {filters(id)}
            {content()}
          </div>
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
