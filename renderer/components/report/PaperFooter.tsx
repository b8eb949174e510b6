import { paperText } from '../../../shared/paper/footer.ts';
import type { PaperMark } from '../../../shared/paper/paperContent.ts';
import { qrOf, qrPath } from '../../../shared/paper/qr.ts';
import classes from './ReportView.module.css';

/** The code of a sheet where it is shown; in print it stands in the margin of every page. */
export function PaperFooter({ paper: { code, scan } }: { readonly paper: PaperMark }) {
  const qr = qrOf(scan);
  return (
    <p className={classes['paper']}>
      {paperText(code)}
      <svg viewBox={`0 0 ${qr.length} ${qr.length}`} aria-hidden="true">
        <path d={qrPath(qr)} />
      </svg>
    </p>
  );
}
