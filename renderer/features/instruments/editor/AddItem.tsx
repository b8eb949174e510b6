import { IconPlus } from '@tabler/icons-react';
import { simpleKinds, type SimpleKind } from '../../../../shared/instruments/draft/newItem.ts';
import { ActionList } from '../../forms/ActionList.tsx';

type Props = {
  /** «в раздел 2». */
  readonly where: string;
  readonly onAdd: (kind: SimpleKind) => void;
};

/** Adds an item of a kind that fields can change. */
export function AddItem({ where, onAdd }: Props) {
  return (
    <ActionList
      title={`Добавить показатель ${where}`}
      icon={<IconPlus size={16} aria-hidden />}
      isBusy={false}
      size="compact-md"
      actions={(Object.entries(simpleKinds) as [SimpleKind, string][]).map(([kind, title]) => ({ title, run: () => onAdd(kind) }))}
    />
  );
}
