import { Checkbox, Group, SimpleGrid, Stack } from '@mantine/core';
import type { Instrument, Window } from '../../../../shared/engine/instrument.ts';
import { DayField } from './DayField.tsx';
import classes from './Editor.module.css';
import { LineField } from './LineField.tsx';
import type { Change } from './useDraft.ts';

type Props = { readonly instrument: Instrument; readonly isNew: boolean; readonly onChange: Change };

/** Titles, source and dates. */
export function GeneralFields({ instrument, isNew, onChange }: Props) {
  const { source, printed, window } = instrument;
  const put = (part: Partial<Instrument>) => onChange({ ...instrument, ...part });
  const putSource = (part: Partial<Instrument['source']>) => put({ source: { ...source, ...part } });
  return (
    <Stack gap="md" maw={720}>
      {isNew && (
        <LineField
          label="Имя в файле"
          description="Латинские буквы, цифры, дефис. После сохранения не меняется."
          path="id"
          value={instrument.id}
          onChange={(id) => put({ id })}
        />
      )}
      <LineField label="Название" path="title" isLong value={instrument.title} onChange={(title) => put({ title })} />
      <LineField
        label="Краткое название"
        description="Для списков и узких столбцов"
        path="shortTitle"
        value={instrument.shortTitle}
        onChange={(shortTitle) => put({ shortTitle })}
      />
      <LineField
        label="Заголовок бланка"
        path="printed.title"
        isLong
        value={printed.title}
        onChange={(title) => put({ printed: { ...printed, title } })}
      />
      <SimpleGrid cols={2}>
        <LineField
          label="Приказ"
          description="Краткое имя: по нему формы стоят вместе"
          path="source.order"
          value={source.order}
          onChange={(order) => putSource({ order })}
        />
        <LineField
          label="Пункт"
          description="Где в документе"
          path="source.clause"
          value={source.clause}
          onChange={(clause) => putSource({ clause })}
        />
      </SimpleGrid>
      <LineField label="Документ" path="source.document" value={source.document} onChange={(document) => putSource({ document })} />
      <LineField label="Кто заполняет" path="filledBy" value={instrument.filledBy} onChange={(filledBy) => put({ filledBy })} />
      <fieldset className={classes['group']}>
        <legend>Срок сбора</legend>
        <Checkbox
          label="Приказ называет срок"
          checked={window !== null}
          onChange={(event) => put({ window: event.currentTarget.checked ? { from: '', to: '', clause: '' } : null })}
        />
        {window && <WindowFields window={window} onChange={(next) => put({ window: next })} />}
        {(instrument.otherWindows ?? instrument.roundWindows) && (
          <p>Другие сроки приказа и сроки отдельных периодов меняются во вкладке «Файл (JSON)».</p>
        )}
      </fieldset>
    </Stack>
  );
}

function WindowFields({ window, onChange }: { readonly window: Window; readonly onChange: (next: Window) => void }) {
  return (
    <Group align="flex-start" mt="xs">
      <DayField label="С" path="window.from" value={window.from} onChange={(from) => onChange({ ...window, from })} />
      <DayField label="По" path="window.to" value={window.to} onChange={(to) => onChange({ ...window, to })} />
      <div className={classes['wide']}>
        <LineField
          label="Пункт о сроке"
          path="window.clause"
          value={window.clause}
          onChange={(clause) => onChange({ ...window, clause })}
        />
      </div>
    </Group>
  );
}
