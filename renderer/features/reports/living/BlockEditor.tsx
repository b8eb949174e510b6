import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { TextKind } from '../../../../shared/reports/living/edits.ts';
import { mostTyped, typedLines } from '../../../../shared/reports/living/typedLines.ts';
import classes from './Living.module.css';

type Props = {
  readonly as: TextKind;
  readonly lines: readonly string[];
  /** `isLeft`: the page was left with the text open. */
  readonly onSave: (lines: readonly string[], isLeft?: boolean) => void;
  /** What is typed so far: kept if the window is closed before it is saved. */
  readonly onType: (lines: readonly string[]) => void;
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

/** After so long without a key what is typed is kept, ms. */
const pause = 700;

/** The text of a block, edited where it stands. A text left open is saved, not lost; Esc gives it up. */
export function BlockEditor({ as, lines, onSave, onType, onCancel }: Props) {
  const [text, setText] = useState(lines.join('\n'));
  const [isCut, setCut] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const left = useRef({ text, kept: text, onSave, onType, isDone: false });
  useEffect(() => {
    left.current = { ...left.current, text, onSave, onType };
  }, [text, onSave, onType]);
  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
    const state = left;
    state.current.isDone = false;
    return () => {
      if (!state.current.isDone) state.current.onSave(typedLines(state.current.text, as), true);
    };
  }, [as]);
  useEffect(() => {
    const state = left;
    const keep = (): void => {
      if (state.current.isDone || state.current.kept === state.current.text) return;
      state.current.kept = state.current.text;
      state.current.onType(typedLines(state.current.text, as));
    };
    const timer = setTimeout(keep, pause);
    addEventListener('pagehide', keep);
    document.addEventListener('visibilitychange', keep);
    return () => {
      clearTimeout(timer);
      removeEventListener('pagehide', keep);
      document.removeEventListener('visibilitychange', keep);
    };
  }, [text, as]);
  const finish = (act: () => void): void => {
    left.current.isDone = true;
    act();
  };
  const save = (): void => finish(() => onSave(typedLines(text, as)));
  const press = (event: KeyboardEvent): void => {
    // Enter and Esc of an input method are its own.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') finish(onCancel);
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || as === 'heading1' || as === 'heading2')) save();
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
        maxLength={mostTyped}
        onChange={(event) => setText(event.currentTarget.value)}
        onPaste={({ clipboardData, currentTarget: { value, selectionStart, selectionEnd } }) =>
          setCut(value.length - (selectionEnd - selectionStart) + clipboardData.getData('text').length > mostTyped)
        }
        onKeyDown={press}
      />
      {isCut && <p role="alert">Вставлено не всё: здесь помещается 20 000 знаков. Остальное вставьте следующим абзацем.</p>}
      <div className={classes['tools']}>
        <button type="button" data-main onClick={save}>
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
