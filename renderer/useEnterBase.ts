import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import type { BaseState } from '../shared/ipc/calls/base.ts';
import type { Input } from '../shared/ipc/contract.ts';
import { call } from './api.ts';
import { queryClient } from './queryClient.ts';
import { forgetSaved } from './saved.ts';
import { forgetIntake } from './features/intake/intakeStore.ts';
import { forgetUndo } from './undo.ts';
import { forgetYear } from './year.ts';

export type Entrance = { readonly id: string } | { readonly municipality: string } | Input<'base.create'>;

/** Opens a base by its id, makes a new one, or turns to another municipality of the same base; nothing of the base before stays in the window, and the desk is shown. */
export function useEnterBase(): UseMutationResult<BaseState, Error, Entrance> {
  return useMutation<BaseState, Error, Entrance>({
    mutationFn: (entrance) => {
      if ('id' in entrance) return call('base.open', entrance);
      if ('municipality' in entrance) return call('municipality.choose', { id: entrance.municipality });
      return call('base.create', entrance);
    },
    onSuccess: (state) => {
      forgetUndo();
      forgetIntake();
      forgetYear();
      forgetSaved();
      location.hash = '/';
      queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'base.state' });
      queryClient.setQueryData(['base.state', {}], state);
    },
  });
}
