import type { Output } from '../../../shared/ipc/contract.ts';
import type { SubmissionKey } from '../../../shared/model/records.ts';
import { counted } from '../../plural.ts';
import { showToast } from '../../toasts.ts';
import { useUndo } from '../../undo.ts';
import { act, useAct } from '../../useAct.ts';

/** «Создать по прошлому году»: last year's answers into empty forms, in one change that can be taken back. */
export function useCopyYear(): { readonly copy: (keys: readonly SubmissionKey[]) => void; readonly isBusy: boolean } {
  const copying = useAct('submission.copyYear');
  const undo = useUndo();
  return {
    isBusy: copying.isPending,
    copy: (keys) =>
      copying.mutate(
        { keys: [...keys] },
        {
          onSuccess: (done) => {
            if (done.values === 0) showToast(`Копировать нечего${passedWords(done)}`);
            else undo.push({ title: doneWords(done), undo: () => act('submission.saveMany', { sheets: [...done.undo] }) });
          },
          onError: (error) => showToast(error.message, { tone: 'bad' }),
        },
      ),
  };
}

type Done = Output<'submission.copyYear'>;

function doneWords(done: Done): string {
  const forms = counted(done.forms, 'форму', 'формы', 'форм');
  return `Скопировано по прошлому году: ${counted(done.values, 'значение', 'значения', 'значений')} в ${forms}${passedWords(done)}`;
}

/** «; без изменений: 2 подписаны, 1 уже заполнялась» */
function passedWords({ passed: { signed, filled, nothing } }: Done): string {
  const parts = [
    ...(filled > 0 ? [`${filled} уже с ответами`] : []),
    ...(signed > 0 ? [`${signed} с подписью`] : []),
    ...(nothing > 0 ? [`${nothing} без формы прошлого года`] : []),
  ];
  return parts.length === 0 ? '' : `; не изменено: ${parts.join(', ')}`;
}
