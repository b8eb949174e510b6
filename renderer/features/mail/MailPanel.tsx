import { useState } from 'react';
import type { Output } from '../../../shared/ipc/contract.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { SidePanel } from '../../components/SidePanel.tsx';
import { useCall } from '../../useCall.ts';
import { useYear } from '../../year.ts';
import { MadeDrafts } from './MadeDrafts.tsx';
import { MailForm } from './MailForm.tsx';

type Props = {
  /** Of the document that goes with the letter. */
  readonly token: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
};

/** A letter with a made document: whom to, subject, text; then the draft that was written and the ways to it. */
export function MailPanel({ token, isOpen, onClose }: Props) {
  return (
    <SidePanel title="Письмо" isOpen={isOpen} onClose={onClose}>
      <Letter token={token} onClose={onClose} />
    </SidePanel>
  );
}

function Letter({ token, onClose }: Pick<Props, 'token' | 'onClose'>) {
  const year = useYear();
  const view = useCall('mail.prepare', { token, year });
  const [made, setMade] = useState<Output<'mail.make'> | null>(null);
  if (made) return <MadeDrafts made={made} onClose={onClose} />;
  return <Loaded query={view}>{(given) => <MailForm token={token} view={given} onMade={setMade} onCancel={onClose} />}</Loaded>;
}
