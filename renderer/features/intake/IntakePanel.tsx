import type { Intake } from '../../../shared/model/records.ts';
import { Facts } from '../../components/Facts.tsx';
import { SidePanel } from '../../components/SidePanel.tsx';
import { momentText } from '../forms/momentText.ts';
import classes from './Intake.module.css';

type Props = { readonly intake: Intake; readonly onClose: () => void };

/** One intake: the file, what came of it, every row that was rejected. */
export function IntakePanel({ intake, onClose }: Props) {
  const { fileName, fileHash, at, by, added, updated, skipped, rejected, undoneAt } = intake;
  return (
    <SidePanel title={fileName} isOpen isReading onClose={onClose}>
      <Facts
        facts={[
          { title: 'Загружен', value: momentText(at) },
          { title: 'Кто загрузил', value: by },
          { title: 'Добавлено результатов', value: String(added) },
          { title: 'Изменено', value: String(updated) },
          { title: 'Без изменений и оставлено', value: String(skipped) },
          { title: 'Отклонено строк', value: String(rejected.length) },
          ...(undoneAt === null ? [] : [{ title: 'Отменён', value: momentText(undoneAt) }]),
          { title: 'Контрольная сумма файла (SHA-256)', value: <span className={classes['hash']}>{fileHash}</span> },
        ]}
      />
      {rejected.length > 0 && (
        <>
          <h3>Отклонённые строки</h3>
          <ul className={classes['rejected']}>
            {rejected.map(({ sheet, row, message }, index) => (
              <li key={index}>
                <span className={classes['dim']}>
                  {[sheet === null ? '' : `лист «${sheet}»`, row === null ? '' : `строка ${row}`].filter(Boolean).join(', ')}
                </span>{' '}
                {message}
              </li>
            ))}
          </ul>
        </>
      )}
    </SidePanel>
  );
}
