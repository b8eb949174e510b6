import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { HelpLink } from '../help/HelpLink.tsx';

/** What every analysis offers beside its heading. */
export function PageTools({ topic }: { readonly topic: string }) {
  return (
    <>
      <HelpLink topic={topic} />
      <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
        Печать
      </Button>
    </>
  );
}
