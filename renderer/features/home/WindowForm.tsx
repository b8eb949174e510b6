import { Button } from '@mantine/core';
import { useState } from 'react';
import type { WindowView } from '../../../shared/ipc/calls/base.ts';
import { DateField } from '../../components/DateField.tsx';
import { EditForm } from '../../components/EditForm.tsx';
import { FormFoot } from '../../components/FormFoot.tsx';
import { plainDate } from '../../dates.ts';
import { useSaving } from '../../useSaving.ts';
import { useSaveWindow } from './useSaveWindow.ts';
import styles from './WindowForm.module.css';
import { columnTitle } from './due.ts';

type Props = { readonly window: WindowView; readonly year: string; readonly onClose: () => void };

/** The order's dates, each can be taken over; the municipality's own are entered and can be dropped again. */
export function WindowForm({ window, year, onClose }: Props) {
  const [first] = window.ordered;
  const [from, setFrom] = useState(window.own?.fromOn ?? first?.from ?? null);
  const [to, setTo] = useState(window.own?.toOn ?? first?.to ?? null);
  const { errors, foot, refuse, run } = useSaving(['fromOn', 'toOn']);
  const save = useSaveWindow(year);
  const store = (dates: WindowView['own']) =>
    run(async () => {
      await save(window, dates);
      onClose();
    });
  function submit() {
    if (from && to) void store({ fromOn: from, toOn: to });
    else
      refuse({
        fields: { ...(from ? {} : { fromOn: 'Укажите дату' }), ...(to ? {} : { toOn: 'Укажите дату' }) },
        rest: null,
      });
  }
  return (
    <EditForm onSubmit={submit}>
      <p className={styles.form}>{columnTitle(window)}</p>
      <section aria-labelledby="ordered-heading">
        <h3 id="ordered-heading" className={styles.heading}>
          {window.ordered.length > 1 ? 'В приказе указано по-разному' : 'В приказе'}
        </h3>
        {window.ordered.length === 0 ? (
          <p className={styles.none}>Срок не указан.</p>
        ) : (
          <ul className={styles.ordered}>
            {window.ordered.map((one, index) => (
              <li key={one.clause}>
                <strong>
                  {plainDate(one.from)} – {plainDate(one.to)}
                </strong>
                {index === 0 && window.own === null && <span className={styles.holds}> действует</span>}
                <span className={styles.clause}>{one.clause}</span>
                <Button
                  variant="default"
                  size="compact-sm"
                  onClick={() => {
                    setFrom(one.from);
                    setTo(one.to);
                  }}
                >
                  Взять эти даты<span className="visually-hidden">: по {plainDate(one.to)}</span>
                </Button>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="own-heading">
        <h3 id="own-heading" className={styles.heading}>
          Срок муниципалитета
        </h3>
        <div className={styles.fields}>
          <DateField isFirst label="Начало" value={from} error={errors['fromOn']} onChange={setFrom} />
          <DateField label="Окончание" value={to} error={errors['toOn']} onChange={setTo} />
        </div>
      </section>
      {window.own !== null && (
        <Button variant="default" disabled={foot.isBusy} onClick={() => void store(null)}>
          Вернуть срок приказа
        </Button>
      )}
      <FormFoot {...foot} onCancel={onClose} />
    </EditForm>
  );
}
