import { IconArrowDown, IconArrowUp, IconEqual } from '@tabler/icons-react';
import type { TeacherChange } from '../../../../shared/analysis/competence.ts';
import styles from '../ChangeMark.module.css';

export const directionWords: Readonly<Record<TeacherChange['direction'], string>> = { up: 'выше', same: 'тот же', down: 'ниже' };

const icons = { up: IconArrowUp, same: IconEqual, down: IconArrowDown };
const tones = { up: 'good', same: undefined, down: 'bad' };

/** How a level changed: arrow and word. */
export function DirectionWord({ direction }: Pick<TeacherChange, 'direction'>) {
  const Icon = icons[direction];
  return (
    <span className={styles.mark} data-tone={tones[direction]}>
      <Icon size={14} stroke={2} aria-hidden /> {directionWords[direction]}
    </span>
  );
}
