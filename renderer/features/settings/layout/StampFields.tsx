import { SimpleGrid, TextInput } from '@mantine/core';
import { DocumentChoice } from './DocumentChoice.tsx';
import type { PartProps } from './fields.ts';
import styles from './LayoutTab.module.css';

type Props = PartProps & { readonly stamp: 'approval' | 'agreement'; readonly title: string };

/** Who approves or agrees, and on which documents. */
export function StampFields({ draft, errors, onChange, stamp, title }: Props) {
  const signer = draft[stamp];
  const text = (name: 'post' | 'name', label: string, description: string) => (
    <TextInput
      label={label}
      description={description}
      value={signer[name]}
      error={errors[`${stamp}.${name}`]}
      onChange={(event) => onChange({ [stamp]: { ...signer, [name]: event.currentTarget.value } })}
    />
  );
  return (
    <fieldset className={styles['stamp']}>
      <legend className={styles['heading']}>{title}</legend>
      <DocumentChoice
        label="Ставится на документы"
        value={signer.documents}
        onChange={(documents) => onChange({ [stamp]: { ...signer, documents } })}
      />
      <SimpleGrid cols={2} spacing="md">
        {text('post', 'Должность', 'Вместе с наименованием органа')}
        {text('name', 'Инициалы и фамилия', 'Пусто – место для подписи от руки')}
      </SimpleGrid>
    </fieldset>
  );
}
