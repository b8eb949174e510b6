import { Button } from '@mantine/core';
import { IconFileText, IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Page } from '../../components/Page.tsx';
import { useCall } from '../../useCall.ts';
import { useYear } from '../../year.ts';
import { HelpLink } from '../help/HelpLink.tsx';
import { reportPath } from '../reports/reportPath.ts';
import styles from './AnalysisPage.module.css';

type Props = {
  readonly title: string;
  readonly lead: string;
  /** Page of the help. */
  readonly topic: string;
  /** Kind of the report that tells the same on paper; null: there is none. */
  readonly report: string | null;
  readonly children: ReactNode;
};

/** A screen of analysis: help and print beside its heading; on paper it lies on its side. */
export function AnalysisPage({ title, lead, topic, report, children }: Props) {
  const year = useYear();
  const hasReport = useCall('report.list', {}).data?.some((row) => row.kind === report && row.year === year && row.school === null);
  const municipality = useCall('base.state', {}).data?.base?.municipality;
  return (
    <div className={styles.sheet}>
      <p className={styles.whose}>
        {municipality?.name}
        {municipality?.isDemo && ' – демонстрация'}
      </p>
      <Page
        title={title}
        lead={lead}
        actions={
          <>
            <HelpLink topic={topic} />
            {report !== null && hasReport && (
              <Button
                component={Link}
                href={reportPath({ kind: report, year, school: null })}
                variant="default"
                leftSection={<IconFileText size={18} aria-hidden />}
              >
                Аналитическая справка
              </Button>
            )}
            <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
              Печать
            </Button>
          </>
        }
      >
        {children}
      </Page>
    </div>
  );
}
