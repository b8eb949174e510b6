import type { Output } from '../../../shared/ipc/contract.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { useCall } from '../../useCall.ts';
import { useYear } from '../../year.ts';
import { HelpLink } from '../help/HelpLink.tsx';
import { FileDrop } from './FileDrop.tsx';
import { FileList } from './FileList.tsx';
import classes from './Intake.module.css';
import { useIntake } from './intakeStore.ts';
import { JournalPart } from './JournalPart.tsx';
import { openFiles } from './openFiles.ts';
import { OutcomeNotice } from './OutcomeNotice.tsx';
import { PickFiles } from './PickFiles.tsx';
import { PlanPart } from './PlanPart.tsx';
import { TemplatesPart } from './TemplatesPart.tsx';

/** Files of results: chosen or let go over the window, looked at, said whose they are, taken in; the journal of what was. */
export function IntakePage() {
  const schools = useCall('school.list', { year: useYear() });
  const { files, outcome } = useIntake();
  return (
    <Page
      title="Загрузка результатов"
      lead="Файлы ВПР, ОГЭ и ЕГЭ в том виде, в каком они пришли: .xlsx и .csv. Сначала видно, что изменится; в базу ничего не попадёт, пока вы не нажмёте «Загрузить»."
      crumbs={[{ title: 'Результаты процедур', path: '/results' }]}
      actions={
        <>
          <HelpLink topic="intake" />
          {files.length > 0 && <PickFiles title="Добавить файлы" variant="default" onFiles={openFiles} />}
        </>
      }
    >
      <FileDrop onFiles={openFiles} />
      {outcome && <OutcomeNotice outcome={outcome} />}
      {files.length === 0 ? (
        <EmptyState title="Выберите файлы или перетащите их сюда" action={<PickFiles title="Выбрать файлы" onFiles={openFiles} />}>
          <p>Сразу можно взять несколько файлов. Форма узнаётся по содержимому, имя файла не важно:</p>
          <ul className={classes['kinds']}>
            <li>ФИС ОКО: «Статистика по отметкам», «Сравнение отметок с отметками по журналу», «Индивидуальные результаты»;</li>
            <li>таблица школ приказа г. Юрги: по строке на школу;</li>
            <li>любая другая таблица: столбцы указываются один раз и запоминаются шаблоном.</li>
          </ul>
          <p>Результаты отдельных обучающихся не сохраняются: из них берутся только доли по школе.</p>
        </EmptyState>
      ) : (
        <Loaded query={schools}>{(list: Output<'school.list'>) => <Work schools={list} />}</Loaded>
      )}
      <TemplatesPart />
      <JournalPart />
    </Page>
  );
}

function Work({ schools }: { readonly schools: Output<'school.list'> }) {
  return (
    <>
      <FileList />
      <PlanPart schools={schools} />
    </>
  );
}
