import { useMemo } from 'react';
import type { Input, Output } from '../../../shared/ipc/contract.ts';
import { applyEdits } from '../../../shared/reports/living/applyEdits.ts';
import { openQuestions } from '../../../shared/reports/living/editReport.ts';
import { useCall } from '../../useCall.ts';

/** How many texts of hers wait for a decision: the data have changed since, or their place is gone. */
export function openChanges({ generated, edits }: Output<'report.living'>): number {
  return openQuestions(applyEdits(generated, edits)).length;
}

/** The same of a report that is not on the screen as it is edited. */
export function useOpenChanges({ isPublic: _, ...of }: Input<'report.preview'>): number {
  const { data } = useCall('report.living', of);
  return useMemo(() => (data ? openChanges(data) : 0), [data]);
}
