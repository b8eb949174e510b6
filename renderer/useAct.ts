import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import type { CallName, Input, Output } from '../shared/ipc/contract.ts';
import { call } from './api.ts';
import { queryClient } from './queryClient.ts';
import { markSaved } from './saved.ts';

/** Changes something by one call; what is on the screen is then read anew. */
export function useAct<K extends CallName>(name: K): UseMutationResult<Output<K>, Error, Input<K>> {
  return useMutation<Output<K>, Error, Input<K>>({
    mutationFn: (input) => act(name, input),
  });
}

/** The same outside a component, e.g. from an undo. */
export async function act<K extends CallName>(name: K, input: Input<K>): Promise<Output<K>> {
  const output = await call(name, input);
  markSaved();
  await queryClient.invalidateQueries();
  return output;
}
