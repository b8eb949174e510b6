import { SidePanel } from '../../components/SidePanel.tsx';
import { useCall } from '../../useCall.ts';
import type { WindowView } from '../../../shared/ipc/calls/base.ts';
import { WindowForm } from './WindowForm.tsx';

/** Form and round whose dates are looked at. */
export type ChosenWindow = Pick<WindowView, 'instrument' | 'round'>;

type Props = { readonly chosen: ChosenWindow | null; readonly year: string; readonly onClose: () => void };

/** Dates of one form in a year: what the order says, all of it where it contradicts itself, and the municipality's own. */
export function WindowPanel({ chosen, year, onClose }: Props) {
  return (
    <SidePanel title={`Срок сбора, ${year}`} isOpen={chosen !== null} onClose={onClose}>
      {chosen && <Chosen chosen={chosen} year={year} onClose={onClose} />}
    </SidePanel>
  );
}

function Chosen({ chosen, year, onClose }: Props & { readonly chosen: ChosenWindow }) {
  const window = useCall('window.list', { year }).data?.find(
    ({ instrument, round }) => instrument === chosen.instrument && round === chosen.round,
  );
  return window ? <WindowForm key={JSON.stringify(window)} window={window} year={year} onClose={onClose} /> : null;
}
