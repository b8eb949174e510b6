import type { ReportTree } from '../shared/reports/tree.ts';
import { showToast } from './toasts.ts';

/** Prints a document from the window; what draws it is loaded when first needed. */
export async function sendToPrinter(tree: ReportTree): Promise<void> {
  try {
    const { printNow } = await import('./components/report/printNow.tsx');
    await printNow(tree);
  } catch {
    showToast('Напечатать из окна не удалось. Создайте PDF и отправьте его на печать.');
  }
}
