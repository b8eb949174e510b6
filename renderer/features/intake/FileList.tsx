import { IconAlertTriangle, IconFileSpreadsheet, IconX } from '@tabler/icons-react';
import { IconButton } from '../../components/IconButton.tsx';
import { momentText } from '../forms/momentText.ts';
import classes from './Intake.module.css';
import { isOpen, useIntake, type IntakeFile, type OpenFile } from './intakeStore.ts';
import { closeFile } from './openFiles.ts';
import { SheetLine } from './SheetLine.tsx';

/** The files at hand, each with what is known of it. */
export function FileList() {
  const { files } = useIntake();
  return (
    <section aria-labelledby="intake-files" className={classes['part']}>
      <h2 id="intake-files">Файлы</h2>
      <ul className={classes['files']}>
        {files.map((file) => (
          <li key={file.id} className={classes['file']}>
            <div className={classes['fileHead']}>
              {file.state.status === 'refused' ? (
                <IconAlertTriangle size={20} stroke={1.75} aria-hidden className={classes['bad']} />
              ) : (
                <IconFileSpreadsheet size={20} stroke={1.75} aria-hidden className={classes['dim']} />
              )}
              <span className={classes['fileName']}>{file.name}</span>
              <span className={classes['dim']}>{sizeText(file.size)}</span>
              <FileStatus file={file} />
              <IconButton isQuiet label={closeTitle(file)} tip={closeTip(file)} onClick={() => closeFile(file.id)}>
                <IconX size={18} stroke={1.75} aria-hidden />
              </IconButton>
            </div>
            {isOpen(file) && <OpenedFile file={file} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function FileStatus({ file: { id, state } }: { readonly file: IntakeFile }) {
  switch (state.status) {
    case 'waiting':
      return <span className={classes['fileState']}>ждёт очереди</span>;
    case 'sending':
      return (
        <span className={classes['fileState']}>
          <label htmlFor={`sending-${id}`}>открывается</label>
          <progress id={`sending-${id}`} value={state.share} max={1} />
        </span>
      );
    case 'reading':
      return (
        <span className={classes['fileState']} role="status">
          читается…
        </span>
      );
    case 'refused':
      return (
        <span className={`${classes['fileState']} ${classes['bad']}`} role="alert">
          {state.message}
        </span>
      );
    case 'open':
      return <span className={classes['fileState']} />;
  }
}

function OpenedFile({ file }: { readonly file: OpenFile }) {
  const { known, sheets } = file.state.view;
  return (
    <>
      {known && (
        <p className={classes['known']}>
          Этот файл уже загружен {momentText(known.at)}
          {known.fileName !== file.name && ` под именем «${known.fileName}»`}. Повторная загрузка ничего не удвоит.
        </p>
      )}
      <ul className={classes['sheets']}>
        {sheets.map((sheet) => (
          <SheetLine key={sheet.index} file={file} sheet={sheet} />
        ))}
      </ul>
    </>
  );
}

function closeTip({ state }: IntakeFile): string {
  return state.status === 'open' || state.status === 'refused' ? 'Убрать из списка' : 'Остановить';
}

function closeTitle(file: IntakeFile): string {
  return `${closeTip(file)}: ${file.name}`;
}

function sizeText(bytes: number): string {
  const text = (value: number) => value.toLocaleString('ru', { maximumFractionDigits: 1 });
  return bytes < 1_000_000 ? `${text(Math.max(bytes / 1000, 0.1))} КБ` : `${text(bytes / 1_000_000)} МБ`;
}
