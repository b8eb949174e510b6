import { Checkbox } from '@mantine/core';
import { IconAlertTriangle, IconArrowRight } from '@tabler/icons-react';
import type { Place, PlannedResult } from '../../../shared/intake/plan.ts';
import { changesOf } from './changeWords.ts';
import classes from './Intake.module.css';

type Props = {
  readonly result: PlannedResult;
  readonly whose: string;
  /** null: nothing to take. */
  readonly isTaken: boolean | null;
  readonly onTake: (isTaken: boolean) => void;
};

/** One result: whose, of what, its values before and after, where it stands in the files. */
export function PlanRow({ result, whose, isTaken, onTake }: Props) {
  const title = [result.procedure, result.subject, result.grade === null ? '' : `${result.grade} класс`, String(result.year)]
    .filter(Boolean)
    .join(', ');
  return (
    <tr data-left={isTaken === false || undefined}>
      {isTaken !== null && (
        <td className={classes['check']}>
          <Checkbox
            aria-label={`Загружать: ${whose}, ${title}`}
            checked={isTaken}
            onChange={(event) => onTake(event.currentTarget.checked)}
          />
        </td>
      )}
      <th scope="row">{whose}</th>
      <td className={classes['nowrap']}>{title}</td>
      <td>
        <span className={classes['changes']}>
          {changesOf(result).map(({ title: name, before, after }) => (
            <span key={name}>
              <span className={classes['dim']}>{name}: </span>
              {before !== null && (
                <>
                  {before} <IconArrowRight size={14} aria-label="станет" />{' '}
                </>
              )}
              <b>{after}</b>
            </span>
          ))}
        </span>
        {result.against && (
          <span className={classes['against']}>
            <IconAlertTriangle size={14} aria-hidden /> Другое значение: {placeText(result.against)}; взято последнее.
          </span>
        )}
      </td>
      <td className={classes['dim']}>{placeText(result.place)}</td>
    </tr>
  );
}

/** «отметки.xlsx, лист «Лист1», строка 9» */
export function placeText({ file, sheet, row }: Place): string {
  return [file, sheet === null ? '' : `лист «${sheet}»`, `строка ${row}`].filter(Boolean).join(', ');
}
