import { Button } from '@mantine/core';
import type { ExecutionView } from '../../../../shared/ipc/calls/roadmaps.ts';
import type { ExecutionMark as Mark } from '../../../../shared/model/executionMark.ts';
import type { Roadmap } from '../../../../shared/roadmaps/roadmap.ts';
import { sectionTitle } from '../../../../shared/roadmaps/sectionTitle.ts';
import { stateDetail, termText } from '../../../../shared/roadmaps/execution/stateWords.ts';
import { whenWords } from '../../../../shared/roadmaps/whenWords.ts';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { counted } from '../../../plural.ts';
import { flagWords, levelWords } from '../words.ts';
import styles from './Execution.module.css';
import { ExecutionMark } from './ExecutionMark.tsx';
import { MarkForm } from './MarkForm.tsx';
import { MarkHistory } from './MarkHistory.tsx';
import type { ExecutionRow } from './rows.ts';

type Props = {
  readonly roadmap: Roadmap;
  /** Empty: closed. */
  readonly rows: readonly ExecutionRow[];
  readonly at: 'state' | 'evidence';
  readonly schools: ExecutionView['schools'];
  readonly onSchool: (school: string) => void;
  readonly onSave: (marks: readonly Mark[]) => Promise<void>;
  readonly onClose: () => void;
};

/** One measure, or several at once: what the order asks, how it stands, the mark with its documents. */
export function MeasurePanel({ roadmap, rows, at, schools, onSchool, onSave, onClose }: Props) {
  const [row] = rows;
  const units = rows.flatMap((one) => one.units);
  const [unit] = units;
  return (
    <SidePanel
      title={row && rows.length === 1 ? titleOf(row) : `Выбрано мероприятий: ${rows.length}`}
      isOpen={rows.length > 0}
      onClose={onClose}
    >
      {row && rows.length === 1 && <Facts roadmap={roadmap} row={row} />}
      {units.length > 1 && (
        <p className={styles.hint}>
          Заполненное ниже запишется сразу: {counted(units.length, 'отметка', 'отметки', 'отметок')}. Пустое останется у каждой своим.
        </p>
      )}
      <MarkForm key={rows.map(({ id }) => id).join(' ')} units={units} at={at} onSave={onSave} onCancel={onClose} />
      {row && rows.length === 1 && row.units.length > 1 && (
        <ul className={styles.schools} aria-label="По школам">
          {row.units.map((one) => (
            <li key={one.school}>
              <Button variant="subtle" size="compact-sm" onClick={() => onSchool(one.school ?? '')}>
                {schools.find(({ id }) => id === one.school)?.title ?? one.school}
              </Button>
              <span>
                <ExecutionMark state={one.state} /> <span className={styles.when}>{stateDetail(one)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {units.length === 1 && unit && <MarkHistory of={unit.key} />}
    </SidePanel>
  );
}

function titleOf({ measure: { printedNumber, number } }: ExecutionRow): string {
  return printedNumber === null ? `Мероприятие ${number} по порядку` : `Мероприятие № ${printedNumber}`;
}

function Facts({ roadmap, row }: { readonly roadmap: Roadmap; readonly row: ExecutionRow }) {
  const { measure } = row;
  const section = roadmap.sections.find(({ id }) => id === measure.section);
  const facts: readonly (readonly [string, string])[] = [
    ['Мероприятие', measure.title],
    ['Раздел, уровень', `${section ? `${sectionTitle(section)}; ` : ''}${levelWords[measure.level].toLowerCase()}`],
    ['Форма, документ', measure.form ?? ''],
    ['Ответственные', measure.responsible.text ?? ''],
    [
      'Срок приказа',
      [measure.term.text, ...measure.term.when.map(whenWords), ...measure.term.flags.map((flag) => flagWords[flag])].join('; '),
    ],
    ['Отмечается', row.occurrence.title === null ? '' : termText(row)],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([name, text]) =>
        text === '' ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
