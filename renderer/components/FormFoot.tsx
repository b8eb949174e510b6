import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Notice } from './Notice.tsx';
import styles from './FormFoot.module.css';

type Props = {
  readonly isBusy: boolean;
  /** What is wrong beyond single fields; null: nothing. */
  readonly error: string | null;
  readonly submitTitle?: string;
  /** Another way to finish. */
  readonly other?: { readonly title: string; readonly run: () => void };
  readonly onCancel?: () => void;
};

/** Foot of an editing form: what went wrong, «Сохранить», «Отмена». */
export function FormFoot({ isBusy, error, submitTitle = 'Сохранить', other, onCancel }: Props) {
  const foot = useFocusAfterSaving(isBusy);
  return (
    <div ref={foot} className={styles.foot}>
      {error && <Notice tone="bad" title={error} isLive />}
      <div className={styles.buttons}>
        <Button type="submit" loading={isBusy}>
          {submitTitle}
        </Button>
        {other && (
          <Button variant="default" disabled={isBusy} onClick={other.run}>
            {other.title}
          </Button>
        )}
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            Отмена
          </Button>
        )}
      </div>
    </div>
  );
}

/** A busy button is disabled and loses the focus: then the first wrong field, which may be out of sight, takes it, else the button again. */
function useFocusAfterSaving(isBusy: boolean) {
  const foot = useRef<HTMLDivElement>(null);
  const wasBusy = useRef(false);
  useEffect(() => {
    if (wasBusy.current && !isBusy) {
      const wrong = foot.current?.closest('form')?.querySelector<HTMLElement>('[aria-invalid="true"]');
      if (wrong) wrong.focus();
      else if (document.activeElement === document.body) foot.current?.querySelector<HTMLElement>('[type="submit"]')?.focus();
    }
    wasBusy.current = isBusy;
  }, [isBusy]);
  return foot;
}
