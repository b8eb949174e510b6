import { Button, Group, Modal } from '@mantine/core';
import type { LeaveGuard } from './useLeaveGuard.ts';

/** Asked on leaving with changes that are not saved. */
export function LeaveQuestion({ guard: { isAsking, stay, leave } }: { readonly guard: LeaveGuard }) {
  return (
    <Modal
      opened={isAsking}
      onClose={stay}
      title="Изменения не сохранены"
      closeButtonProps={{ 'aria-label': 'Закрыть' }}
      transitionProps={{ duration: 0 }}
      centered
    >
      <p>Если уйти сейчас, изменения методики пропадут.</p>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={leave}>
          Уйти без сохранения
        </Button>
        <Button data-autofocus onClick={stay}>
          Остаться
        </Button>
      </Group>
    </Modal>
  );
}
