import { Button } from '@mantine/core';
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
  return (
    <div className={styles.foot}>
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
