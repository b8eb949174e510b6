import type { ReactNode } from 'react';
import type { Measure, Roadmap } from '../../../shared/roadmaps/roadmap.ts';
import { isPaired, type Row } from '../../../shared/roadmaps/rowsOf.ts';
import { sectionTitle } from '../../../shared/roadmaps/sectionTitle.ts';
import { RebuiltMark } from './RebuiltMark.tsx';
import styles from './RoadmapTable.module.css';
import type { ShownSection } from './selection.ts';
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
              {roadmap.columns[0]}
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
  readonly cell: (row: Row, onRebuilt: Props['onRebuilt']) => ReactNode;
};

/** A list of events has a column a level; else what no measure has is left out. */
function columnsOf(roadmap: Roadmap, shown: readonly ShownSection[]): readonly Column[] {
  const measures = shown.flatMap(({ rows }) => rows.flatMap((row) => row.measures));
  const levels = (['municipality', 'school'] as const).filter((level) => measures.some((measure) => measure.level === level));
  if (isPaired(roadmap))
    return levels.map((level) => ({
      title: roadmap.columns[level === 'municipality' ? 1 : 2] ?? '',
      width: '50%',
      cell: (row, onRebuilt) => <Title measure={row.measures.find((measure) => measure.level === level)} onRebuilt={onRebuilt} />,
    }));
  const [, title = '', ...more] = roadmap.columns;
  const hasForm = more.length > 2;
  const [form = '', term = '', responsible = ''] = hasForm ? more : ['', ...more];
  const single = (heading: string, width: string, cell: (measure: Measure) => ReactNode): Column => ({
    title: heading,
    width,
    cell: ({ measures: [measure] }) => measure && cell(measure),
  });
  return [
    { title, cell: ({ measures: [measure] }, onRebuilt) => <Title measure={measure} onRebuilt={onRebuilt} /> },
    ...(hasForm ? [single(form, '17%', (measure) => measure.form)] : []),
    single(term, '19%', (measure) => <TermCell term={measure.term} />),
    single(responsible, '17%', (measure) => measure.responsible.text),
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
