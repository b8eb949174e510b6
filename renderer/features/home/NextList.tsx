import { IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Gap } from '../../../shared/model/views.ts';
import styles from './NextList.module.css';

const tones = {
  late: { icon: IconAlertTriangle, word: 'Просрочено' },
  todo: { icon: IconCircleDashed, word: 'Нужно сделать' },
  ready: { icon: IconCircleCheck, word: 'Готово' },
};

/** What waits for the user, each with a way to it. */
export function NextList({ gaps }: { readonly gaps: readonly Gap[] }) {
  return (
    <ul className={styles.list}>
      {gaps.map((gap) => {
        const { icon: Icon, word } = tones[gap.tone];
        return (
          <li key={`${gap.path} ${gap.title}`}>
            <Link href={gap.path} className={styles.gap} data-tone={gap.tone}>
              <Icon size={18} stroke={1.75} aria-hidden="true" />
              <span>
                <span className="visually-hidden">{word}: </span>
                {gap.title}
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
