import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { paths } from '../../../shared/model/paths.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { useUndo } from '../../undo.ts';
import { useAct } from '../../useAct.ts';
import { useCall } from '../../useCall.ts';
import { HelpLink } from '../help/HelpLink.tsx';
import { Notice } from '../../components/Notice.tsx';
import { CheckedFile } from './CheckedFile.tsx';
import { DropArea, take } from './DropArea.tsx';
import { setGivenFile, useGivenFile, type GivenFile } from './givenFile.ts';
import classes from './Instruments.module.css';
import { undoAdded } from './undoAdded.ts';

/** Adding an instrument: the file is chosen, checked and shown; only then it is added. */
export function AddPage() {
  const file = useGivenFile();
  // The next time begins with an empty place.
  useEffect(() => () => setGivenFile(null), []);
  return (
    <DropArea onFile={setGivenFile}>
      {file === null ? (
        <Page title="Новая методика" crumbs={crumbs} actions={<HelpLink topic="instruments" />}>
          <div className={classes['place']}>
            <EmptyState title="Перетащите сюда файл методики или выберите его" action={<ChooseButton title="Выбрать файл" />}>
              Файл в формате JSON. Формат описан в README программы; готовый файл любой методики можно получить кнопкой «Сохранить файлом»
              на её странице. Файл сначала проверяется и показывается.
            </EmptyState>
          </div>
        </Page>
      ) : (
        <Given file={file} />
      )}
    </DropArea>
  );
}

const crumbs = [{ title: 'Методики', path: paths.instruments }];

function Given({ file }: { readonly file: GivenFile }) {
  const check = useCall('instrument.check', { text: file.text });
  const add = useAct('instrument.add');
  const undo = useUndo();
  const [, navigate] = useLocation();
  const checked = check.isPlaceholderData ? undefined : check.data;
  const mayAdd = checked?.status === 'new' || checked?.status === 'next';
  const accept = () =>
    add.mutate(
      { text: file.text },
      {
        onSuccess: ({ instrument: { id, version, shortTitle } }) => {
          undo.push({
            title: version === 1 ? `Добавлена методика «${shortTitle}»` : `Добавлена версия ${version} методики «${shortTitle}»`,
            undo: () => undoAdded(id, version),
          });
          navigate(paths.instrument(id), { replace: true });
        },
      },
    );
  return (
    <Page
      title={`Файл «${file.name}»`}
      crumbs={crumbs}
      actions={
        <>
          <ChooseButton title="Другой файл" isQuiet />
          <Button variant="default" onClick={() => navigate(paths.instruments)}>
            Отмена
          </Button>
          <Button disabled={!mayAdd} loading={add.isPending} onClick={accept}>
            Добавить
          </Button>
        </>
      }
    >
      {add.error && <Notice tone="bad" title={add.error.message} isLive />}
      <Loaded query={check}>{(data) => (check.isPlaceholderData ? null : <CheckedFile check={data} />)}</Loaded>
    </Page>
  );
}

function ChooseButton({ title, isQuiet = false }: { readonly title: string; readonly isQuiet?: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label="Файл методики"
        hidden
        onChange={(event) => {
          const { currentTarget } = event;
          void take(currentTarget.files, setGivenFile).then(() => {
            // The same file, mended meanwhile, may be chosen again.
            currentTarget.value = '';
          });
        }}
      />
      <Button
        variant={isQuiet ? 'default' : 'filled'}
        leftSection={<IconFileImport size={18} aria-hidden />}
        onClick={() => input.current?.click()}
      >
        {title}
      </Button>
    </>
  );
}
