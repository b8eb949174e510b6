import { useState } from 'react';
import { noRefusal, refusalOf, type Refusal } from './refusal.ts';

export type Saving = {
  /** What is wrong, by field. */
  readonly errors: Refusal['fields'];
  /** For the foot of the form. */
  readonly foot: { readonly isBusy: boolean; readonly error: string | null };
  readonly refuse: (refusal: Refusal) => void;
  readonly run: (work: () => Promise<unknown>) => Promise<void>;
};

/** How saving of an editing form goes: busy until done, what was refused beside its field. `shown`: fields that the form has. */
export function useSaving(shown: readonly string[]): Saving {
  const [refusal, refuse] = useState<Refusal>(noRefusal);
  const [isBusy, setBusy] = useState(false);
  async function run(work: () => Promise<unknown>): Promise<void> {
    setBusy(true);
    try {
      await work();
      refuse(noRefusal);
    } catch (error) {
      refuse(refusalOf(error, shown));
    }
    setBusy(false);
  }
  return { errors: refusal.fields, foot: { isBusy, error: refusal.rest }, refuse, run };
}
