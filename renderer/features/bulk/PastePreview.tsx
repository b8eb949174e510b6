import { Button, Group } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { BulkRow } from '../../../shared/ipc/calls/forms.ts';
import { counted } from '../../plural.ts';
import { nameOf } from './nameOf.ts';
import type { PastePlan } from './pastePlan.ts';
import classes from './PastePreview.module.css';
import { itemTitle, type QuickItem } from './quickItems.ts';

type Props = {
  readonly plan: PastePlan;
  readonly rows: readonly BulkRow[];
  readonly items: readonly QuickItem[];
  readonly onAnswer: (isYes: boolean) => void;
};

const mostShown = 5;

/** What a paste would write and what it could not, before anything is written. */
export function PastePreview({ plan, rows, items, onAnswer }: Props) {
  const { writes, errors, cleared, same, outside } = plan;
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), [plan]);
  const parts = [
    `Будет записано ${counted(writes.length, 'значение', 'значения', 'значений')}${cleared > 0 ? ` (из них очищается ${cleared})` : ''}`,
    counted(errors.length, 'ошибка', 'ошибки', 'ошибок'),
    ...(same > 0 ? [`без изменений ${same}`] : []),
    ...(outside > 0 ? [`за пределами таблицы ${outside}`] : []),
  ];
  return (
    <section
      className={classes['preview']}
      aria-label="Вставка из буфера"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onAnswer(false);
      }}
    >
      <p className={classes['count']} role="status">
        {parts.join(', ')}
      </p>
      {errors.length > 0 && (
        <ul className={classes['errors']}>
          {errors.slice(0, mostShown).map(({ place, text, message }) => (
            <li key={`${place.row}:${place.column}`}>
              {nameOf(rows[place.row]!)}, {short(itemTitle(items[place.column]!))}: «{text}». {message}
            </li>
          ))}
          {errors.length > mostShown && <li>и ещё {counted(errors.length - mostShown, 'ячейка', 'ячейки', 'ячеек')}</li>}
        </ul>
      )}
      {errors.length > 0 && <p>Ячейки с ошибками не записываются: вставленное останется в них с пояснением.</p>}
      <Group gap="xs">
        <Button ref={first} size="compact-md" onClick={() => onAnswer(true)}>
          {writes.length > 0 ? 'Записать' : 'Показать ошибки в ячейках'}
        </Button>
        <Button variant="default" size="compact-md" onClick={() => onAnswer(false)}>
          Не вставлять
        </Button>
      </Group>
    </section>
  );
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
