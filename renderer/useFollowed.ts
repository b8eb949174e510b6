import type { Instrument } from '../shared/engine/instrument.ts';
import { useCall } from './useCall.ts';
import { useInstruments } from './useInstruments.ts';

/** The instruments of the orders that the municipality works by, in the order in which they are shown. */
export function useFollowed(): readonly Instrument[] {
  const orders = useCall('base.state', {}).data?.base?.orders ?? [];
  return useInstruments().all.filter(({ source }) => orders.includes(source.order));
}
