import { CloseButton } from '@mantine/core';
import { useState, type RefObject } from 'react';
import { Link } from 'wouter';
import type { SchoolYear } from '../../../../shared/model/records.ts';
import type { Source } from '../../../../shared/reports/tree.ts';
import { setYear } from '../../../year.ts';
import previewClasses from '../Preview.module.css';
import type { Figure } from './figures.ts';
import classes from './Living.module.css';

const most = 8;
const longest = 90;

type Props = {
  readonly figure: Figure;
  /** Of the report: the screens that are led to show the same. */
  readonly year: SchoolYear;
  readonly panel: RefObject<HTMLElement | null>;
  /** Whether the place is an item of a list. */
  readonly isList: boolean;
  readonly onClose: () => void;
};

/** At the right of a report: what the figures of the place were counted from, each a way to it. */
export function FigurePanel({ figure: { said, sources, whole }, isList, year, panel, onClose }: Props) {
  return (
    <aside
      ref={panel}
      aria-label="Откуда цифры"
      className={`${previewClasses['side']} ${classes['figures']} no-print`}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <div className={classes['figuresHead']}>
        <h2 tabIndex={-1}>Откуда цифры</h2>
        <CloseButton size="sm" aria-label="Закрыть: Откуда цифры" onClick={onClose} />
      </div>
      {said !== '' && <p>{said.length > longest ? `${said.slice(0, longest).trimEnd()}…` : said}</p>}
      {sources.length === 0 ? <p>Источников в программе нет: это текст приказа или ваш.</p> : <SourceList sources={sources} year={year} />}
      {whole.length > 0 && (
        <>
          <h3>{isList ? 'Список целиком' : 'Таблица целиком'}</h3>
          <SourceList sources={whole} year={year} />
        </>
      )}
    </aside>
  );
}

function SourceList({ sources, year }: { readonly sources: readonly Source[]; readonly year: SchoolYear }) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? sources : sources.slice(0, most);
  return (
    <>
      <ul>
        {shown.map(({ title, path }) => (
          <li key={path}>
            <Link href={path} onClick={() => setYear(year)}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
      {shown.length < sources.length && (
        <button type="button" onClick={() => setWhole(true)}>
          Показать все: {sources.length}
        </button>
      )}
    </>
  );
}
