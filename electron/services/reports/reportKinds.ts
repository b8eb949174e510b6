import type { Base } from '../base.ts';
import { assessmentKind } from './assessmentKind.ts';
import { clusterKind } from './clusterKind.ts';
import { executionKinds } from './executionKinds.ts';
import { instrumentKinds } from './instrumentKinds.ts';
import { letterKinds } from './letterKinds.ts';
import { monitoringKinds } from './monitoringKinds.ts';
import { complexKind } from './complexKind.ts';
import { dossierKind } from './dossierKind.ts';
import type { ReportKind } from './reportKind.ts';
import { supportKind } from './supportKind.ts';

/** Every kind of report that is built, those on one instrument after the others, letters on them last. */
export function reportKinds(base: Base): readonly ReportKind[] {
  const ofInstruments = instrumentKinds(base);
  const reports = [
    complexKind,
    dossierKind,
    assessmentKind,
    ...monitoringKinds,
    supportKind,
    clusterKind,
    ...executionKinds(base),
    ...ofInstruments,
  ];
  const topics = [assessmentKind, ...monitoringKinds, ...ofInstruments];
  return [...reports, ...letterKinds(base, { topics, reports })];
}
