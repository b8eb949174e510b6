import { useDeferredValue, useMemo, useState } from 'react';
import { SegmentedControl } from '@mantine/core';
import type { Municipality } from '../../../../shared/model/records.ts';
import { dressed } from '../../../../shared/reports/layout/dressed.ts';
import {
  documentClasses,
  documentClassTitles,
  type DocumentClass,
  type LayoutSettings,
} from '../../../../shared/reports/layout/settings.ts';
import { ReportView } from '../../../components/report/ReportView.tsx';
import { withinRanges } from './withinRanges.ts';
import styles from './LayoutTab.module.css';
import { sampleTree } from './sampleTree.ts';

type Props = { readonly settings: LayoutSettings; readonly municipality: Municipality };

/** A page with a heading, text, a table and a signature, set as the form says now. */
export function SamplePage({ settings, municipality }: Props) {
  const [as, setAs] = useState<DocumentClass>('report');
  const shown = useDeferredValue(settings);
  const tree = useMemo(
    () => dressed(sampleTree(as), { settings: withinRanges(shown), municipality, as, isPublic: false }),
    [as, shown, municipality],
  );
  return (
    <section className={styles['sample']} aria-labelledby="sample-heading">
      <h2 id="sample-heading" className={styles['heading']}>
        Образец первой страницы
      </h2>
      <SegmentedControl
        size="xs"
        aria-label="Вид документа"
        value={as}
        onChange={(value) => setAs(value)}
        data={documentClasses.map((value) => ({ value, label: shortTitles[value] }))}
      />
      <div className={styles['paper']} role="region" aria-label={`Образец: ${documentClassTitles[as]}`} tabIndex={0}>
        <ReportView tree={tree} />
      </div>
    </section>
  );
}

const shortTitles: Readonly<Record<DocumentClass, string>> = {
  report: 'Отчёт',
  roadmap: 'Карта',
  letter: 'Письмо',
  order: 'Приказ',
  protocol: 'Протокол',
};
