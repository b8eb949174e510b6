import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { LetterSource, MailOutcome } from '../../../shared/ipc/calls/mail.ts';
import { call } from '../../api.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { SidePanel } from '../../components/SidePanel.tsx';
import { useYear } from '../../year.ts';
import { FormatsStep } from './FormatsStep.tsx';
import type { LetterStart } from './letterStart.ts';
import { MadeDrafts } from './MadeDrafts.tsx';
import { MailForm } from './MailForm.tsx';
import { Queued } from './Queued.tsx';

type Props = {
  readonly start: LetterStart;
  readonly isOpen: boolean;
  readonly onClose: () => void;
};

/** A letter, with documents or without: its files, whom to, subject, text; then what became of it and the ways on. */
export function MailPanel({ start, isOpen, onClose }: Props) {
  return (
    <SidePanel title="Письмо" isOpen={isOpen} onClose={onClose}>
      <Steps start={start} onClose={onClose} />
    </SidePanel>
  );
}

function Steps({ start, onClose }: Pick<Props, 'start' | 'onClose'>) {
  const [source, setSource] = useState<LetterSource | null>('formats' in start ? null : start);
  if (source) return <Letter source={source} onClose={onClose} />;
  return 'formats' in start ? <FormatsStep formats={start.formats} onMade={setSource} onCancel={onClose} /> : null;
}

function Letter({ source, onClose }: { readonly source: LetterSource; readonly onClose: () => void }) {
  const year = useYear();
  // Read once: what was begun must not change under the user's hands, nor come from an earlier letter.
  const view = useQuery({
    queryKey: ['mail.prepare', useId()],
    queryFn: () => call('mail.prepare', { source, year }),
    staleTime: 'static',
    gcTime: 0,
  });
  const [made, setMade] = useState<MailOutcome | null>(null);
  if (made) return made.queued > 0 ? <Queued made={made} onClose={onClose} /> : <MadeDrafts made={made} onClose={onClose} />;
  return <Loaded query={view}>{(given) => <MailForm source={source} view={given} onMade={setMade} onCancel={onClose} />}</Loaded>;
}
