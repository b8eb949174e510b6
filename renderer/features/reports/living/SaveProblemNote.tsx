import { Button, Group } from '@mantine/core';
import { Notice } from '../../../components/Notice.tsx';
import { clockTime } from '../../../dates.ts';
import type { Living } from './useLiving.ts';

/** That the last change is not saved, why, and the ways on; nothing is lost by either. */
export function SaveProblemNote({ living }: { readonly living: Living }) {
  const { problem } = living;
  if (problem === null) return null;
  if (problem.kind === 'failed')
    return (
      <Notice tone="bad" title={`Правки не сохранены: ${problem.message}`} isLive>
        <Button variant="default" size="compact-md" onClick={living.retry}>
          Сохранить ещё раз
        </Button>
      </Notice>
    );
  const { stored } = problem;
  const when = stored.updatedAt === null ? '' : ` в ${clockTime(stored.updatedAt)}`;
  return (
    <Notice tone="warn" title={`Этот отчёт изменён в другом окне${when}${stored.by === '' ? '' : ` (${stored.by})`}`} isLive>
      <p>Последняя ваша правка ещё не сохранена. Что бы вы ни выбрали, другое можно вернуть кнопкой «Отменить».</p>
      <Group gap="xs">
        <Button variant="default" size="compact-md" onClick={() => living.settle(stored, false)}>
          Взять сохранённое
        </Button>
        <Button variant="default" size="compact-md" onClick={() => living.settle(stored, true)}>
          Оставить моё
        </Button>
      </Group>
    </Notice>
  );
}
