import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { Notice } from '../../../components/Notice.tsx';
import { counted } from '../../../plural.ts';
import { FindingList } from '../FindingList.tsx';
import { ProblemList } from '../ProblemList.tsx';
import classes from './Editor.module.css';
import type { Draft } from './useDraft.ts';

/** What is wrong with the draft and what the linter finds in it, always in sight. */
export function CheckSide({ draft: { check, problems, isChanged, back } }: { readonly draft: Draft }) {
  return (
    <aside className={classes['side']} aria-label="Проверка" tabIndex={0}>
      <Button
        variant="default"
        size="compact-md"
        leftSection={<IconArrowBackUp size={16} aria-hidden />}
        disabled={back === null}
        onClick={() => back?.()}
      >
        Шаг назад
      </Button>
      <h2>Проверка</h2>
      <div role="status">
        {problems.length > 0 ? (
          <Notice tone="bad" title={counted(problems.length, 'ошибка', 'ошибки', 'ошибок')}>
            <ProblemList problems={problems} />
          </Notice>
        ) : check === null ? (
          <p>Проверяется…</p>
        ) : (
          <Notice tone={isChanged ? 'good' : 'info'} title={isChanged ? 'Ошибок нет' : 'Пока ничего не изменено'} />
        )}
      </div>
      {check?.instrument && (
        <>
          <h2>Формулы и шкалы</h2>
          <FindingList instrument={check.instrument} findings={check.findings} />
        </>
      )}
    </aside>
  );
}
