import type { Base } from '../base.ts';
import { assessmentKind } from './assessmentKind.ts';
import { instrumentKinds } from './instrumentKinds.ts';
import { monitoringKinds } from './monitoringKinds.ts';
import { complexKind } from './complexKind.ts';
import { dossierKind } from './dossierKind.ts';
import type { ReportKind } from './reportKind.ts';
import { supportKind } from './supportKind.ts';

/** Every kind of report that is built, those on one instrument last. */
export function reportKinds(base: Base): readonly ReportKind[] {
  return [complexKind, dossierKind, assessmentKind, ...monitoringKinds, supportKind, ...instrumentKinds(base)];
}
