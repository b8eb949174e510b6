import { Stack } from '@mantine/core';
import { useState } from 'react';
import type { Municipality } from '../../../../shared/model/records.ts';
import type { LayoutSettings } from '../../../../shared/reports/layout/settings.ts';
import { FormFoot } from '../../../components/FormFoot.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { useUndo } from '../../../undo.ts';
import { act } from '../../../useAct.ts';
import { useCall } from '../../../useCall.ts';
import { useSaving } from '../../../useSaving.ts';
import { shownFields } from './fields.ts';
import styles from './LayoutTab.module.css';
import { LetterheadFields } from './LetterheadFields.tsx';
import { ProfileFields } from './ProfileFields.tsx';
import { SamplePage } from './SamplePage.tsx';
import { StampFields } from './StampFields.tsx';

/** Оформление документов: the profile of layout, letterhead and stamps, with a page that shows them. */
export function LayoutTab({ municipality }: { readonly municipality: Municipality }) {
  const settings = useCall('layout.get', {});
  return <Loaded query={settings}>{(given) => <Form given={given} municipality={municipality} />}</Loaded>;
}

function Form({ given, municipality }: { readonly given: LayoutSettings; readonly municipality: Municipality }) {
  const undo = useUndo();
  const [draft, setDraft] = useState(given);
  const { errors, foot, run } = useSaving(shownFields(draft));
  async function submit() {
    setDraft(await act('layout.save', draft));
    undo.push({
      title: 'Изменено оформление документов',
      undo: async () => setDraft(await act('layout.save', given)),
    });
  }
  const part = { draft, errors, onChange: (change: Partial<LayoutSettings>) => setDraft({ ...draft, ...change }) };
  return (
    <div className={styles['columns']}>
      <form
        noValidate
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void run(submit);
        }}
      >
        <Stack gap="md">
          <ProfileFields {...part} />
          <LetterheadFields {...part} municipality={municipality} />
          <StampFields {...part} stamp="approval" title="Гриф утверждения «УТВЕРЖДАЮ»" />
          <StampFields {...part} stamp="agreement" title="Гриф согласования «СОГЛАСОВАНО»" />
          <FormFoot {...foot} />
        </Stack>
      </form>
      <SamplePage settings={draft} municipality={municipality} />
    </div>
  );
}
