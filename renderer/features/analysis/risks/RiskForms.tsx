import { wantedRiskForm } from './wantedRiskForm.ts';
import { Button } from '@mantine/core';
import type { SchoolRisks } from '../../../../shared/analysis/risks.ts';
import { useOpenForm } from '../../opening/useOpenForm.tsx';
import styles from '../Panel.module.css';

const forms: readonly { readonly key: 'profile' | 'protocol' | 'selfAnalysis'; readonly instrument: string; readonly title: string }[] = [
  { key: 'profile', instrument: 'k-risk-profile', title: 'Рисковый профиль' },
  { key: 'protocol', instrument: 'k-curator-protocol', title: 'Протокол куратора' },
  { key: 'selfAnalysis', instrument: 'k-self-analysis', title: 'Карточка самоанализа' },
];

/** The three forms that a school's risks rest on; one that is not there is begun from here. */
export function RiskForms({ school, year }: { readonly school: SchoolRisks; readonly year: string }) {
  const { open, panel } = useOpenForm(year);
  return (
    <>
      <div className={styles.links}>
        {forms.map(({ key, instrument, title }) => {
          const form = school[key];
          return (
            <Button
              key={key}
              variant={form ? 'light' : 'default'}
              size="compact-md"
              onClick={() => open(wantedRiskForm({ instrument, school: school.school.id, submission: form?.submission ?? null }))}
            >
              {form ? title : `${title}: начать`}
            </Button>
          );
        })}
      </div>
      {panel}
    </>
  );
}
