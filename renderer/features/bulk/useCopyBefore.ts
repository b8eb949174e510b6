import type { Output } from '../../../shared/ipc/contract.ts';
import type { SubmissionKey } from '../../../shared/model/records.ts';
import { counted } from '../../plural.ts';
import { showToast } from '../../toasts.ts';
import { useUndo } from '../../undo.ts';
import { act, useAct } from '../../useAct.ts';

type From = 'year' | 'round';

/** «Создать по прошлому году» or by the round before: its answers into empty forms, in one change that can be taken back. */
export function useCopyBefore(): {
  readonly copy: (keys: readonly SubmissionKey[], from: From) => void;
  readonly isBusy: boolean;
} {
  const copying = useAct('submission.copyBefore');
  const undo = useUndo();
  return {
    isBusy: copying.isPending,
    copy: (keys, from) =>
      copying.mutate(
        { keys: [...keys], from },
        {
          onSuccess: (done) => {
            if (done.values === 0) showToast(`Копировать нечего${passedWords(done, from)}`);
            else undo.push({ title: doneWords(done, from), undo: () => act('submission.saveMany', { sheets: [...done.undo] }) });
          },
          onError: (error) => showToast(error.message, { tone: 'bad' }),
        },
      ),
  };
}

type Done = Output<'submission.copyBefore'>;

function doneWords(done: Done, from: From): string {
  const forms = counted(done.forms, 'форму', 'формы', 'форм');
  return `Скопировано по прошлому ${from === 'year' ? 'году' : 'периоду'}: ${counted(done.values, 'значение', 'значения', 'значений')} в ${forms}${passedWords(done, from)}`;
}

/** «; без изменений: 2 подписаны, 1 уже заполнялась» */
function passedWords({ passed: { signed, filled, nothing } }: Done, from: From): string {
  const parts = [
    ...(filled > 0 ? [`${filled} уже с ответами`] : []),
    ...(signed > 0 ? [`${signed} с подписью`] : []),
    ...(nothing > 0 ? [`${nothing} без формы прошлого ${from === 'year' ? 'года' : 'периода'}`] : []),
  ];
  return parts.length === 0 ? '' : `; не изменено: ${parts.join(', ')}`;
}
