import { Button, Menu } from '@mantine/core';
import '@mantine/core/styles/Menu.layer.css';
import { IconChevronDown, IconPrinter } from '@tabler/icons-react';
import { showToast } from '../../toasts.ts';
import { act, useAct } from '../../useAct.ts';

/** An empty form to be printed for filling by hand. */
export function BlankButton({ instrument }: { readonly instrument: string }) {
  const make = useAct('form.make');
  const print = (format: 'docx' | 'pdf') =>
    make.mutate(
      { instrument, submission: null, format },
      {
        onSuccess: ({ name, token }) =>
          showToast(`Создан бланк «${name}»`, {
            action: { title: 'Показать в папке', run: () => void act('document.showInFolder', { token }) },
          }),
        onError: (error) => showToast(error.message, { tone: 'bad' }),
      },
    );
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button
          variant="default"
          loading={make.isPending}
          leftSection={<IconPrinter size={16} />}
          rightSection={<IconChevronDown size={14} />}
        >
          Пустой бланк
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => print('docx')}>Word</Menu.Item>
        <Menu.Item onClick={() => print('pdf')}>PDF</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
