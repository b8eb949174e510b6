import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';

type Props = { readonly title: string; readonly isOpen: boolean; readonly onClose: () => void; readonly children: ReactNode };

/** A panel at the right for adding and editing; Esc closes it and the focus returns to where it was. */
export function SidePanel({ title, isOpen, onClose, children }: Props) {
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': 'Закрыть панель' }}
      transitionProps={{ duration: 120 }}
    >
      {isOpen && children}
    </Drawer>
  );
}
