import { IconPrinter } from '@tabler/icons-react';
import { showToast } from '../../toasts.ts';
import { act, useAct } from '../../useAct.ts';
import { ActionList } from './ActionList.tsx';

/** An empty form to be printed for filling by hand. */
export function BlankButton({ instrument }: { readonly instrument: string }) {
  const make = useAct('form.make');
  const print = (format: 'docx' | 'pdf') =>
    make.mutate(
      { instrument, submission: null, format },
      {
        onSuccess: ({ name, token }) =>
          showToast(`Создан бланк «${name}»`, { action: { title: 'Показать в папке', run: () => void show(token) } }),
        onError: (error) => showToast(error.message, { tone: 'bad' }),
      },
    );
  return (
    <ActionList
      title="Пустой бланк"
      icon={<IconPrinter size={16} aria-hidden />}
      isBusy={make.isPending}
      actions={[
        { title: 'Word', run: () => print('docx') },
        { title: 'PDF', run: () => print('pdf') },
      ]}
    />
  );
}

async function show(token: string): Promise<void> {
  try {
    await act('document.showInFolder', { token });
  } catch (error) {
    showToast(error instanceof Error ? error.message : 'Папку не удалось открыть', { tone: 'bad' });
  }
}
