import { Button, Checkbox, Stack } from '@mantine/core';
import { useState } from 'react';
import type { OrderView, WindowView } from '../../../shared/ipc/calls/base.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { plainDate } from '../../dates.ts';
import { orderTitle } from '../../orderTitle.ts';
import { counted } from '../../plural.ts';
import { showToast } from '../../toasts.ts';
import { useUndo } from '../../undo.ts';
import { act } from '../../useAct.ts';
import { useCall } from '../../useCall.ts';
import { useYear } from '../../year.ts';
import { columnTitle } from '../home/due.ts';
import { WindowPanel, type ChosenWindow } from '../home/WindowPanel.tsx';
import styles from './Settings.module.css';

/** The orders that the municipality works by, and the dates of the year for each of their forms. */
export function OrdersTab() {
  const year = useYear();
  const orders = useCall('order.list', {});
  const windows = useCall('window.list', { year });
  return (
    <>
      <section className={styles.part} aria-labelledby="orders-heading">
        <h2 id="orders-heading">Приказы, по которым работаем</h2>
        <p>Собираются и показываются формы отмеченных приказов. Формы, которые уже заполнены по другим, остаются в базе.</p>
        <Loaded query={orders}>{(list) => <Orders orders={list} />}</Loaded>
      </section>
      <section className={`${styles.part} ${styles.wide}`} aria-labelledby="windows-heading">
        <h2 id="windows-heading">Сроки сбора, {year}</h2>
        <p>Действует срок приказа, пока муниципалитет не установил на этот год свой. Где приказ противоречит себе, видны все его сроки.</p>
        <Loaded query={windows}>{(list) => <Windows windows={list} year={year} />}</Loaded>
      </section>
    </>
  );
}

function Orders({ orders }: { readonly orders: readonly OrderView[] }) {
  const undo = useUndo();
  async function choose({ code, isFollowed }: OrderView) {
    try {
      await act('order.choose', { code, isFollowed: !isFollowed });
      undo.push({
        title: `${isFollowed ? 'Больше не собираем' : 'Собираем'}: ${orderTitle(code)}`,
        undo: () => act('order.choose', { code, isFollowed }),
      });
    } catch (error) {
      showToast(error instanceof Error ? error.message : 'Не удалось изменить', { tone: 'bad' });
    }
  }
  return (
    <Stack gap={8}>
      {orders.map((order) => (
        <Checkbox
          key={order.code}
          label={`${orderTitle(order.code)} (${counted(order.forms, 'форма', 'формы', 'форм')})`}
          checked={order.isFollowed}
          onChange={() => void choose(order)}
        />
      ))}
    </Stack>
  );
}

function Windows({ windows, year }: { readonly windows: readonly WindowView[]; readonly year: string }) {
  const [chosen, setChosen] = useState<ChosenWindow | null>(null);
  return (
    <>
      <table className={styles.table} aria-labelledby="windows-heading">
        <thead>
          <tr>
            <th scope="col">Форма</th>
            <th scope="col">Приказ</th>
            <th scope="col">Муниципалитет</th>
            <th scope="col">
              <span className="visually-hidden">Действия</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {windows.map((window) => (
            <tr key={`${window.instrument} ${window.round}`}>
              <th scope="row">{columnTitle(window)}</th>
              <td>
                {window.ordered.length === 0
                  ? 'не указан'
                  : window.ordered.map(({ from, to, clause }) => (
                      <span key={clause} title={clause} className={styles.window}>
                        {plainDate(from)} – {plainDate(to)}
                      </span>
                    ))}
              </td>
              <td>{window.own ? `${plainDate(window.own.fromOn)} – ${plainDate(window.own.toOn)}` : '–'}</td>
              <td>
                <Button
                  variant="default"
                  size="compact-sm"
                  onClick={() => setChosen({ instrument: window.instrument, round: window.round })}
                >
                  Изменить<span className="visually-hidden"> срок: {columnTitle(window)}</span>
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <WindowPanel chosen={chosen} year={year} onClose={() => setChosen(null)} />
    </>
  );
}
