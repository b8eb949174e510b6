import { useCallback, useEffect, useRef, useState } from 'react';
import type { Input } from '../../../shared/ipc/contract.ts';
import { call } from '../../api.ts';
import { queryClient } from '../../queryClient.ts';
import { showToast } from '../../toasts.ts';
import { useUndo } from '../../undo.ts';
import { removeUnfinished } from './removeUnfinished.ts';

type Written = Omit<Input<'unfinished.save'>, 'unfinished'>;

export type KeptLetter = {
  /** When it was kept as it is now (ISO); null: nothing was written yet, or the latest is not kept. */
  readonly at: string | null;
  /** Why it is not kept; null: it is. */
  readonly problem: string | null;
  /** Ends the keeping, for the letter goes; gives its id. */
  finish(): Promise<string | null>;
  /** It did not go. */
  goOn(): void;
};

const pause = 700;

/** Keeps a letter in the base while it is being written, from the first change on. Closed before it went, it stays among the unfinished. */
export function useUnfinished(written: Written, begun: string | null): KeptLetter {
  const undo = useUndo();
  const said = JSON.stringify(written);
  const [last, setLast] = useState<{ readonly said: string; readonly at: string } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const id = useRef(begun);
  const latest = useRef(written);
  const kept = useRef(said);
  const isOver = useRef(false);
  const isChanged = useRef(false);
  const work = useRef(Promise.resolve());

  const save = useCallback(async () => {
    const next = work.current.then(async () => {
      const now = JSON.stringify(latest.current);
      if (isOver.current || now === kept.current) return;
      try {
        const saved = await call('unfinished.save', { ...latest.current, unfinished: id.current });
        id.current = saved.id;
        kept.current = now;
        isChanged.current = true;
        setLast({ said: now, at: saved.at });
        setProblem(null);
        void queryClient.invalidateQueries({ queryKey: ['unfinished.list'] });
      } catch (error) {
        setProblem(error instanceof Error ? error.message : 'Письмо не сохранено');
      }
    });
    work.current = next;
    return next;
  }, []);

  useEffect(() => {
    latest.current = JSON.parse(said) as Written;
    const timer = setTimeout(() => void save(), pause);
    return () => clearTimeout(timer);
  }, [said, save]);

  const { push } = undo;
  useEffect(
    () => () => {
      void save().then(() => {
        const own = id.current;
        if (isOver.current) return;
        if (JSON.stringify(latest.current) !== kept.current) {
          showToast('Последние изменения письма не сохранены.', { tone: 'bad' });
          return;
        }
        if (!isChanged.current || own === null) return;
        const remove = { title: 'Удалить', run: () => void removeUnfinished(own, latest.current.subject, push) };
        showToast('Незаконченное письмо сохранено в разделе «Отправка».', { action: remove });
      });
    },
    [save, push],
  );

  return {
    at: last?.said === said ? last.at : null,
    problem,
    async finish() {
      await work.current;
      isOver.current = true;
      return id.current;
    },
    goOn() {
      isOver.current = false;
    },
  };
}
