import type { ReportTree } from '../shared/reports/tree.ts';
import { showToast } from './toasts.ts';

/** Prints a document from the window; what draws it is loaded when first needed. */
export function sendToPrinter(tree: ReportTree): void {
  import('./components/report/printNow.tsx')
    .then(({ printNow }) => printNow(tree))
    .catch(() => showToast('Напечатать из окна не удалось. Создайте PDF и отправьте его на печать.'));
}
