import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Notice } from '../../components/Notice.tsx';
import { useCall } from '../../useCall.ts';
import type { Outcome } from './intakeStore.ts';
import { undoIntakes } from './takeFiles.ts';

/** What came of the last taking in, until other files are chosen. */
export function OutcomeNotice({ outcome: { intakes, sentence } }: { readonly outcome: Outcome }) {
  const [, navigate] = useLocation();
  const [problem, setProblem] = useState<string | null>(null);
  const journal = useCall('intake.list', {}).data ?? [];
  const isUndone = intakes.every(({ id }) => journal.find((one) => one.id === id)?.undoneAt);
  const undo = () =>
    undoIntakes(intakes).catch((error: unknown) => setProblem(error instanceof Error ? error.message : 'Отменить не удалось'));
  if (isUndone) return <Notice tone="info" title={`Загрузка отменена. Было: ${sentence.toLocaleLowerCase('ru')}.`} isLive />;
  return (
    <Notice tone="good" title={`${sentence}.`} isLive>
      <Group gap="xs">
        <Button variant="default" size="compact-md" onClick={() => navigate('/results')}>
          К результатам
        </Button>
        <Button variant="default" size="compact-md" onClick={() => void undo()}>
          Отменить загрузку
        </Button>
      </Group>
      {problem && <p role="alert">{problem}</p>}
    </Notice>
  );
}
