import { useEffect, useState } from 'react';
import classes from './Intake.module.css';

type Props = { readonly onFiles: (files: readonly File[]) => void };

/** Takes files let go anywhere over the window: let go beside a smaller place, they would take its page away. */
export function FileDrop({ onFiles }: Props) {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      onFiles(files);
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, [onFiles]);
  return isOver ? (
    <div className={classes['over']} aria-hidden="true">
      Отпустите файлы, чтобы загрузить результаты
    </div>
  ) : null;
}
