import { useState, type ReactNode } from 'react';
import { showToast } from '../../toasts.ts';
import { readFile, type GivenFile } from './givenFile.ts';
import classes from './Instruments.module.css';

type Props = { readonly onFile: (file: GivenFile) => void; readonly children: ReactNode };

/** A place that takes a file let go over it. */
export function DropArea({ onFile, children }: Props) {
  const [isOver, setOver] = useState(false);
  return (
    <div
      className={classes['drop']}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => !event.currentTarget.contains(event.relatedTarget as Node | null) && setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer.files, onFile);
      }}
    >
      {children}
    </div>
  );
}

/** Reads the first of the files. */
export async function take(files: FileList | null, onFile: (file: GivenFile) => void): Promise<void> {
  const [file, second] = files ?? [];
  if (!file) return;
  if (second) showToast('Методики добавляются по одной: взят первый файл', { tone: 'bad' });
  try {
    onFile(await readFile(file));
  } catch {
    showToast(`Файл «${file.name}» не удалось прочитать`, { tone: 'bad' });
  }
}
