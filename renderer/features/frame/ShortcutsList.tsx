import { Kbd } from '@mantine/core';
import { SidePanel } from '../../components/SidePanel.tsx';
import styles from './ShortcutsList.module.css';

const keys: readonly { readonly title: string; readonly rows: readonly (readonly [string, string])[] }[] = [
  {
    title: 'Везде',
    rows: [
      ['Ctrl+K', 'поиск по базе'],
      ['Ctrl+Z', 'отменить удаление или замену'],
      ['Alt+←', 'вернуться на предыдущий экран'],
      ['F1', 'справка'],
      ['?', 'этот список'],
      ['Esc', 'закрыть панель или поиск'],
    ],
  },
  {
    title: 'Таблица сбора данных',
    rows: [
      ['← ↑ → ↓', 'от клетки к клетке'],
      ['Home, End', 'в начало и в конец строки'],
      ['Ctrl+Home, Ctrl+End', 'в первую и в последнюю клетку'],
      ['Enter', 'открыть форму'],
    ],
  },
  {
    title: 'Заполнение формы',
    rows: [
      ['↑ ↓', 'по полям'],
      ['0, 1, 2, н', 'поставить значение'],
      ['← →, пробел', 'выбрать вариант'],
      ['Backspace', '«не заполнено»'],
      ['F2', 'принять сомнительное значение'],
      ['Ctrl+Z', 'вернуть прежний ответ'],
      ['Ctrl+Enter', 'к следующей форме'],
    ],
  },
  {
    title: 'Исполнение дорожной карты',
    rows: [
      ['1, 2, 3', 'выполнено, выполняется, не выполнено'],
      ['0', 'снять отметку'],
      ['F2, Enter', 'документы, подробно'],
      ['Пробел, Shift+↑ ↓', 'выбрать несколько строк'],
    ],
  },
];

export function ShortcutsList({ onClose }: { readonly onClose: () => void }) {
  return (
    <SidePanel title="Клавиши" isOpen isReading onClose={onClose}>
      {keys.map((part) => (
        <section key={part.title} className={styles.part}>
          <h3>{part.title}</h3>
          <dl>
            {part.rows.map(([key, meaning]) => (
              <div key={key}>
                <dt>
                  <Kbd>{key}</Kbd>
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </SidePanel>
  );
}
