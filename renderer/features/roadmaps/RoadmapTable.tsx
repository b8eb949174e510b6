import type { Measure, Roadmap } from '../../../shared/roadmaps/roadmap.ts';
import { RebuiltMark } from './RebuiltMark.tsx';
import styles from './RoadmapTable.module.css';
import { isPaired, sectionTitle, type Row, type ShownSection } from './selection.ts';
import { TermCell } from './TermCell.tsx';
import { levelWords } from './words.ts';

type Props = {
  readonly roadmap: Roadmap;
  readonly shown: readonly ShownSection[];
  /** Opens what was printed; given the id of a measure or of a section. */
  readonly onRebuilt: (id: string) => void;
};

/** A roadmap as its order prints it, section by section; the heading stays in sight. */
export function RoadmapTable({ roadmap, shown, onRebuilt }: Props) {
  const columns = columnsOf(roadmap, shown);
  return (
    <div className={styles.box} role="region" aria-label="Мероприятия" tabIndex={0}>
      <table className={styles.table} aria-label={roadmap.title}>
        <thead>
          <tr>
            <th scope="col" className={styles.number}>
              №
            </th>
            {columns.map(({ title, width }) => (
              <th key={title} scope="col" style={{ width }}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        {shown.map(({ section, rows }) => (
          <tbody key={section.id}>
            <tr className={styles.heading}>
              <th scope="rowgroup" colSpan={columns.length + 1}>
                {sectionTitle(section)}
                {section.rebuilt && (
                  <RebuiltMark rebuilt={section.rebuilt} of={`заголовок «${section.title}»`} onOpen={() => onRebuilt(section.id)} />
                )}
              </th>
            </tr>
            {rows.map((row) => (
              <tr key={row.number}>
                <th scope="row" className={styles.number}>
                  {row.measures[0]?.printedNumber ?? <NoNumber />}
                </th>
                {columns.map((column) => (
                  <td key={column.title}>{column.cell(row, onRebuilt)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

type Column = {
  readonly title: string;
  readonly width?: string;
  readonly cell: (row: Row, onRebuilt: Props['onRebuilt']) => React.ReactNode;
};

/** A list of events has a column a level; else what no measure has is left out. */
function columnsOf(roadmap: Roadmap, shown: readonly ShownSection[]): readonly Column[] {
  const measures = shown.flatMap(({ rows }) => rows.flatMap((row) => row.measures));
  const levels = (['municipality', 'school'] as const).filter((level) => measures.some((measure) => measure.level === level));
  if (isPaired(roadmap))
    return levels.map((level) => ({
      title: `${levelWords[level]} уровень`,
      width: '50%',
      cell: (row, onRebuilt) => <Title measure={row.measures.find((measure) => measure.level === level)} onRebuilt={onRebuilt} />,
    }));
  const single = (title: string, width: string | undefined, cell: (measure: Measure) => React.ReactNode): Column => ({
    title,
    ...(width === undefined ? {} : { width }),
    cell: ({ measures: [measure] }) => measure && cell(measure),
  });
  return [
    { title: 'Мероприятие', cell: ({ measures: [measure] }, onRebuilt) => <Title measure={measure} onRebuilt={onRebuilt} /> },
    ...(measures.some(({ form }) => form !== null) ? [single('Форма, документ', '17%', ({ form }) => form)] : []),
    single('Срок', '19%', ({ term }) => <TermCell term={term} />),
    single('Ответственные', '17%', ({ responsible }) => responsible.text),
    // Headings of the order say the level where they are its source.
    ...(levels.length > 1 && roadmap.levelFrom === 'responsible' ? [single('Уровень', '11%', ({ level }) => levelWords[level])] : []),
  ];
}

function Title({ measure, onRebuilt }: { readonly measure: Measure | undefined; readonly onRebuilt: Props['onRebuilt'] }) {
  if (!measure) return <span className={styles.empty}>нет в приказе</span>;
  const { id, title, printedNumber, rebuilt } = measure;
  return (
    <>
      {title}
      {rebuilt && <RebuiltMark rebuilt={rebuilt} of={`№ ${printedNumber ?? 'нет'}, ${title}`} onOpen={() => onRebuilt(id)} />}
    </>
  );
}

function NoNumber() {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">без номера</span>
    </>
  );
}
