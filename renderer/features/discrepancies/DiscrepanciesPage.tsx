import { NativeSelect } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { Toolbar } from '../../components/Toolbar.tsx';
import { counted } from '../../plural.ts';
import type { DiscrepancyView } from '../../../shared/ipc/calls/base.ts';
import { useCall } from '../../useCall.ts';
import { useFilters } from '../../useFilters.ts';
import { useYear } from '../../year.ts';
import { HelpLink } from '../help/HelpLink.tsx';
import { DiscrepancyCard } from './DiscrepancyCard.tsx';
import { orderTitles } from './orderTitles.ts';

/** The register of contradictions in the orders: what each leads to, the rule applied, what another would change. */
export function DiscrepanciesPage() {
  const year = useYear();
  const query = useCall('discrepancy.list', { year });
  return (
    <Page
      title="Разночтения"
      actions={<HelpLink topic="score" />}
      lead={`Места, где приказы противоречат себе или молчат. Где есть выбор, правило принимает муниципалитет: результаты ${year} учебного года пересчитываются сразу, решение остаётся в истории и печатается в отчёте.`}
    >
      <Loaded query={query}>{(list) => <Register list={list} />}</Loaded>
    </Page>
  );
}

function Register({ list }: { readonly list: readonly DiscrepancyView[] }) {
  const filters = useFilters();
  const wanted = Number(filters.of('n'));
  const target = useRef<HTMLDivElement>(null);
  useEffect(() => {
    target.current?.scrollIntoView({ block: 'start' });
    target.current?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }, [wanted]);
  const shown = list.filter((entry) => entry.number === wanted || isShown(entry, { order: filters.of('order'), kind: filters.of('kind') }));
  return (
    <>
      <Toolbar count={counted(shown.length, 'запись', 'записи', 'записей')}>
        <NativeSelect
          aria-label="Приказ"
          value={filters.of('order')}
          data={[{ value: '', label: 'Все приказы' }, ...Object.entries(orderTitles).map(([value, label]) => ({ value, label }))]}
          onChange={(event) => filters.set('order', event.currentTarget.value)}
        />
        <NativeSelect
          aria-label="Показать"
          value={filters.of('kind')}
          data={[
            { value: '', label: 'Все записи' },
            { value: 'rule', label: 'Где принимается правило' },
            { value: 'touched', label: 'Затрагивает результаты года' },
          ]}
          onChange={(event) => filters.set('kind', event.currentTarget.value)}
        />
      </Toolbar>
      {shown.length === 0 && <EmptyState title="Под отбор ничего не подходит" />}
      {shown.map((entry) => (
        <div key={entry.number} ref={entry.number === wanted ? target : undefined}>
          <DiscrepancyCard entry={entry} />
        </div>
      ))}
    </>
  );
}

function isShown(entry: DiscrepancyView, { order, kind }: { readonly order: string; readonly kind: string }): boolean {
  if (order !== '' && entry.order !== order) return false;
  if (kind === 'rule') return entry.rule !== null;
  return kind !== 'touched' || entry.touched > 0;
}
