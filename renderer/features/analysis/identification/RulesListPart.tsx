import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { IdentificationView } from '../../../../shared/identification/identificationView.ts';
import type { IdentificationRule } from '../../../../shared/identification/rule.ts';
import { RowActions } from '../../../components/RowActions.tsx';
import { showToast } from '../../../toasts.ts';
import { useUndo } from '../../../undo.ts';
import { act } from '../../../useAct.ts';
import { TableSection } from '../TableSection.tsx';
import styles from './Identification.module.css';
import { countAt, ruleSentence } from './outcomeWords.ts';

type Props = { readonly view: IdentificationView; readonly onEdit: (rule: IdentificationRule) => void };

/** Rules side by side: what each counts; adding, changing, removing. */
export function RulesListPart({ view, onEdit }: Props) {
  const undo = useUndo();
  const [usual] = view.rules;
  async function remove(rule: IdentificationRule) {
    try {
      await act('identification.removeRule', { id: rule.id });
      undo.push({ title: `Удалено правило «${rule.name}»`, undo: () => act('identification.saveRule', rule) });
    } catch (error) {
      showToast(error instanceof Error ? error.message : 'Удалить не удалось', { tone: 'bad' });
    }
  }
  return (
    <TableSection
      title="Правила муниципалитета"
      note="Приказы порогов не называют: правило – настройка ИМЦ. Первое правило всегда есть; удаление возвращает его к исходному виду. Методики федерального перечня программа не воспроизводит."
    >
      {view.rules.map((rule) => (
        <article key={rule.id} className={styles.rule} aria-label={rule.name}>
          <div className={styles.row}>
            <h3>{rule.name}</h3>
            <RowActions of={rule.name} onEdit={() => onEdit(rule)} onRemove={() => void remove(rule)} />
          </div>
          <p>{ruleSentence(rule)}</p>
          <p className={styles.dim}>
            Низкие результаты: {countAt(view, rule.id, 0)} из {view.schools.length} школ (расчёт по настройке ИМЦ, результаты по {view.upTo}{' '}
            год).
          </p>
        </article>
      ))}
      <div className={`${styles.buttons} no-print`}>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => usual && onEdit({ ...usual, id: crypto.randomUUID(), name: '' })}
        >
          Добавить правило
        </Button>
      </div>
    </TableSection>
  );
}
