import type { Band } from '../../../shared/engine/instrument.ts';
import classes from './Instruments.module.css';

/** A scale in the order's own brackets: the levels side by side, and what follows from each. */
export function ScaleTable({ title, scale }: { readonly title: string; readonly scale: readonly Band[] }) {
  return (
    <>
      <div className={classes['bands']} style={{ gridTemplateColumns: `repeat(${scale.length}, 1fr)` }} aria-hidden>
        {scale.map(({ level, range }) => (
          <span key={level}>{range}</span>
        ))}
      </div>
      <table className={classes['scale']} aria-label={`Шкала: ${title}`}>
        <thead>
          <tr>
            <th scope="col">Уровень</th>
            <th scope="col">Диапазон</th>
            <th scope="col">Что следует из уровня</th>
          </tr>
        </thead>
        <tbody>
          {scale.map(({ level, title: name, range, need }) => (
            <tr key={level}>
              <th scope="row">{name}</th>
              <td>{range}</td>
              <td>{need}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
