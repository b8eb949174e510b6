import { useComputedColorScheme } from '@mantine/core';
import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, type Plugin } from 'chart.js';
import { useEffect, useRef } from 'react';
import type { CompetenceAnalysis } from '../../../../shared/analysis/competence.ts';
import { percent } from '../../../../shared/reports/phrasing/numbers.ts';
import { hatch } from '../../results/hatch.ts';
import classes from '../../results/ResultsChart.module.css';
import { levels } from './levels.ts';
import { shareOf } from './totals.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend);

type Props = { readonly now: CompetenceAnalysis; readonly before: CompetenceAnalysis | null };

const colors = { light: ['#6d93d3', '#274f96'], dark: ['#8fadde', '#4d78c2'] };

/** Shares of the levels, a bar a year: the year before hatched, this one solid, the share written over each. */
export function LevelsChart({ now, before }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const scheme = useComputedColorScheme('light');
  const years = [...(before ? [before] : []), now];
  const caption = `Доли уровней, % педагогов с определённым уровнем${before ? `: ${before.year} и ${now.year}` : `, ${now.year}`}`;
  const described = years.map(
    ({ year, whole }) => `${year}: ${levels.map(({ code, title }) => `${title} ${percent(shareOf(whole, code) ?? 0)}`).join(', ')}`,
  );

  useEffect(() => {
    if (!canvas.current) return;
    const style = getComputedStyle(canvas.current);
    const [text, line] = [style.getPropertyValue('--mantine-color-text'), style.getPropertyValue('--op-line')];
    const font = { family: style.fontFamily, size: 13 };
    const shown = [...(before ? [before] : []), now];
    const chart = new Chart(canvas.current, {
      type: 'bar',
      data: {
        labels: levels.map(({ title }) => title),
        datasets: shown.map(({ year, whole }, index) => {
          const isNow = index === shown.length - 1;
          const color = colors[scheme][isNow ? 1 : 0]!;
          return {
            label: year,
            data: levels.map(({ code }) => shareOf(whole, code)),
            backgroundColor: isNow ? color : hatch(1, color),
            borderColor: color,
            borderWidth: 1,
          };
        }),
      },
      options: {
        animation: false,
        responsive: true,
        maintainAspectRatio: false,
        events: [],
        layout: { padding: { top: 8 } },
        scales: {
          x: { ticks: { color: text, font }, grid: { display: false } },
          y: { min: 0, grace: '10%', ticks: { color: text, font, callback: (value) => `${value} %` }, grid: { color: line } },
        },
        plugins: { legend: { labels: { color: text, font } } },
      },
      plugins: [valuesOver(text, font)],
    });
    return () => chart.destroy();
  }, [now, before, scheme]);

  return (
    <figure className={classes['figure']}>
      <figcaption>{caption}. Числа – в таблице рядом.</figcaption>
      <div className={classes['canvas']}>
        <canvas ref={canvas} role="img" aria-label={`${caption}. ${described.join('; ')}`} />
      </div>
    </figure>
  );
}

function valuesOver(color: string, font: { readonly family: string; readonly size: number }): Plugin {
  return {
    id: 'valuesOver',
    afterDatasetsDraw(chart) {
      const { ctx, data } = chart;
      ctx.save();
      ctx.fillStyle = color;
      ctx.font = `${font.size}px ${font.family}`;
      ctx.textAlign = 'center';
      ctx.textBaseline = 'bottom';
      for (const [index, dataset] of data.datasets.entries())
        for (const [at, { x, y }] of chart.getDatasetMeta(index).data.entries()) {
          const value = dataset.data[at];
          if (typeof value === 'number') ctx.fillText(String(Math.round(value)), x, y - 3);
        }
      ctx.restore();
    },
  };
}
