import { Button, FileButton } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useRef } from 'react';

type Props = { readonly title: string; readonly isBusy: boolean; readonly onFiles: (files: readonly File[]) => void };

/** Asks for scans by the system's own window. What they are is told by their content. */
export function ScanPicker({ title, isBusy, onFiles }: Props) {
  const reset = useRef<() => void>(null);
  return (
    <FileButton
      multiple
      accept="application/pdf,image/jpeg,image/png"
      resetRef={reset}
      inputProps={{ 'aria-label': 'Файлы сканов', tabIndex: -1 }}
      onChange={(files) => {
        if (files.length > 0) onFiles(files);
        // The same file may be chosen again.
        reset.current?.();
      }}
    >
      {(props) => (
        <Button {...props} variant="default" size="compact-md" loading={isBusy} leftSection={<IconPaperclip size={16} aria-hidden />}>
          {title}
        </Button>
      )}
    </FileButton>
  );
}
