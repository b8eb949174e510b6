import { SegmentedControl } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { formsByKind } from '../../../shared/engine/formOf.ts';
import type { AboutKind, Instrument } from '../../../shared/engine/instrument.ts';
import { blankForm } from '../../../shared/reports/blankForm.ts';
import { kindTitles } from '../../../shared/reports/form/kindTitles.ts';
import { ReportView } from '../../components/report/ReportView.tsx';
import { useZoom } from '../reports/useZoom.ts';
import classes from './Instruments.module.css';

/** The form as it prints before anything is filled in; one for each kind that is asked in words of its own. */
export function BlankPreview({ instrument }: { readonly instrument: Instrument }) {
  const kinds = formsByKind(instrument).map(({ about }) => about);
  const [chosen, choose] = useState<AboutKind>(instrument.about);
  const about = kinds.includes(chosen) ? chosen : instrument.about;
  const tree = useMemo(() => blankForm(instrument, about), [instrument, about]);
  const isWide = tree.sections.some(({ orientation }) => orientation === 'landscape');
  const paper = useRef<HTMLDivElement>(null);
  const zoom = useZoom(paper, isWide);
  return (
    <>
      {kinds.length > 1 && (
        <SegmentedControl
          mb="sm"
          aria-label="О ком форма"
          value={about}
          data={kinds.map((value) => ({ value, label: kindTitles[value] }))}
          onChange={(value) => choose(value)}
        />
      )}
      <div ref={paper} className={classes['paper']} role="region" aria-label="Форма, как она печатается" tabIndex={0}>
        <div style={{ zoom, width: isWide ? '297mm' : '210mm' }}>
          <ReportView tree={tree} />
        </div>
      </div>
    </>
  );
}
