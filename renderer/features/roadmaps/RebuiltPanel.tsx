import type { Measure, Rebuilt, RoadmapSection, RowCell } from '../../../shared/roadmaps/roadmap.ts';
import { SidePanel } from '../../components/SidePanel.tsx';
import styles from './RoadmapTable.module.css';
import { cellWords } from './words.ts';

/** A measure or a heading that the scan has torn. */
export type Torn = { readonly measure: Measure } | { readonly section: RoadmapSection };

type Props = { readonly torn: Torn | null; readonly onClose: () => void };

/** What the order prints where the scan is torn, what is shown in its place, and how it was rebuilt. */
export function RebuiltPanel({ torn, onClose }: Props) {
  const rebuilt = torn && rebuiltOf(torn);
  return (
    <SidePanel title={torn ? titleOf(torn) : ''} isOpen={rebuilt !== null} isReading onClose={onClose}>
      {torn && rebuilt && (
        <div className={styles.panel}>
          <p>{rebuilt.how}</p>
          {Object.entries(rebuilt.printed).map(([cell, printed]) => (
            <section key={cell}>
              <h3>{cellWords[cell as RowCell]}</h3>
              <dl>
                <dt>Напечатано</dt>
                <dd>{printed === '' ? 'пусто' : printed}</dd>
                <dt>Показано</dt>
                <dd>{nowOf(torn, cell as RowCell)}</dd>
              </dl>
            </section>
          ))}
        </div>
      )}
    </SidePanel>
  );
}

function rebuiltOf(torn: Torn): Rebuilt | null {
  return 'measure' in torn ? torn.measure.rebuilt : torn.section.rebuilt;
}

function titleOf(torn: Torn): string {
  if ('section' in torn) return 'Заголовок раздела';
  const { printedNumber, number } = torn.measure;
  return printedNumber === null ? `Мероприятие ${number} по порядку` : `Мероприятие № ${printedNumber}, ${number} по порядку`;
}

function nowOf(torn: Torn, cell: RowCell): string {
  if ('section' in torn) return torn.section.title;
  const { printedNumber, title, form, term, responsible } = torn.measure;
  return { number: printedNumber, title, form, term: term.text, responsible: responsible.text }[cell] ?? 'пусто';
}
