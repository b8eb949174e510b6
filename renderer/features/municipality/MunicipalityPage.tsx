import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { Link } from 'wouter';
import { paths } from '../../../shared/model/paths.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { useCall } from '../../useCall.ts';
import { useYear } from '../../year.ts';
import { AskedForms } from '../asked/AskedForms.tsx';

/** Forms about the municipality itself in the year. */
export function MunicipalityPage() {
  const year = useYear();
  const state = useCall('base.state', {});
  return (
    <Loaded query={state}>
      {({ base }) =>
        base && (
          <Page
            title={base.municipality.name}
            lead={`Формы муниципалитета в ${year} учебном году`}
            crumbs={[{ title: 'Все формы', path: paths.forms }]}
            actions={
              <Button
                component={Link}
                href={paths.settingsPart('requisites')}
                variant="default"
                c="var(--mantine-color-default-color)"
                leftSection={<IconPencil size={18} aria-hidden />}
              >
                Реквизиты
              </Button>
            }
          >
            <AskedForms
              about={{ kind: 'municipality', id: base.municipality.id }}
              year={year}
              label={`Формы муниципалитета ${base.municipality.name}, ${year}`}
            />
          </Page>
        )
      }
    </Loaded>
  );
}
