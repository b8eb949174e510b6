import { SimpleGrid, TextInput } from '@mantine/core';
import type { Municipality } from '../../../../shared/model/records.ts';
import type { Letterhead } from '../../../../shared/reports/layout/settings.ts';
import { DocumentChoice } from './DocumentChoice.tsx';
import type { PartProps } from './fields.ts';
import styles from './LayoutTab.module.css';

type Props = PartProps & { readonly municipality: Municipality };

/** Бланк: what stands at the head of a document. */
export function LetterheadFields({ draft: { letterhead }, errors, onChange, municipality }: Props) {
  const text = (name: keyof Letterhead, label: string, placeholder?: string) => (
    <TextInput
      label={label}
      {...(placeholder ? { placeholder } : {})}
      value={letterhead[name]}
      error={errors[`letterhead.${name}`]}
      onChange={(event) => onChange({ letterhead: { ...letterhead, [name]: event.currentTarget.value } })}
    />
  );
  return (
    <>
      <h2 className={styles['heading']}>Бланк</h2>
      <DocumentChoice
        label="На бланке печатаются"
        value={letterhead.documents}
        onChange={(documents) => onChange({ letterhead: { ...letterhead, documents } })}
      />
      <p className={styles['aside']}>Если наименования не указаны, они берутся из реквизитов. Пустые строки не печатаются.</p>
      {text('authority', 'Наименование органа', municipality.authority)}
      {text('centre', 'Наименование центра', municipality.centre)}
      {text('address', 'Адрес', '353180, г. Кореновск, ул. Ленина, д. 8')}
      <SimpleGrid cols={2} spacing="md" verticalSpacing="xs">
        {text('phone', 'Телефон')}
        {text('email', 'Электронная почта')}
        {text('okpo', 'ОКПО')}
        {text('ogrn', 'ОГРН')}
        {text('inn', 'ИНН или ИНН/КПП')}
      </SimpleGrid>
    </>
  );
}
