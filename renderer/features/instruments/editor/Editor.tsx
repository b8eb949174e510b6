import { Button, Tabs } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Instrument } from '../../../../shared/engine/instrument.ts';
import { paths } from '../../../../shared/model/paths.ts';
import { Notice } from '../../../components/Notice.tsx';
import { Page } from '../../../components/Page.tsx';
import { useUndo } from '../../../undo.ts';
import { useAct } from '../../../useAct.ts';
import { HelpLink } from '../../help/HelpLink.tsx';
import { BlankPreview } from '../BlankPreview.tsx';
import { undoAdded } from '../undoAdded.ts';
import { CheckSide } from './CheckSide.tsx';
import { CrosswalkFields } from './CrosswalkFields.tsx';
import classes from './Editor.module.css';
import { GeneralFields } from './GeneralFields.tsx';
import { ItemsFields } from './ItemsFields.tsx';
import { JsonField } from './JsonField.tsx';
import { LeaveQuestion } from './LeaveQuestion.tsx';
import { ProblemsContext } from './problems.ts';
import { TotalsFields } from './TotalsFields.tsx';
import { useDraft } from './useDraft.ts';
import { useLeaveGuard } from './useLeaveGuard.ts';

type Props = {
  /** The draft as editing begins. */
  readonly first: Instrument;
  /** The instrument it is made from. */
  readonly of: Instrument;
  /** The version it follows; null: a new instrument. */
  readonly before: Instrument | null;
};

/** An instrument's next version, or one of one's own: fields for what is simple, the file itself for all else, checked while it is changed. */
export function Editor({ first, of, before }: Props) {
  const draft = useDraft(first);
  const guard = useLeaveGuard(draft.isChanged);
  const add = useAct('instrument.add');
  const undo = useUndo();
  const [, navigate] = useLocation();
  const [part, setPart] = useState<string | null>('general');
  const { instrument, check } = draft;
  const mayAdd = draft.isChanged && check !== null && (check.status === 'new' || check.status === 'next');
  const save = () =>
    add.mutate(
      { text: draft.text },
      {
        onSuccess: ({ instrument: { id, version, shortTitle } }) => {
          guard.release();
          undo.push({
            title: `Сохранена версия ${version} методики «${shortTitle}»`,
            undo: () => undoAdded(id, version),
          });
          navigate(paths.instrument(id));
        },
      },
    );
  return (
    <Page
      title={before ? `Новая версия: ${before.shortTitle}` : `Своя методика: ${of.shortTitle}`}
      lead={
        before
          ? `Версия ${first.version}. Заполненные формы останутся в версии ${before.version}.`
          : 'Копия встроенной методики под своим именем. Встроенная не меняется.'
      }
      crumbs={[
        { title: 'Методики', path: paths.instruments },
        { title: of.shortTitle, path: paths.instrument(of.id) },
      ]}
      actions={
        <>
          <HelpLink topic="instruments" />
          <Button variant="default" onClick={() => navigate(paths.instrument(of.id))}>
            Отмена
          </Button>
          <Button disabled={!mayAdd} loading={add.isPending} onClick={save}>
            {before ? 'Сохранить новую версию' : 'Сохранить методику'}
          </Button>
        </>
      }
    >
      {add.error && <Notice tone="bad" title={add.error.message} isLive />}
      <div className={classes['columns']}>
        <ProblemsContext value={draft.problems}>
          <Tabs value={part} onChange={setPart} keepMounted={false}>
            <Tabs.List aria-label="Части методики" mb="md">
              <Tabs.Tab value="general">Общее</Tabs.Tab>
              <Tabs.Tab value="items">Показатели</Tabs.Tab>
              <Tabs.Tab value="totals">Формула и шкала</Tabs.Tab>
              {before && <Tabs.Tab value="crosswalk">Сопоставление</Tabs.Tab>}
              <Tabs.Tab value="form">Бланк</Tabs.Tab>
              <Tabs.Tab value="json">Файл (JSON)</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="json">
              <JsonField text={draft.text} onChange={draft.changeText} />
            </Tabs.Panel>
            {instrument === null ? (
              <Tabs.Panel value={part === 'json' ? 'fields' : (part ?? '')}>
                <Unread onBack={draft.dropText} />
              </Tabs.Panel>
            ) : (
              <>
                <Tabs.Panel value="general">
                  <GeneralFields instrument={instrument} isNew={before === null} onChange={draft.change} />
                </Tabs.Panel>
                <Tabs.Panel value="items">
                  <ItemsFields instrument={instrument} before={before} onChange={draft.change} />
                </Tabs.Panel>
                <Tabs.Panel value="totals">
                  <TotalsFields instrument={instrument} onChange={draft.change} />
                </Tabs.Panel>
                {before && (
                  <Tabs.Panel value="crosswalk">
                    <CrosswalkFields instrument={instrument} before={before} onChange={draft.change} />
                  </Tabs.Panel>
                )}
                <Tabs.Panel value="form">
                  <Preview draft={draft} />
                </Tabs.Panel>
              </>
            )}
          </Tabs>
        </ProblemsContext>
        <CheckSide draft={draft} />
      </div>
      <LeaveQuestion guard={guard} />
    </Page>
  );
}

/** Only what was checked is drawn: a range that is none cannot be. */
function Preview({ draft: { check, problems } }: { readonly draft: ReturnType<typeof useDraft> }) {
  if (check?.instrument) return <BlankPreview instrument={check.instrument} />;
  return problems.length > 0 ? <Notice tone="warn" title="Бланк появится, когда ошибки будут исправлены" /> : <p>Проверяется…</p>;
}

function Unread({ onBack }: { readonly onBack: () => void }) {
  return (
    <Notice tone="warn" title="Файл изменён и пока не читается как методика">
      <p>Исправьте ошибки во вкладке «Файл (JSON)», и поля появятся.</p>
      <Button variant="default" size="compact-md" onClick={onBack}>
        Отменить правки файла
      </Button>
    </Notice>
  );
}
