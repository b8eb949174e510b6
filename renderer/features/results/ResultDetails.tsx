import { IconAlertTriangle } from '@tabler/icons-react';
import type { AssessmentResult, GroupResult } from '../../../shared/model/records.ts';
import { useCall } from '../../useCall.ts';
import { decimalText } from '../forms/numbers.ts';
import grid from '../../components/Grid.module.css';
import classes from './ResultDetails.module.css';
import { detailGroups, type Detail } from './detailGroups.ts';
import type { ResultRow } from './resultRows.ts';

/** Fewer participants than this: one pupil is more than ten percent. */
const smallest = 10;

type Props = { readonly rows: readonly ResultRow[]; readonly years: readonly number[]; readonly school: string };

/** What only files say of the results: participants, marks, agreement with the register, the groups above the school. */
export function ResultDetails({ rows, years, school }: Props) {
  const groups = useCall('result.groups', {}).data ?? [];
  const found = detailGroups(rows, years, groups);
  if (found.length === 0) return null;
  const isAnySmall = found.some(({ own }) => isSmall(own));
  return (
    <div className={classes['part']}>
      <h2>Отметки, участники и сравнение с журналом</h2>
      <div className={`${grid['box']} ${classes['box']}`} role="region" aria-label="Отметки, участники и сравнение с журналом" tabIndex={0}>
        <table className={`${grid['table']} ${classes['table']}`}>
          <thead>
            <tr>
              <th rowSpan={2} scope="col">
                Чьи результаты
              </th>
              <th rowSpan={2} scope="col" className={classes['number']}>
                Участников
              </th>
              <th colSpan={4} scope="colgroup">
                Отметки, %
              </th>
              <th colSpan={3} scope="colgroup">
                С отметкой по журналу, %
              </th>
            </tr>
            <tr>
              {['«2»', '«3»', '«4»', '«5»', 'понизили', 'подтвердили', 'повысили'].map((title) => (
                <th key={title} scope="col" className={classes['number']}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          {found.map(({ id, title, own, above }) => (
            <tbody key={id}>
              <tr className={classes['title']}>
                <th colSpan={9} scope="rowgroup">
                  {title}
                </th>
              </tr>
              <Line name={school} detail={own} isSmall={isSmall(own)} />
              {above.map((group) => (
                <Line key={group.level} name={groupName(group)} detail={group} isSmall={false} isAbove />
              ))}
            </tbody>
          ))}
        </table>
      </div>
      {isAnySmall && (
        <p className={classes['note']}>
          <IconAlertTriangle size={14} aria-hidden /> Меньше {smallest} участников: доля сильно зависит от одного обучающегося, сравнивайте
          осторожно.
        </p>
      )}
    </div>
  );
}

type LineProps = { readonly name: string; readonly detail: Detail; readonly isSmall: boolean; readonly isAbove?: boolean };

function Line({ name, detail: { low, participants, marks, journal }, isSmall: isMarked, isAbove = false }: LineProps) {
  const values = [
    marks?.['2'] ?? low,
    marks?.['3'] ?? null,
    marks?.['4'] ?? null,
    marks?.['5'] ?? null,
    journal?.lowered ?? null,
    journal?.confirmed ?? null,
    journal?.raised ?? null,
  ];
  return (
    <tr data-above={isAbove || undefined}>
      <th scope="row">{name}</th>
      <td className={classes['number']}>
        {isMarked && (
          <>
            <IconAlertTriangle size={14} aria-hidden className={classes['small']} />
            <span className="visually-hidden">малая группа: </span>{' '}
          </>
        )}
        {participants === null ? '–' : decimalText(participants)}
      </td>
      {values.map((value, index) => (
        <td key={index} className={classes['number']}>
          {value === null ? '–' : decimalText(value)}
        </td>
      ))}
    </tr>
  );
}

const levels = { municipality: 'Муниципалитет', region: 'Регион', whole: 'Вся выборка' } as const;

function groupName({ level, name }: GroupResult): string {
  return level === 'whole' ? levels.whole : `${levels[level]}: ${name}`;
}

function isSmall({ participants }: Pick<AssessmentResult, 'participants'>): boolean {
  return participants !== null && participants < smallest;
}
