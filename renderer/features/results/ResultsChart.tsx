import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip } from 'chart.js';
import { useEffect, useRef } from 'react';
import classes from './ResultsChart.module.css';
import { hatch } from './hatch.ts';
import type { CellName } from './readCell.ts';
import { rowTitle, type ResultRow } from './resultRows.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip, Legend);

type Props = { readonly rows: readonly ResultRow[]; readonly years: readonly number[]; readonly share: CellName; readonly title: string };

const colors = ['#6d93d3', '#274f96', '#8a6d1f', '#17693a'];

/** Shares by line of the table, a bar a year, told apart by hatching as well as by colour; its data is the table above. */
export function ResultsChart({ rows, years, share, title }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!canvas.current) return;
    const style = getComputedStyle(canvas.current);
    const text = style.getPropertyValue('--mantine-color-text');
    const line = style.getPropertyValue('--op-line');
    const font = { family: style.fontFamily, size: 13 };
    const chart = new Chart(canvas.current, {
      type: 'bar',
      data: {
        labels: rows.map(({ key }) => rowTitle(key).split(', ')),
        datasets: years.map((year, index) => ({
          label: String(year),
          data: rows.map(({ byYear }) => byYear.get(year)?.[share] ?? null),
          backgroundColor: hatch(index, colors[index % colors.length] ?? '#274f96'),
          borderColor: colors[index % colors.length] ?? '#274f96',
          borderWidth: 1,
        })),
      },
      options: {
        animation: false,
        responsive: true,
        maintainAspectRatio: false,
        scales: {
          x: { ticks: { color: text, font }, grid: { display: false } },
          y: { min: 0, ticks: { color: text, font, callback: (value) => `${value} %` }, grid: { color: line } },
        },
        plugins: {
          legend: { labels: { color: text, font } },
          tooltip: { callbacks: { label: (item) => `${item.dataset.label ?? ''}: ${item.formattedValue} %` } },
        },
      },
    });
    return () => chart.destroy();
  }, [rows, years, share]);
  return (
    <figure className={classes['figure']}>
      <figcaption>{title}. Где столбца нет, нет и результата; данные – в таблице выше.</figcaption>
      <div className={classes['canvas']}>
        <canvas ref={canvas} role="img" aria-label={`${title}: ${rows.length} строк, годы ${years.join(', ')}. Данные – в таблице выше.`} />
      </div>
    </figure>
  );
}
