import { Button, FileButton } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useRef } from 'react';

type Props = { readonly title: string; readonly variant?: 'filled' | 'default'; readonly onFiles: (files: readonly File[]) => void };

/** Asks for files by the system's own window. What they are is told by their content. */
export function PickFiles({ title, variant = 'filled', onFiles }: Props) {
  const reset = useRef<() => void>(null);
  return (
    <FileButton
      multiple
      resetRef={reset}
      inputProps={{ 'aria-label': 'Файлы результатов', tabIndex: -1 }}
      onChange={(files) => {
        if (files.length > 0) onFiles(files);
        // The same file may be chosen again.
        reset.current?.();
      }}
    >
      {(props) => (
        <Button {...props} variant={variant} leftSection={<IconUpload size={16} aria-hidden />}>
          {title}
        </Button>
      )}
    </FileButton>
  );
}
