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
  const foot = useRefusedFocus(isBusy);
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

/** What was refused may be out of sight: then the first wrong field takes the focus. */
function useRefusedFocus(isBusy: boolean) {
  const foot = useRef<HTMLDivElement>(null);
  const wasBusy = useRef(false);
  useEffect(() => {
    if (wasBusy.current && !isBusy) foot.current?.closest('form')?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    wasBusy.current = isBusy;
  }, [isBusy]);
  return foot;
}
