import { Button, NumberInput, Radio, Select, SimpleGrid, Stack } from '@mantine/core';
import { fonts, profileTitles, ranges, type LayoutProfile } from '../../../../shared/reports/layout/profile.ts';
import { profileOf, type LayoutSettings } from '../../../../shared/reports/layout/settings.ts';
import { numberOf, numbers, profileText, withNumber, type PartProps } from './fields.ts';
import styles from './LayoutTab.module.css';

/** Which profile, the fields of the own one, charts and contents. */
export function ProfileFields({ draft, errors, onChange }: PartProps) {
  return (
    <>
      <h2 className={styles['heading']}>Оформление документов</h2>
      <Radio.Group label="Профиль оформления" value={draft.profile} onChange={(profile) => onChange({ profile })}>
        <Stack gap={8} mt={8}>
          <Radio value="gost-2025" label={profileTitles['gost-2025']} description="Действует с 18.08.2025, применяется по умолчанию" />
          <Radio value="gost-2016" label={profileTitles['gost-2016']} description="Прежний стандарт: свободно распространяемый шрифт" />
          <Radio value="own" label={profileTitles.own} description="Все размеры задаёт муниципалитет" />
        </Stack>
      </Radio.Group>
      {draft.profile === 'own' ? (
        <OwnFields profile={draft.own} errors={errors} onChange={(own) => onChange({ own })} />
      ) : (
        <div>
          <p className={styles['aside']}>{profileText(draft)}</p>
          <Button variant="default" size="compact-md" onClick={() => onChange({ profile: 'own', own: profileOf(draft) })}>
            Изменить под себя
          </Button>
        </div>
      )}
      <Select
        label="Диаграммы в Word"
        description="Картинки – для программ, которые плохо рисуют диаграммы Word. Картинку нельзя изменить, таблица с данными остаётся рядом."
        data={[
          { value: 'native', label: 'Диаграммы Word, их можно изменять' },
          { value: 'pictures', label: 'Картинки' },
        ]}
        allowDeselect={false}
        value={draft.charts}
        onChange={(charts) => onChange({ charts: charts as LayoutSettings['charts'] })}
      />
      <Select
        label="Содержание"
        data={[
          { value: 'long', label: 'В отчётах от 8 страниц' },
          { value: 'never', label: 'Не печатать' },
        ]}
        allowDeselect={false}
        value={draft.contents}
        onChange={(contents) => onChange({ contents: contents as LayoutSettings['contents'] })}
      />
    </>
  );
}

type OwnProps = { readonly profile: LayoutProfile; readonly errors: PartProps['errors']; readonly onChange: (own: LayoutProfile) => void };

function OwnFields({ profile, errors, onChange }: OwnProps) {
  const { place, from } = profile.pageNumbers;
  return (
    <>
      <Select
        label="Шрифт"
        data={[...fonts]}
        allowDeselect={false}
        value={profile.font}
        onChange={(font) => onChange({ ...profile, font: font as LayoutProfile['font'] })}
      />
      <SimpleGrid cols={2} spacing="md" verticalSpacing="xs">
        {numbers.map(({ field, label }) => {
          const value = numberOf(profile, field);
          const { min, max } = ranges[field];
          return (
            <NumberInput
              key={field}
              label={label}
              description={`От ${min} до ${max}`}
              hideControls
              decimalSeparator=","
              value={Number.isNaN(value) ? '' : value}
              error={errors[`own.${field}`]}
              onChange={(given) => onChange(withNumber(profile, field, typeof given === 'number' ? given : Number.NaN))}
            />
          );
        })}
      </SimpleGrid>
      <Select
        label="Заголовки разделов"
        data={[
          { value: 'indent', label: 'С отступа первой строки' },
          { value: 'center', label: 'По центру' },
        ]}
        allowDeselect={false}
        value={profile.headings}
        onChange={(headings) => onChange({ ...profile, headings: headings as LayoutProfile['headings'] })}
      />
      <SimpleGrid cols={2} spacing="md">
        <Select
          label="Номер страницы"
          data={places}
          allowDeselect={false}
          value={place}
          onChange={(next) => onChange({ ...profile, pageNumbers: { place: next as typeof place, from } })}
        />
        <Select
          label="Первая страница с номером"
          data={[
            { value: '1', label: 'Первая' },
            { value: '2', label: 'Вторая' },
          ]}
          allowDeselect={false}
          disabled={place === 'none'}
          value={String(from)}
          onChange={(next) => onChange({ ...profile, pageNumbers: { place, from: next === '1' ? 1 : 2 } })}
        />
      </SimpleGrid>
    </>
  );
}

const places = [
  { value: 'top-center', label: 'Вверху в середине' },
  { value: 'top-right', label: 'Вверху справа' },
  { value: 'bottom-center', label: 'Внизу в середине' },
  { value: 'bottom-right', label: 'Внизу справа' },
  { value: 'none', label: 'Не печатать' },
];
