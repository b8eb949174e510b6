import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import type { FormRow } from '../forms/useFormRows.ts';
import { useCopyYear } from './useCopyYear.ts';

/** Last year's answers into all listed forms that are still empty. */
export function CopyYearButton({ rows }: { readonly rows: readonly FormRow[] }) {
  const { copy, isBusy } = useCopyYear();
  const keys = rows.flatMap(({ key, submission }) => (key === null || submission?.isSigned ? [] : [key]));
  return (
    <Button
      variant="default"
      leftSection={<IconCopy size={16} aria-hidden />}
      loading={isBusy}
      disabled={keys.length === 0}
      title="Скопировать ответы прошлого учебного года в пустые формы этого списка. Формы с ответами не меняются."
      onClick={() => copy(keys)}
    >
      Создать по прошлому году
    </Button>
  );
}
