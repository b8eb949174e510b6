import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Page } from '../../components/Page.tsx';
import { useCall } from '../../useCall.ts';
import { HelpLink } from '../help/HelpLink.tsx';
import styles from './AnalysisPage.module.css';

type Props = {
  readonly title: string;
  readonly lead: string;
  /** Page of the help. */
  readonly topic: string;
  readonly children: ReactNode;
};

/** A screen of analysis: help and print beside its heading; on paper it lies on its side. */
export function AnalysisPage({ title, lead, topic, children }: Props) {
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
