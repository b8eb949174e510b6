import { Button, Group, Modal } from '@mantine/core';
import classes from './Editor.module.css';
import type { LeaveGuard } from './useLeaveGuard.ts';

/** Asked on leaving with changes that are not saved; Esc stays. */
export function LeaveQuestion({ guard: { isAsking, stay, leave } }: { readonly guard: LeaveGuard }) {
  return (
    <Modal.Root opened={isAsking} onClose={stay} centered transitionProps={{ duration: 0 }}>
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content>
        <Modal.Body className={classes['question']}>
          <Modal.Title component="h2">Изменения не сохранены</Modal.Title>
          <p>Если уйти сейчас, изменения методики пропадут.</p>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={leave}>
              Уйти без сохранения
            </Button>
            <Button data-autofocus onClick={stay}>
              Остаться
            </Button>
          </Group>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
