import { lazy, Suspense, useMemo } from 'react';
import { Link } from 'wouter';
import type { IdentificationView, LowShare } from '../../../../shared/identification/identificationView.ts';
import { decimal } from '../../../../shared/reports/phrasing/numbers.ts';
import { paths } from '../../../../shared/model/paths.ts';
import { DataTable, type Column } from '../../../components/DataTable.tsx';
import type { Sheet } from '../csv.ts';
import type { Figure } from '../figure.ts';
import { shareText, signedPoints } from '../shareText.ts';
import { TableSection } from '../TableSection.tsx';
import styles from './Identification.module.css';
import { countAt } from './outcomeWords.ts';

const FigureChart = lazy(async () => ({ default: (await import('../FigureChart.tsx')).FigureChart }));

/** Share of schools with low results by the official list against the target of order Ю, year by year; by the rules for the chosen one. */
export function LowSharePart({ view }: { readonly view: IdentificationView }) {
  const { shares } = view;
  const figure = useMemo(
    (): Figure => ({
      title: 'Доля ШНОР от школ в базе, %',
      form: 'bars',
      categories: shares.map(({ year }) => year),
      series: [
        { name: 'по официальному перечню', values: shares.map(officialShare) },
        { name: 'целевая доля', values: shares.map(({ target }) => target) },
      ],
      unit: ' %',
    }),
    [shares],
  );
  const difference = (row: LowShare) => {
    const share = officialShare(row);
    return share === null || row.target === null ? null : Math.round((share - row.target) * 100) / 100;
  };
  const columns: readonly Column<LowShare>[] = [
    { key: 'year', title: 'Учебный год', cell: ({ year }) => year },
    {
      key: 'official',
      title: 'По официальному перечню',
      isNumber: true,
      cell: (row) =>
        row.official ? `${shareText(officialShare(row))} % (${row.official.low} из ${row.official.of})` : 'перечень не внесён',
    },
    {
      key: 'target',
      title: 'Целевая доля',
      isNumber: true,
      cell: ({ target }) => (target === null ? 'не задана' : `${shareText(target)} %`),
    },
    {
      key: 'difference',
      title: 'Отклонение, п.п.',
      isNumber: true,
      cell: (row) => {
        const points = difference(row);
        return points === null ? '–' : signedPoints(points).text;
      },
    },
  ];
  const sheet = (): Sheet => ({
    name: 'Доля ШНОР по годам',
    head: ['Учебный год', 'ШНОР по перечню', 'Школ в базе', 'Доля, %', 'Целевая доля, %', 'Отклонение, п.п.'],
    rows: shares.map((row) => [
      row.year,
      row.official?.low ?? '',
      row.official?.of ?? '',
      officialShare(row) ?? '',
      row.target ?? '',
      difference(row) ?? '',
    ]),
  });
  return (
    <>
      <TableSection
        title="Доля ШНОР и целевой показатель"
        sheet={sheet}
        note={
          <>
            Доля по официальному перечню – от школ, внесённых в базу. Целевую долю задаёт форма «Целевые показатели» (приказ Ю, раздел 3)
            или <Link href={paths.settingsPart('years')}>Настройки</Link>.
          </>
        }
      >
        <div className={styles.split}>
          <DataTable label="Доля ШНОР и целевой показатель" columns={columns} rows={shares} rowKey={({ year }) => year} />
          <Suspense>
            <FigureChart figure={figure} table="Числа – в таблице рядом" />
          </Suspense>
        </div>
      </TableSection>
      <ByRules view={view} />
    </>
  );
}

function ByRules({ view }: { readonly view: IdentificationView }) {
  const known = (rule: string) =>
    view.schools.filter(({ outcomes }) => outcomes.some((one) => one.rule === rule && one.status === 'identified')).length;
  const columns: readonly Column<IdentificationView['rules'][number]>[] = [
    { key: 'name', title: 'Правило', width: '300px', cell: ({ name }) => name },
    { key: 'low', title: 'Низкие результаты', isNumber: true, cell: ({ id }) => countAt(view, id, 0) },
    { key: 'known', title: 'Школ с данными', isNumber: true, cell: ({ id }) => `${known(id)} из ${view.schools.length}` },
    {
      key: 'share',
      title: 'Доля от школ с данными, %',
      isNumber: true,
      cell: ({ id }) => (known(id) === 0 ? 'нет данных' : decimal((countAt(view, id, 0) / known(id)) * 100)),
    },
  ];
  return (
    <TableSection
      title={`По правилам, результаты по ${view.upTo} год`}
      note="Расчёт по настройке ИМЦ: с целевой долей не сравнивается, она считается по официальному перечню."
    >
      <DataTable label="Доля по правилам" columns={columns} rows={view.rules} rowKey={({ id }) => id} />
    </TableSection>
  );
}

function officialShare({ official }: LowShare): number | null {
  return official && official.of > 0 ? Math.round((official.low / official.of) * 1000) / 10 : null;
}
