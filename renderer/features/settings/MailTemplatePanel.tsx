import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { MailTemplateView } from '../../../shared/ipc/calls/mail.ts';
import { letterFields } from '../../../shared/mail/fields.ts';
import { letterKindTitles, usualLetters } from '../../../shared/mail/templates.ts';
import { EditForm } from '../../components/EditForm.tsx';
import { FormFoot } from '../../components/FormFoot.tsx';
import { SidePanel } from '../../components/SidePanel.tsx';
import { useUndo } from '../../undo.ts';
import { act } from '../../useAct.ts';
import { useSaving } from '../../useSaving.ts';
import styles from './Settings.module.css';

type Props = { readonly template: MailTemplateView; readonly onClose: () => void };

/** Words of letters with one kind of document, and the fields that can stand in them. */
export function MailTemplatePanel({ template, onClose }: Props) {
  const undo = useUndo();
  const { kind, isOwn } = template;
  const title = letterKindTitles[kind];
  const [draft, setDraft] = useState({ subject: template.subject, text: template.text });
  const { errors, foot, run } = useSaving(['subject', 'text']);
  const usual = usualLetters[kind];
  const isUsual = draft.subject === usual.subject && draft.text === usual.text;
  const before = { kind, subject: template.subject, text: template.text };
  async function save() {
    if (isUsual) await act('mail.restoreTemplate', { kind });
    else await act('mail.saveTemplate', { kind, ...draft });
    undo.push({
      title: `Изменён образец письма: ${title}`,
      undo: () => (isOwn ? act('mail.saveTemplate', before) : act('mail.restoreTemplate', { kind })),
    });
    onClose();
  }
  return (
    <SidePanel title={`Образец: ${title}`} isOpen onClose={onClose}>
      <EditForm onSubmit={() => run(save)}>
        <TextInput
          data-autofocus
          required={kind !== 'plain'}
          label="Тема"
          value={draft.subject}
          error={errors['subject']}
          onChange={(event) => setDraft({ ...draft, subject: event.currentTarget.value })}
        />
        <Textarea
          autosize
          minRows={8}
          maxRows={16}
          label="Текст"
          value={draft.text}
          error={errors['text']}
          onChange={(event) => setDraft({ ...draft, text: event.currentTarget.value })}
        />
        {!isUsual && (
          <div>
            <Button variant="default" size="compact-md" onClick={() => setDraft(usual)}>
              Вернуть обычные слова
            </Button>
          </div>
        )}
        <FormFoot {...foot} onCancel={onClose} />
        <section aria-labelledby="fields-heading">
          <h3 id="fields-heading" className={styles.heading}>
            Поля
          </h3>
          <p className={styles.aside}>Заменяются при создании письма. Пустое поле исчезает вместе со скобками вокруг него.</p>
          <dl className={styles.fields}>
            {letterFields.map(({ name, title: meaning }) => (
              <div key={name}>
                <dt>{`{${name}}`}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
      </EditForm>
    </SidePanel>
  );
}
