import { IconPaperclip, IconFileOff } from '@tabler/icons-react';
import classes from './Papers.module.css';

type Props = {
  readonly hasScan: boolean;
  /** Of several forms together: how many are signed, how many of these have one. */
  readonly count?: { readonly signed: number; readonly scanned: number } | null;
};

/** Whether a signed form has a scan: a picture and a word. */
export function ScanMark({ hasScan, count = null }: Props) {
  const Icon = hasScan ? IconPaperclip : IconFileOff;
  return (
    <span className={classes['mark']}>
      <Icon size={14} stroke={2} aria-hidden="true" />
      {count ? `сканы: ${count.scanned} / ${count.signed}` : hasScan ? 'скан есть' : 'скана нет'}
    </span>
  );
}
