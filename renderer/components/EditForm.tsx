import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';

type Props = { readonly onSubmit: () => void | Promise<void>; readonly children: ReactNode };

/** An editing form, its fields one below another. What is wrong with them is told by us, not by the browser. */
export function EditForm({ onSubmit, children }: Props) {
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void onSubmit();
      }}
    >
      <Stack gap="md">{children}</Stack>
    </form>
  );
}
