import { IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { closeToast, useToasts, type Toast } from '../toasts.ts';
import styles from './Toasts.module.css';

/** Short messages at the bottom of the window, in the one live region. */
export function Toasts() {
  const toasts = useToasts();
  return (
    <section className={`${styles.toasts} no-print`} aria-label="Сообщения" aria-live="polite" aria-relevant="additions">
      {toasts.map((toast) => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

function ToastLine({ toast }: { readonly toast: Toast }) {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => closeToast(toast.id), toast.action ? 12_000 : 6_000);
    return () => clearTimeout(timer);
  }, [isHeld, toast]);
  return (
    <div
      className={styles.toast}
      data-tone={toast.tone}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{toast.text}</span>
      {toast.action && (
        <button type="button" className={styles.action} onClick={toast.action.run}>
          {toast.action.title}
        </button>
      )}
      <button type="button" className={styles.close} aria-label="Закрыть сообщение" onClick={() => closeToast(toast.id)}>
        <IconX size={16} aria-hidden="true" />
      </button>
    </div>
  );
}
