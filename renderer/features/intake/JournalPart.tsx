import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Intake } from '../../../shared/model/records.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { showToast } from '../../toasts.ts';
import { useCall } from '../../useCall.ts';
import { momentText } from '../forms/momentText.ts';
import classes from './Intake.module.css';
import { IntakePanel } from './IntakePanel.tsx';
import { undoIntakes } from './takeFiles.ts';

/** Every intake of this base, the latest first. */
export function JournalPart() {
  const list = useCall('intake.list', {});
  const [shown, setShown] = useState<Intake | null>(null);
  return (
    <section aria-labelledby="intake-journal" className={classes['part']}>
      <h2 id="intake-journal">Журнал загрузок</h2>
      <Loaded query={list}>
        {(intakes) =>
          intakes.length === 0 ? (
            <EmptyState title="Загрузок ещё не было">Здесь останется, какой файл, когда и кем загружен и что изменилось.</EmptyState>
          ) : (
            <DataTable
              label="Загруженные файлы"
              rows={intakes}
              rowKey={({ id }) => id}
              columns={[
                { key: 'file', title: 'Файл', cell: ({ fileName }) => fileName, sortBy: ({ fileName }) => fileName },
                { key: 'at', title: 'Когда', cell: ({ at }) => momentText(at), sortBy: ({ at }) => at },
                { key: 'by', title: 'Кто', cell: ({ by }) => by || '–', sortBy: ({ by }) => by },
                { key: 'added', title: 'Добавлено', isNumber: true, cell: ({ added }) => added, sortBy: ({ added }) => added },
                { key: 'updated', title: 'Изменено', isNumber: true, cell: ({ updated }) => updated, sortBy: ({ updated }) => updated },
                {
                  key: 'rejected',
                  title: 'Отклонено',
                  isNumber: true,
                  cell: ({ rejected }) => rejected.length,
                  sortBy: ({ rejected }) => rejected.length,
                },
                {
                  key: 'actions',
                  title: 'Действия',
                  isTitleHidden: true,
                  cell: (intake) => <Actions intake={intake} onShow={() => setShown(intake)} />,
                },
              ]}
            />
          )
        }
      </Loaded>
      {shown && <IntakePanel intake={shown} onClose={() => setShown(null)} />}
    </section>
  );
}

function Actions({ intake, onShow }: { readonly intake: Intake; readonly onShow: () => void }) {
  const undo = () =>
    undoIntakes([intake]).then(
      () => showToast(`Загрузка файла «${intake.fileName}» отменена`),
      (error: unknown) => showToast(error instanceof Error ? error.message : 'Отменить не удалось', { tone: 'bad' }),
    );
  return (
    <span className={classes['actions']}>
      <Button variant="default" size="compact-sm" aria-label={`Подробно: ${intake.fileName}, ${momentText(intake.at)}`} onClick={onShow}>
        Подробно
      </Button>
      {intake.undoneAt === null ? (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={`Отменить загрузку: ${intake.fileName}, ${momentText(intake.at)}`}
          onClick={() => void undo()}
        >
          Отменить загрузку
        </Button>
      ) : (
        <span className={classes['dim']}>отменена {momentText(intake.undoneAt)}</span>
      )}
    </span>
  );
}
