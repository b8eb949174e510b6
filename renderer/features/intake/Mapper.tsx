import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { mappingLack, proposeMapping, type ColumnKind, type Mapping } from '../../../shared/intake/mapping.ts';
import type { OpenedView } from '../../../shared/ipc/calls/results.ts';
import { subjects } from '../../../shared/instruments/subjects.ts';
import { Procedure } from '../../../shared/model/records.ts';
import { useCall } from '../../useCall.ts';
import classes from './Intake.module.css';
import { unnamed } from './layoutWords.ts';
import { MapperTable } from './MapperTable.tsx';
import { useTemplates } from './useTemplates.ts';

type Props = {
  readonly sheet: OpenedView['sheets'][number];
  readonly given: Mapping;
  readonly onApply: (mapping: Mapping) => void;
};

/** What stands where in a table of no known form: columns, what is the same for all rows, and a name to keep it by. */
export function Mapper({ sheet, given, onApply }: Props) {
  const [mapping, setMapping] = useState(given);
  const [name, setName] = useState(given.name === unnamed ? '' : given.name);
  const known = useCall('intake.templates', {}).data ?? [];
  const { save } = useTemplates();
  const lack = mappingLack(mapping);
  const isKnown = known.some((template) => template.name === name.trim());
  const set = (over: Partial<Mapping>) => setMapping({ ...mapping, ...over });
  const setColumn = (column: number, kind: ColumnKind | null) => {
    const others = Object.entries(mapping.columns).filter(([own, at]) => own !== kind && at !== column);
    set({ columns: Object.fromEntries(kind ? [...others, [kind, column]] : others) });
  };
  const setHeading = (heading: number) => {
    const proposed = proposeMapping({ rows: sheet.rows, sheet: sheet.name }, heading);
    set({ heading, headings: proposed.headings, columns: proposed.columns });
  };
  const keep = async () => {
    const named = { ...mapping, name: name.trim() };
    if (await save(named, known)) onApply(named);
  };
  return (
    <div className={classes['mapper']} role="group" aria-label={`Столбцы листа «${sheet.name ?? 'таблица'}»`}>
      <p>Укажите над столбцами, что в них стоит. Ненужные столбцы оставьте как есть.</p>
      <div className={classes['fields']}>
        <NativeSelect
          label="Строка заголовков"
          value={String(mapping.heading)}
          onChange={(event) => setHeading(Number(event.currentTarget.value))}
          data={sheet.rows.map((row, index) => ({ value: String(index), label: `${index + 1}: ${beginning(row)}` }))}
        />
        <NativeSelect
          label="Процедура"
          value={mapping.procedure ?? ''}
          onChange={(event) => set({ procedure: Procedure.safeParse(event.currentTarget.value).data ?? null })}
          data={[{ value: '', label: 'в столбце' }, ...Procedure.options]}
        />
        <TextInput
          label="Предмет"
          placeholder="в столбце"
          list="mapper-subjects"
          maxLength={80}
          value={mapping.subject ?? ''}
          onChange={(event) => set({ subject: event.currentTarget.value || null })}
        />
        <datalist id="mapper-subjects">
          {subjects.map((subject) => (
            <option key={subject.name} value={subject.name} />
          ))}
        </datalist>
        <NativeSelect
          label="Класс"
          value={mapping.grade === null ? '' : String(mapping.grade)}
          onChange={(event) => set({ grade: event.currentTarget.value === '' ? null : Number(event.currentTarget.value) })}
          data={[{ value: '', label: 'не указан' }, ...Array.from({ length: 11 }, (_, index) => String(index + 1))]}
        />
        <NumberInput
          label="Год"
          placeholder="в столбце"
          value={mapping.year ?? ''}
          min={2000}
          max={2100}
          allowDecimal={false}
          hideControls
          onChange={(year) => set({ year: typeof year === 'number' && year >= 2000 && year <= 2100 ? year : null })}
        />
      </div>
      <MapperTable sheet={sheet} mapping={mapping} onColumn={setColumn} />
      <p role="status" className={lack ? classes['warn'] : classes['good']}>
        {lack ?? 'Всё указано: таблицу можно читать.'}
      </p>
      <div className={classes['mapperFoot']}>
        <Button disabled={lack !== null} onClick={() => onApply({ ...mapping, name: given.name })}>
          Читать так
        </Button>
        <TextInput
          aria-label="Название шаблона"
          placeholder="Название шаблона"
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button variant="default" disabled={lack !== null || name.trim() === ''} onClick={() => void keep()}>
          {isKnown ? 'Заменить шаблон и читать' : 'Сохранить шаблон и читать'}
        </Button>
      </div>
    </div>
  );
}

function beginning(row: OpenedView['sheets'][number]['rows'][number]): string {
  const text = row.filter((cell) => cell !== null).join(' · ');
  return text === '' ? 'пустая' : text.length > 48 ? `${text.slice(0, 48)}…` : text;
}
