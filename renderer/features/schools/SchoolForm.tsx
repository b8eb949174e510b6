import { NativeSelect, Radio, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { School, SchoolYearStatus } from '../../../shared/model/records.ts';
import { EditForm } from '../../components/EditForm.tsx';
import { FormFoot } from '../../components/FormFoot.tsx';
import { useSaving } from '../../useSaving.ts';
import { localityWords, statusWords } from '../../words.ts';

export type SchoolDraft = Omit<School, 'id' | 'municipality'> & Pick<SchoolYearStatus, 'status' | 'basis'>;

type Props = {
  readonly draft: SchoolDraft;
  readonly year: string;
  readonly onSave: (draft: SchoolDraft) => Promise<void>;
  readonly onCancel: () => void;
};

/** Fields of a school; what is wrong stands beside its field. */
export function SchoolForm({ draft: given, year, onSave, onCancel }: Props) {
  const [draft, setDraft] = useState(given);
  const put = (part: Partial<SchoolDraft>) => setDraft({ ...draft, ...part });
  const { errors: error, foot, run } = useSaving(Object.keys(draft));
  return (
    <EditForm onSubmit={() => run(() => onSave(draft))}>
      <TextInput
        data-autofocus
        required
        label="Полное наименование"
        value={draft.name}
        error={error['name']}
        onChange={(event) => put({ name: event.currentTarget.value })}
      />
      <TextInput
        label="Краткое наименование"
        description="Для таблиц и форм, например: СОШ № 3"
        value={draft.shortName}
        error={error['shortName']}
        onChange={(event) => put({ shortName: event.currentTarget.value })}
      />
      <TextInput
        label="Код (логин) школы"
        description="Как в ФИС ОКО, например: sch423500; можно не указывать"
        value={draft.code}
        error={error['code']}
        onChange={(event) => put({ code: event.currentTarget.value })}
      />
      <TextInput
        label="Директор"
        description="Фамилия, имя, отчество"
        value={draft.director}
        error={error['director']}
        onChange={(event) => put({ director: event.currentTarget.value })}
      />
      <TextInput
        type="email"
        label="Электронная почта"
        description="На этот адрес готовятся письма школе; можно не указывать"
        value={draft.email}
        error={error['email']}
        onChange={(event) => put({ email: event.currentTarget.value })}
      />
      <Radio.Group
        label="Местность"
        value={draft.locality ?? ''}
        error={error['locality']}
        onChange={(value) => put({ locality: value === 'urban' || value === 'rural' ? value : null })}
      >
        <Group gap="lg" mt={4}>
          <Radio value="urban" label={localityWords.urban} />
          <Radio value="rural" label={localityWords.rural} />
          <Radio value="" label="не указана" />
        </Group>
      </Radio.Group>
      <NativeSelect
        label={`Статус в ${year} учебном году`}
        value={draft.status}
        data={Object.entries(statusWords).map(([value, label]) => ({ value, label }))}
        onChange={(event) => put({ status: event.currentTarget.value as SchoolDraft['status'] })}
      />
      <TextInput
        label="Основание статуса"
        description="Приказ, дата и номер"
        value={draft.basis}
        error={error['basis']}
        onChange={(event) => put({ basis: event.currentTarget.value })}
      />
      <FormFoot {...foot} onCancel={onCancel} />
    </EditForm>
  );
}
