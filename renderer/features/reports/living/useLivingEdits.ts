import { useEffect, useRef, useState } from 'react';
import type { Input, Output } from '../../../../shared/ipc/contract.ts';
import type { ReportEdits } from '../../../../shared/reports/living/edits.ts';
import { call } from '../../../api.ts';
import { queryClient } from '../../../queryClient.ts';
import { markSaved } from '../../../saved.ts';

export type LivingKey = Input<'report.living'>;
type View = Output<'report.living'>;
type Stored = Output<'report.saveEdits'>;

/** Why the last change is not saved: somebody else has saved since, or it could not be written. */
export type SaveProblem = { readonly kind: 'conflict'; readonly stored: Stored } | { readonly kind: 'failed'; readonly message: string };

type Steps = { readonly past: readonly ReportEdits[]; readonly present: ReportEdits; readonly future: readonly ReportEdits[] };

type Waiting = { readonly edits: ReportEdits; readonly isTyping: boolean };

const mostSteps = 200;

/** The edits of one report: every change is on the screen at once, saved whole, and can be taken back. */
export function useLivingEdits(key: LivingKey, view: View) {
  const [steps, setSteps] = useState<Steps>({ past: [], present: view.edits, future: [] });
  const [problem, setProblem] = useState<SaveProblem | null>(null);
  const revision = useRef(view.revision);
  const waiting = useRef<Waiting | null>(null);
  /** What is stored is a text still being typed. */
  const isDrafted = useRef(false);
  const isBusy = useRef(false);

  useEffect(() => {
    if (isBusy.current || view.revision <= revision.current) return;
    revision.current = view.revision;
    setSteps(({ past, present }) => ({ past: [...past, present], present: view.edits, future: [] }));
  }, [view]);

  async function save(edits: ReportEdits, isTyping = false): Promise<void> {
    isDrafted.current = isTyping;
    waiting.current = { edits, isTyping };
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      while (waiting.current) {
        const sent: Waiting = waiting.current;
        waiting.current = null;
        const stored = await call('report.saveEdits', { ...key, ...sent, basedOn: revision.current });
        if (!stored.isSaved) {
          waiting.current = null;
          setProblem({ kind: 'conflict', stored });
          return;
        }
        revision.current = stored.revision;
        markSaved(stored.updatedAt ?? undefined);
        const { isSaved: _, ...saved } = stored;
        // The screen shows the open text; what is stored of it is for a window that comes later.
        if (sent.isTyping) continue;
        queryClient.setQueryData<View>(['report.living', key], (known) => known && { ...known, ...saved });
      }
      setProblem(null);
      if (isDrafted.current) return;
      for (const name of ['sent.compare', 'report.preview', 'report.names']) void queryClient.invalidateQueries({ queryKey: [name] });
    } catch (error) {
      setProblem({ kind: 'failed', message: error instanceof Error ? error.message : 'Правки не сохранены.' });
    } finally {
      isBusy.current = false;
    }
  }

  function go(next: Steps): void {
    setSteps(next);
    void save(next.present);
  }

  const { past, present, future } = steps;
  return {
    edits: present,
    problem,
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    /** A text that is still being typed: stored, so that it is not lost with the window; no step of its own. */
    type: (edits: ReportEdits) => void save(edits, edits !== present),
    /** The text that was being typed is given up. */
    giveUp(): void {
      if (isDrafted.current) void save(present);
    },
    change(edits: ReportEdits): void {
      if (edits === present && isDrafted.current) void save(present);
      if (edits !== present) go({ past: [...past, present].slice(-mostSteps), present: edits, future: [] });
    },
    undo(): void {
      const before = past.at(-1);
      if (before) go({ past: past.slice(0, -1), present: before, future: [present, ...future] });
    },
    redo(): void {
      const [next, ...rest] = future;
      if (next) go({ past: [...past, present], present: next, future: rest });
    },
    retry: () => void save(present),
    /** After a conflict: what somebody else has saved, or what stands here in its place. The other one is a step back. */
    settle(stored: Stored, isOurs: boolean): void {
      revision.current = stored.revision;
      setProblem(null);
      if (isOurs) go({ past: [...past, stored.edits], present, future: [] });
      else setSteps({ past: [...past, present], present: stored.edits, future: [] });
    },
  };
}
