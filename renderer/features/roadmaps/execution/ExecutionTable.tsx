import { Checkbox } from '@mantine/core';
import { sectionTitle } from '../../../../shared/roadmaps/sectionTitle.ts';
import { termText } from '../../../../shared/roadmaps/execution/stateWords.ts';
import type { Roadmap } from '../../../../shared/roadmaps/roadmap.ts';
import table from '../RoadmapTable.module.css';
import { flagWords, levelWords } from '../words.ts';
import styles from './Execution.module.css';
import { ExecutionMark } from './ExecutionMark.tsx';
import { detailOf, evidenceText } from './rowText.ts';
import type { ExecutionRow } from './rows.ts';
import type { useExecutionKeys } from './useExecutionKeys.ts';

type Props = {
  readonly roadmap: Roadmap;
  readonly rows: readonly ExecutionRow[];
  readonly keys: ReturnType<typeof useExecutionKeys>;
  readonly describedBy: string;
  readonly onOpen: (row: ExecutionRow) => void;
};

/** Measures with their states, a row a term; arrows walk it, digits mark, F2 opens the documents. */
export function ExecutionTable({ roadmap, rows, keys, describedBy, onOpen }: Props) {
  const sections = roadmap.sections.filter(({ id }) => rows.some(({ measure }) => measure.section === id));
  const hasBodies = roadmap.bodies.length > 0;
  return (
    <div className={`${table.box} ${styles.box}`}>
      <table
        {...keys.table}
        role="grid"
        aria-multiselectable
        aria-label={`Исполнение: ${roadmap.title}`}
        aria-describedby={describedBy}
        className={`${table.table} ${styles.table}`}
      >
        <thead>
          <tr>
            <th scope="col" className={`${styles.pick} no-print`}>
              <Checkbox
                size="xs"
                aria-label="Выбрать все"
                checked={keys.picked > 0 && keys.picked === rows.length}
                indeterminate={keys.picked > 0 && keys.picked < rows.length}
                onChange={(event) => keys.pickAll(event.currentTarget.checked)}
              />
            </th>
            <th scope="col" className={styles.number}>
              №
            </th>
            <th scope="col">Мероприятие</th>
            <th scope="col" className={styles.term}>
              Срок
            </th>
            <th scope="col" className={styles.state}>
              Состояние
            </th>
            <th scope="col" className={styles.who}>
              {hasBodies ? 'Ответственные' : 'Уровень'}
            </th>
            <th scope="col" className={styles.evidence}>
              Подтверждение
            </th>
          </tr>
        </thead>
        {sections.map((section) => (
          <tbody key={section.id}>
            <tr className={table.heading}>
              <th scope="rowgroup" colSpan={7}>
                {sectionTitle(section)}
              </th>
            </tr>
            {rows.map((row, index) =>
              row.measure.section === section.id ? (
                <tr
                  key={row.id}
                  data-row
                  tabIndex={index === keys.here ? 0 : -1}
                  aria-selected={keys.isPicked(row)}
                  className={styles.row}
                  onFocus={() => keys.focus(index)}
                  onDoubleClick={() => onOpen(row)}
                >
                  <td className={`${styles.pick} no-print`}>
                    <Checkbox
                      size="xs"
                      tabIndex={-1}
                      aria-label={`Выбрать: ${row.measure.printedNumber ?? ''} ${row.measure.title}`}
                      checked={keys.isPicked(row)}
                      onChange={() => keys.toggle(row)}
                    />
                  </td>
                  <td className={styles.number}>{row.measure.printedNumber ?? '–'}</td>
                  <th scope="row">
                    {row.measure.title}
                    {row.measure.form && <span className={table.read}>{row.measure.form}</span>}
                  </th>
                  <td>
                    {termText(row)}
                    {row.units.some(({ isCarried }) => isCarried) && <span className={table.read}>перешло с прошлых лет</span>}
                    {row.units.some(({ isBeforeOrder }) => isBeforeOrder) && (
                      <span className={table.read}>{flagWords['before-order']}</span>
                    )}
                  </td>
                  <td>
                    <ExecutionMark state={row.state} />
                    <span className={table.read}>{detailOf(row)}</span>
                  </td>
                  <td>{hasBodies ? row.measure.responsible.text : levelWords[row.measure.level]}</td>
                  <td>{evidenceText(row)}</td>
                </tr>
              ) : null,
            )}
          </tbody>
        ))}
      </table>
    </div>
  );
}
