import { IconSearch } from '@tabler/icons-react';
import { Fragment, useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useLocation } from 'wouter';
import type { SearchHit } from '../../../shared/ipc/calls/base.ts';
import { useCall } from '../../useCall.ts';
import { useYear } from '../../year.ts';
import { useSettled } from './useSettled.ts';
import styles from './Search.module.css';

const kinds: readonly { readonly kind: SearchHit['kind']; readonly title: string }[] = [
  { kind: 'paper', title: 'Печатные листы' },
  { kind: 'screen', title: 'Разделы и действия' },
  { kind: 'school', title: 'Школы' },
  { kind: 'person', title: 'Педагоги' },
  { kind: 'form', title: 'Формы' },
];

/** Search over everything: Ctrl+K, arrows, Enter. */
export function Search() {
  const id = useId();
  const year = useYear();
  const [, navigate] = useLocation();
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const settled = useSettled(text.trim());
  const found = useCall('search.find', { text: settled, year }, settled !== '');
  const hits = settled === '' ? [] : grouped(found.data ?? []);
  const isShown = isOpen && settled !== '' && found.data !== undefined;

  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at]);

  useEffect(() => {
    function press(event: globalThis.KeyboardEvent) {
      if ((event.ctrlKey || event.metaKey) && event.code === 'KeyK') {
        event.preventDefault();
        input.current?.select();
        setOpen(true);
      }
    }
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);

  function go(hit: SearchHit) {
    setOpen(false);
    setText('');
    input.current?.blur();
    navigate(hit.path);
  }

  function press(event: KeyboardEvent) {
    const hit = hits[at];
    if (event.key === 'Escape') {
      if (isShown) setOpen(false);
      else setText('');
    } else if (event.key === 'ArrowDown' && hits.length > 0) {
      if (isShown) setAt((at + 1) % hits.length);
      setOpen(true);
    } else if (event.key === 'ArrowUp' && hits.length > 0) {
      setAt((at - 1 + hits.length) % hits.length);
    } else if (event.key === 'Enter' && isShown && hit) {
      go(hit);
    } else {
      return;
    }
    event.preventDefault();
  }

  return (
    <div
      ref={box}
      className={styles.search}
      role="search"
      onBlur={(event) => {
        if (!box.current?.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <IconSearch size={16} aria-hidden="true" className={styles.icon} />
      <input
        ref={input}
        className={styles.input}
        type="text"
        role="combobox"
        aria-label="Поиск по базе"
        aria-keyshortcuts="Control+K"
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={`${id}-list`}
        aria-activedescendant={isShown && hits.length > 0 ? `${id}-${at}` : undefined}
        placeholder="Поиск"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onKeyDown={press}
      />
      <kbd className={styles.key} aria-hidden="true">
        Ctrl K
      </kbd>
      <div className={styles.panel} hidden={!isShown}>
        <div id={`${id}-list`} role="listbox" aria-label="Найденное" className={styles.list}>
          {hits.map((hit, index) => (
            <Fragment key={`${hit.kind} ${hit.path} ${hit.title}`}>
              {hits[index - 1]?.kind !== hit.kind && (
                <div role="presentation" className={styles.kind}>
                  {kinds.find((one) => one.kind === hit.kind)?.title}
                </div>
              )}
              <div
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === at}
                className={styles.hit}
                onPointerMove={() => setAt(index)}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => go(hit)}
              >
                <span>{hit.title}</span>
                <span className={styles.detail}>{hit.detail}</span>
              </div>
            </Fragment>
          ))}
        </div>
        {hits.length === 0 && <p className={styles.nothing}>Ничего не найдено</p>}
      </div>
      <span className="visually-hidden" role="status">
        {isShown ? (hits.length > 0 ? `Найдено: ${hits.length}` : 'Ничего не найдено') : ''}
      </span>
    </div>
  );
}

function grouped(hits: readonly SearchHit[]): readonly SearchHit[] {
  return kinds.flatMap(({ kind }) => hits.filter((hit) => hit.kind === kind));
}
