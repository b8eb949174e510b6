import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { fitted, type Mapping } from '../../../shared/intake/mapping.ts';
import { counted } from '../../plural.ts';
import classes from './Intake.module.css';
import { changeIntake, type IntakeFile, type OpenFile, type SheetChoice } from './intakeStore.ts';
import { layoutWords } from './layoutWords.ts';
import { Mapper } from './Mapper.tsx';

type Sheet = OpenFile['state']['view']['sheets'][number];
type Props = { readonly file: OpenFile; readonly sheet: Sheet };

/** A sheet: what it was taken for, how much it holds, and the columns where nobody knows them. */
export function SheetLine({ file, sheet }: Props) {
  const choice = file.state.sheets[sheet.index];
  const isUnknown = sheet.layout === null && !choice?.mapping;
  const [isMapping, setMapping] = useState<boolean | null>(null);
  const isShown = sheet.mapping !== null && (isMapping ?? (isUnknown && file.state.view.sheets.length === 1));
  const name = sheet.name ?? 'таблица';
  return (
    <li className={classes['sheet']}>
      <div className={classes['sheetHead']}>
        <Checkbox
          checked={choice?.isTaken ?? false}
          label={name}
          aria-label={`Загружать лист «${name}» файла ${file.name}`}
          onChange={(event) => choose(file, sheet.index, { isTaken: event.currentTarget.checked })}
        />
        <span className={isUnknown ? classes['warn'] : classes['layout']}>{layoutWords(sheet, choice)}</span>
        <span className={classes['dim']}>{amount(sheet, isUnknown)}</span>
        {sheet.mapping && (
          <Button variant="default" size="compact-sm" aria-expanded={isShown} onClick={() => setMapping(!isShown)}>
            {isShown ? 'Скрыть столбцы' : isUnknown ? 'Указать столбцы' : 'Изменить столбцы'}
          </Button>
        )}
      </div>
      {isShown && (
        <Mapper
          sheet={sheet}
          given={choice?.mapping ?? sheet.mapping}
          onApply={(mapping) => {
            apply(file, sheet.index, mapping);
            setMapping(false);
          }}
        />
      )}
    </li>
  );
}

function amount({ layout, results, problems, rowCount }: Sheet, isUnknown: boolean): string {
  if (isUnknown) return `${counted(rowCount, 'строка', 'строки', 'строк')}, не загрузится, пока не указаны столбцы`;
  if (layout === null) return counted(rowCount, 'строка', 'строки', 'строк');
  const found = counted(results, 'результат', 'результата', 'результатов');
  return problems > 0 ? `${found}, с ошибками ${counted(problems, 'строка', 'строки', 'строк')}` : found;
}

function choose(file: IntakeFile, index: number, over: Partial<SheetChoice>): void {
  changeIntake(({ files }) => ({
    files: files.map((one) =>
      one.id === file.id && one.state.status === 'open'
        ? { ...one, state: { ...one.state, sheets: { ...one.state.sheets, [index]: { ...one.state.sheets[index]!, ...over } } } }
        : one,
    ),
  }));
}

/** Takes the columns for this sheet, and for others with the same headings that say themselves what they are of. */
function apply(file: IntakeFile, index: number, mapping: Mapping): void {
  changeIntake(({ files }) => ({
    files: files.map((one): IntakeFile => {
      if (one.state.status !== 'open') return one;
      const { view, sheets } = one.state;
      const changed = view.sheets.map((sheet): readonly [number, SheetChoice] => {
        const choice = sheets[sheet.index]!;
        if (one.id === file.id && sheet.index === index) return [sheet.index, { isTaken: true, mapping }];
        if (sheet.layout !== null || choice.mapping) return [sheet.index, choice];
        const alike = fitted(mapping, { rows: sheet.rows, sheet: sheet.name });
        return [sheet.index, alike?.isSure ? { ...choice, mapping: alike.mapping } : choice];
      });
      return { ...one, state: { ...one.state, sheets: Object.fromEntries(changed) } };
    }),
  }));
}
