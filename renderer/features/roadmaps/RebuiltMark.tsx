import { UnstyledButton } from '@mantine/core';
import { IconPuzzle } from '@tabler/icons-react';
import type { Rebuilt } from '../../../shared/roadmaps/roadmap.ts';
import styles from './RoadmapTable.module.css';

type Props = { readonly rebuilt: Rebuilt; /** Of what, for screen readers. */ readonly of: string; readonly onOpen: () => void };

/** Says that the scan is torn here; opens what was printed. On paper the explanation stands in its place. */
export function RebuiltMark({ rebuilt, of, onOpen }: Props) {
  return (
    <>
      <UnstyledButton className={`${styles.mark} no-print`} aria-label={`Восстановлено: ${of}`} onClick={onOpen}>
        <IconPuzzle size={14} aria-hidden /> Восстановлено
      </UnstyledButton>
      <span className={styles.onPaper}>Восстановлено. {rebuilt.how}</span>
    </>
  );
}
