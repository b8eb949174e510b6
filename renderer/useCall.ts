import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { CallName, Input, Output } from '../shared/ipc/contract.ts';
import { call } from './api.ts';

/** Reads by one call of the contract. While other input is loading the previous answer stays. */
export function useCall<K extends CallName>(name: K, input: Input<K>, isEnabled = true): UseQueryResult<Output<K>> {
  return useQuery<Output<K>>({
    queryKey: [name, input],
    queryFn: () => call(name, input),
    enabled: isEnabled,
    placeholderData: keepPreviousData,
  });
}
