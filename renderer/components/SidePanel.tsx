import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFocusBack } from '../useFocusBack.ts';
import styles from './SidePanel.module.css';

type Props = {
  readonly title: string;
  readonly isOpen: boolean;
  /** Nothing is entered in it: a press beside it closes it too. */
  readonly isReading?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A panel at the right for adding and editing; Esc closes it and the focus returns to where it was. */
export function SidePanel({ title, isOpen, isReading = false, onClose, children }: Props) {
  useFocusBack(isOpen);
  return (
    <Drawer.Root
      position="right"
      size={480}
      opened={isOpen}
      onClose={onClose}
      closeOnClickOutside={isReading}
      transitionProps={{ duration: 120 }}
    >
      <Drawer.Overlay backgroundOpacity={0.35} />
      <Drawer.Content>
        <div className={styles.head}>
          <Drawer.Title component="h2" className={styles.title}>
            {title}
          </Drawer.Title>
          <Drawer.CloseButton aria-label="Закрыть панель" />
        </div>
        <Drawer.Body>{isOpen && children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
