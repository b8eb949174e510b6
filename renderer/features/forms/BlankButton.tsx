import { IconPrinter } from '@tabler/icons-react';
import { formsByKind } from '../../../shared/engine/formOf.ts';
import type { AboutKind, Instrument } from '../../../shared/engine/instrument.ts';
import { kindTitles } from '../../../shared/reports/form/kindTitles.ts';
import { showToast } from '../../toasts.ts';
import { act, useAct } from '../../useAct.ts';
import { ActionList } from './ActionList.tsx';

/** An empty form to be printed for filling by hand; one for each kind that is asked in words of its own. */
export function BlankButton({ instrument }: { readonly instrument: Instrument }) {
  const make = useAct('form.make');
  const kinds = formsByKind(instrument).map(({ about }) => about);
  const print = (about: AboutKind, format: 'docx' | 'pdf') =>
    make.mutate(
      { instrument: instrument.id, submission: null, about, format },
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
      actions={kinds.flatMap((about) => {
        const whose = kinds.length > 1 ? `, ${kindTitles[about]}` : '';
        return [
          { title: `Word${whose}`, run: () => print(about, 'docx') },
          { title: `PDF${whose}`, run: () => print(about, 'pdf') },
        ];
      })}
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
