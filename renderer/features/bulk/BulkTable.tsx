import { useId, type KeyboardEvent } from 'react';
import { Link } from 'wouter';
import type { AboutKind, Instrument } from '../../../shared/engine/instrument.ts';
import type { BulkRow } from '../../../shared/ipc/calls/forms.ts';
import type { Input } from '../../../shared/ipc/contract.ts';
import { plainDate } from '../../dates.ts';
import { BulkCell } from './BulkCell.tsx';
import grid from '../../components/Grid.module.css';
import classes from './BulkTable.module.css';
import { CellDetail } from './CellDetail.tsx';
import { LevelMark } from './LevelMark.tsx';
import { nameOf } from './nameOf.ts';
import { PastePreview } from './PastePreview.tsx';
import { isWithin } from './place.ts';
import { itemTitle, quickItems } from './quickItems.ts';
import { useBulkKeys } from './useBulkKeys.ts';
import { rowId, useBulkSheet } from './useBulkSheet.ts';

/** What heads the names of rows. */
const firstColumn: Readonly<Record<AboutKind, string>> = {
  school: 'Школа',
  teacher: 'Педагог, предмет',
  mentor: 'Наставник',
  tutor: 'Тьютор',
  municipality: 'Муниципалитет',
};

type Props = { readonly instrument: Instrument; readonly rows: readonly BulkRow[]; readonly asked: Input<'bulk.table'> };

/** Forms as rows, quick items as columns: entry like in a spreadsheet, every cell saved at once. */
export function BulkTable({ instrument, rows, asked }: Props) {
  const items = quickItems(instrument);
  const sheet = useBulkSheet({ asked, rows, items });
  const keys = useBulkKeys({ rows, items, sheet });
  const detail = useId();
  const hasSchools = rows.every(({ person }) => person === null) || new Set(rows.map(({ school }) => school)).size > 1;
  const [row, item] = [rows[keys.here.row], items[keys.here.column]];

  const undo = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.code !== 'KeyZ' || keys.draft !== null) return;
    const place = sheet.undo();
    if (place === null) return;
    event.preventDefault();
    keys.go(place);
  };

  return (
    <div onKeyDown={undo}>
      {keys.plan && <PastePreview plan={keys.plan} rows={rows} items={items} onAnswer={keys.answer} />}
      <div className={`${grid['box']} ${classes['box']}`}>
        <table
          {...keys.table}
          role="grid"
          aria-label={`Таблица ввода: ${instrument.shortTitle}`}
          aria-describedby={detail}
          aria-multiselectable
          className={`${grid['table']} ${classes['table']}`}
        >
          <thead>
            <tr>
              <th scope="col">{firstColumn[instrument.about]}</th>
              {items.map((one) => (
                <th key={one.id} scope="col" title={itemTitle(one)} data-text={one.kind === 'text' || undefined}>
                  <span className={classes['title']}>{itemTitle(one)}</span>
                </th>
              ))}
              <th scope="col">{instrument.total ? 'Уровень' : 'Заполнено'}</th>
              <th scope="col">
                <span className="visually-hidden">Форма</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((one, at) => (
              <tr key={rowId(one)} data-signed={one.submission?.isSigned || undefined}>
                <th scope="row">
                  {one.person ?? one.school}
                  <span className={classes['small']}>{underName(one, hasSchools)}</span>
                </th>
                {items.map((column, across) => {
                  const place = { row: at, column: across };
                  const isActive = keys.here.row === at && keys.here.column === across;
                  return (
                    <BulkCell
                      key={column.id}
                      row={one}
                      item={column}
                      place={place}
                      note={sheet.noteOf(one, column)}
                      isActive={isActive}
                      isSelected={isWithin(keys.selection, place)}
                      draft={isActive ? keys.draft : null}
                      onFocus={() => keys.focus(place)}
                      onEdit={() => keys.edit()}
                      onExtend={() => keys.extendTo(place)}
                      onFinish={keys.finish}
                      onCancel={keys.cancel}
                    />
                  );
                })}
                <td>
                  <LevelMark row={one} instrument={instrument} />
                </td>
                <td>
                  {one.submission && (
                    <Link href={`/form/${one.submission.id}`} tabIndex={-1} aria-label={`Открыть форму: ${nameOf(one)}`}>
                      Открыть
                    </Link>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div id={detail}>{row && item && <CellDetail row={row} item={item} note={sheet.noteOf(row, item)} />}</div>
    </div>
  );
}

function underName({ person, school, key, submission }: BulkRow, hasSchools: boolean): string {
  const visit = /^\d{4}-/.test(key.round) ? `посещение ${plainDate(key.round)}` : '';
  const signed = submission?.isSigned ? 'подписана' : '';
  return [key.subject ?? '', person !== null && hasSchools ? school : '', visit, signed].filter((part) => part !== '').join(' · ');
}
