import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import { leaves, type Instrument } from '../../../shared/engine/instrument.ts';
import { impliedWholes } from '../../../shared/engine/shares/impliedWholes.ts';
import type { AnswerValue } from './answerValue.ts';
import { KnownWholesContext, type KnownWhole } from './inputs/KnownWholes.ts';

type Props = {
  readonly instrument: Instrument;
  readonly valueOf: (item: string) => AnswerValue | null;
  readonly children: ReactNode;
};

/** Tells the fields what the other counts and shares of the form imply. */
export function KnownWholesProvider({ instrument, valueOf, children }: Props) {
  const latest = useRef({ instrument, valueOf });
  useEffect(() => {
    latest.current = { instrument, valueOf };
  });
  const known = useCallback<KnownWhole>((base, except) => {
    const { instrument: form, valueOf: now } = latest.current;
    const others = leaves(form.items).filter(({ id }) => id !== except);
    const answers = Object.fromEntries(others.map(({ id }) => [id, now(id)]));
    return impliedWholes(form, answers).find((implied) => implied.base === base)?.whole ?? null;
  }, []);
  return <KnownWholesContext value={known}>{children}</KnownWholesContext>;
}
