import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { IconButton } from '../../../components/IconButton.tsx';
import classes from './Editor.module.css';

type Props = {
  /** What the row holds, for screen readers. */
  readonly of: string;
  readonly mayRemove: boolean;
  readonly onRemove: () => void;
  readonly children: ReactNode;
};

/** A row of fields that can be taken away. */
export function ListRow({ of, mayRemove, onRemove, children }: Props) {
  return (
    <div className={classes['listRow']}>
      {children}
      <IconButton isQuiet label={`Убрать ${of}`} tip="Убрать" disabled={!mayRemove} onClick={onRemove}>
        <IconX size={16} stroke={1.75} aria-hidden />
      </IconButton>
    </div>
  );
}
