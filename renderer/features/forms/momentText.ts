/** ISO time → «31.07.2021, 14:32» on this machine's clock. */
export function momentText(iso: string): string {
  return new Date(iso).toLocaleString('ru', { day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' });
}
