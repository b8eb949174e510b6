import { targets } from '../../../shared/instruments/y-targets.ts';
import type { Municipality, Target } from '../../../shared/model/records.ts';
import type { DemoForm } from './demoForm.ts';

/** The form that holds a target share, entered on the day of the municipality's order. */
export function targetForm({ year, share }: Target, { id: municipality, orderOn }: Municipality): DemoForm {
  const stamp = { at: `${orderOn ?? `${year.slice(0, 4)}-09-01`}T06:00:00.000Z`, by: '' };
  return {
    key: {
      id: `${municipality}-${targets.id}-${year.slice(0, 4)}`,
      instrument: targets.id,
      version: targets.version,
      about: { kind: 'municipality', id: municipality },
      subject: null,
      year,
      round: 'year',
    },
    opened: stamp,
    steps: [{ does: 'answer', item: 'plan', value: share, stamp }],
  };
}
