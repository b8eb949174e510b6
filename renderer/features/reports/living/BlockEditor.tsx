import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { TextKind } from '../../../../shared/reports/living/edits.ts';
import classes from './Living.module.css';

type Props = {
  readonly as: TextKind;
  readonly lines: readonly string[];
  /** Lines without empty ones; `isLeft`: the page was left with the text open. */
  readonly onSave: (lines: readonly string[], isLeft?: boolean) => void;
  readonly onCancel: () => void;
};

const labels: Readonly<Record<TextKind, { readonly title: string; readonly hint: string }>> = {
  title: { title: 'Название документа', hint: 'Каждая строка названия – с новой строки.' },
  heading1: { title: 'Заголовок раздела', hint: 'Номер раздела программа ставит сама.' },
  heading2: { title: 'Подзаголовок', hint: 'Номер программа ставит сама.' },
  paragraph: { title: 'Текст абзаца', hint: 'Новая строка – новый абзац.' },
  bulleted: { title: 'Список', hint: 'Каждый пункт – с новой строки.' },
  numbered: { title: 'Нумерованный список', hint: 'Каждый пункт – с новой строки, номера программа ставит сама.' },
};

/** The text of a block, edited where it stands. A text left open is saved, not lost; Esc gives it up. */
export function BlockEditor({ as, lines, onSave, onCancel }: Props) {
  const [text, setText] = useState(lines.join('\n'));
  const field = useRef<HTMLTextAreaElement>(null);
  const left = useRef({ text, onSave, isDone: false });
  useEffect(() => {
    left.current = { ...left.current, text, onSave };
  }, [text, onSave]);
  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
    const state = left;
    state.current.isDone = false;
    return () => {
      if (!state.current.isDone) state.current.onSave(linesOf(state.current.text), true);
    };
  }, []);
  const finish = (act: () => void): void => {
    left.current.isDone = true;
    act();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') finish(onCancel);
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || as === 'heading1' || as === 'heading2'))
      finish(() => onSave(linesOf(text)));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const { title, hint } = labels[as];
  return (
    <div className={classes['editor']}>
      <textarea
        ref={field}
        aria-label={title}
        aria-description={hint}
        value={text}
        rows={Math.min(16, Math.max(2, lines.length))}
        maxLength={20_000}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={press}
      />
      <div className={classes['tools']}>
        <button type="button" data-main onClick={() => finish(() => onSave(linesOf(text)))}>
          Сохранить (Ctrl+Enter)
        </button>
        <button type="button" onClick={() => finish(onCancel)}>
          Отмена (Esc)
        </button>
        <span>{hint}</span>
      </div>
    </div>
  );
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
