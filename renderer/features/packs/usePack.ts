import { useEffect, useState } from 'react';
import type { Input } from '../../../shared/ipc/contract.ts';
import type { PackState } from '../../../shared/ipc/calls/documents.ts';
import { call } from '../../api.ts';

/** How often the window asks how far a pack has come. */
const everyMs = 400;

type Start = 'pack.start' | 'reportPack.start';

export type PackTool<K extends Start> = {
  readonly state: PackState | null;
  readonly problem: string | null;
  readonly start: (order: Input<K>) => void;
  readonly cancel: () => void;
};

/** The pack being made, of forms or of reports: begun here or before the screen was left and shown again. */
export function usePack<K extends Start>(start: K): PackTool<K> {
  const [state, setState] = useState<PackState | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const fail = (error: unknown) => setProblem(error instanceof Error ? error.message : 'Пакет не создан');

  useEffect(() => {
    call('pack.state', { token: null }).then((last) => setState((now) => now ?? (last?.status === 'running' ? last : null)), fail);
  }, []);

  useEffect(() => {
    if (state?.status !== 'running') return;
    const timer = setTimeout(() => {
      call('pack.state', { token: state.token }).then(setState, (error: unknown) => {
        setState(null);
        fail(error);
      });
    }, everyMs);
    return () => clearTimeout(timer);
  }, [state]);

  return {
    state,
    problem,
    start: (order) => {
      setProblem(null);
      setState(null);
      call<Start>(start, order).then(setState, fail);
    },
    cancel: () => {
      if (state) call('pack.cancel', { token: state.token }).then(setState, fail);
    },
  };
}
