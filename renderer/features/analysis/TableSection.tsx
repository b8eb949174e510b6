import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { saveCsv, type Sheet } from './csv.ts';
import styles from './TableSection.module.css';

type Props = {
  readonly title: string;
  readonly note?: ReactNode;
  /** What «Сохранить» saves; made when it is pressed. */
  readonly sheet?: () => Sheet;
  readonly children: ReactNode;
};

/** A part of an analysis under its heading; its table can be saved for a spreadsheet. */
export function TableSection({ title, note, sheet, children }: Props) {
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h2 tabIndex={-1}>{title}</h2>
        {sheet && (
          <Button
            variant="subtle"
            size="compact-sm"
            className="no-print"
            leftSection={<IconDownload size={16} aria-hidden />}
            aria-label={`Сохранить CSV: ${title}`}
            onClick={() => saveCsv(sheet())}
          >
            Сохранить CSV
          </Button>
        )}
      </div>
      {note && <p className={styles.note}>{note}</p>}
      {children}
    </section>
  );
}
