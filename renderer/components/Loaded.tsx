import { Button } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failure } from '../../shared/model/failure.ts';
import { Notice } from './Notice.tsx';
import styles from './Loaded.module.css';

type Props<T> = { readonly query: UseQueryResult<T>; readonly children: (data: T) => ReactNode };

/** What was read, or that it is being read, or why it could not be; what was read before stays in sight. */
export function Loaded<T>({ query, children }: Props<T>) {
  if (query.data === undefined && !query.error) return <Waiting />;
  return (
    <>
      {isNothing(query.error) && <Notice tone="info" title={query.error.message} isLive />}
      {query.error && !isNothing(query.error) && (
        <Notice tone="bad" title="Не удалось прочитать данные">
          <p>{query.error.message}</p>
          <Button variant="default" onClick={() => void query.refetch()}>
            Повторить
          </Button>
        </Notice>
      )}
      {query.data !== undefined && children(query.data)}
    </>
  );
}

/** Nothing went wrong: there is nothing to report on yet. */
function isNothing(error: Error | null): error is Failure {
  return error instanceof Failure && error.code === 'no-report-data';
}

/** Shown only if the wait is long enough to be noticed. */
export function Waiting() {
  return (
    <div className={styles.waiting} role="status">
      <span className={styles.spinner} aria-hidden="true" />
      <span>Загрузка…</span>
    </div>
  );
}
