import { useYear } from '../../../year.ts';
import { useAddress } from '../useAddress.ts';

export type Setting = {
  readonly input: { readonly year: string; readonly upTo: number | null; readonly near: number };
  /** By how many points all thresholds are thought to be moved. */
  readonly shift: number;
};

/** Within how many points of the threshold a school deserves attention, unless chosen otherwise. */
export const usualNear = 5;

/** What the calculation rests on, kept in the address. */
export function useSetting(): Setting {
  const { of } = useAddress();
  const year = useYear();
  const number = (name: string, usual: number) => {
    const value = of(name) === '' ? usual : Number(of(name));
    return Number.isFinite(value) ? value : usual;
  };
  const upTo = Math.trunc(number('upTo', 0));
  return {
    input: {
      year,
      upTo: upTo >= 1990 && upTo <= 2100 ? upTo : null,
      near: Math.min(50, Math.max(0, number('near', usualNear))),
    },
    shift: Math.min(50, Math.max(-50, number('shift', 0))),
  };
}
