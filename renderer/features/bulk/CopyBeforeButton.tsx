import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { roundBefore } from '../../../shared/collection/rounds.ts';
import type { Instrument } from '../../../shared/engine/instrument.ts';
import { ActionList } from '../forms/ActionList.tsx';
import type { FormRow } from '../forms/useFormRows.ts';
import { useCopyBefore } from './useCopyBefore.ts';

type Props = { readonly instrument: Instrument; readonly rows: readonly FormRow[] };

/** Answers of the year before, or of the round before in the same year, into all listed forms that are still empty. */
export function CopyBeforeButton({ instrument: { rounds }, rows }: Props) {
  const { copy, isBusy } = useCopyBefore();
  const open = rows.flatMap(({ key, submission }) => (key === null || submission?.isSigned ? [] : [key]));
  const following = open.filter(({ round }) => roundBefore(round, rounds) !== null);
  if (!rounds.some((round) => roundBefore(round, rounds) !== null))
    return (
      <Button
        variant="default"
        leftSection={<IconCopy size={16} aria-hidden />}
        loading={isBusy}
        disabled={open.length === 0}
        title="Скопировать ответы прошлого учебного года в пустые формы этого списка. Формы с ответами не меняются."
        onClick={() => copy(open, 'year')}
      >
        Создать по прошлому году
      </Button>
    );
  return (
    <ActionList
      title="Создать по прошлому периоду"
      icon={<IconCopy size={16} aria-hidden />}
      isBusy={isBusy}
      actions={[
        { title: 'По прошлому периоду этого года', run: () => copy(following, 'round') },
        { title: 'По прошлому учебному году', run: () => copy(open, 'year') },
      ]}
    />
  );
}
