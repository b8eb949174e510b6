import cells from './RiskGrid.module.css';
import styles from './MapPart.module.css';
import { NoMeasureIcon, ObservationIcon, TrendIcon } from './RiskMarks.tsx';

/** How to read a cell. */
export function RiskLegend() {
  return (
    <ul className={styles.legend} aria-label="Обозначения">
      <li>Значимость в профиле: В – высокая, С – средняя, Н – низкая, «–» – не указана</li>
      <li>
        Наблюдение куратора: <ObservationIcon observed={true} /> риск подтверждается, <ObservationIcon observed={false} /> не
        подтверждается, <ObservationIcon observed={null} /> не наблюдался
      </li>
      <li>
        К прошлому году: <TrendIcon trend="appeared" /> новый риск, <TrendIcon trend="kept" /> остаётся, <TrendIcon trend="gone" /> снят
      </li>
      <li>
        <NoMeasureIcon /> меры нет
      </li>
      <li>
        <span className={`${styles.swatch} ${cells.ground}`} data-outcome="confirmed" /> подтверждён{' '}
        <span className={`${styles.swatch} ${cells.ground}`} data-outcome="found" /> выявлен куратором{' '}
        <span className={`${styles.swatch} ${cells.ground}`} data-outcome="refuted" /> не подтверждён{' '}
        <span className={`${styles.swatch} ${cells.ground}`} data-outcome="not-observed" /> не наблюдался; без заливки – отсутствует
      </li>
    </ul>
  );
}
