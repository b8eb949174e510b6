import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type ChartConfiguration,
  type Plugin,
} from 'chart.js';
import type { Chart as ChartBlock } from '../../../shared/reports/chartDescription.ts';
import { axisTop, labelSides } from '../../../shared/reports/chartScale.ts';
import { decimal } from '../../../shared/reports/phrasing/numbers.ts';

Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale, LineController, LineElement, PointElement);

const ink = '#000000';
const colours = ['#9fb8d3', '#1f4e79', '#7f7f7f', '#000000'];
const shapes = ['circle', 'rect', 'triangle', 'rectRot'] as const;
const dashes = [[], [8, 4], [2, 3], [12, 3]];

export type Look = { readonly font: string; readonly sharpness: number };

/** Draws a figure on black and white terms: series differ by hatching, dash and marker, every value is written at its bar or point. */
export function drawChart(canvas: HTMLCanvasElement, block: ChartBlock, look: Look): () => void {
  const chart = new Chart(canvas, configuration(block, look, canvas.width));
  return () => chart.destroy();
}

function configuration(block: ChartBlock, { font, sharpness }: Look, width: number): ChartConfiguration {
  const isOne = block.series.length === 1;
  const top = axisTop(block);
  const type = block.form === 'bars' ? 'bar' : 'line';
  const text = { family: font, size: 13 };
  return {
    type,
    data: {
      labels: block.categories.map((label) => wrapped(label, Math.floor((width - axis) / block.categories.length / letter))),
      datasets: block.series.map(({ name, values }, index) => {
        const colour = colours[(isOne ? index + 1 : index) % colours.length]!;
        return {
          label: name,
          data: [...values],
          backgroundColor: type === 'bar' && !isOne && index % 2 === 0 ? hatch(colour) : colour,
          borderColor: type === 'bar' ? ink : colour,
          borderWidth: type === 'bar' ? 1 : 2,
          borderDash: dashes[index % dashes.length]!,
          pointStyle: shapes[index % shapes.length]!,
          pointRadius: 5,
          maxBarThickness: 44,
        };
      }),
    },
    options: {
      animation: false,
      responsive: false,
      devicePixelRatio: sharpness,
      events: [],
      layout: { padding: { top: 18 } },
      scales: {
        x: {
          offset: true,
          grid: { display: false },
          border: { color: ink },
          ticks: { color: ink, font: text, autoSkip: false, maxRotation: 60 },
        },
        y: {
          beginAtZero: true,
          ...(top === null ? {} : { max: top }),
          border: { display: false },
          grid: { color: '#d0d0d0' },
          ticks: { color: ink, font: text, maxTicksLimit: 7, callback: (value) => decimal(Number(value)) },
        },
      },
      plugins: {
        legend: { display: !isOne, position: 'bottom', labels: { color: ink, font: text, boxWidth: 22, usePointStyle: type === 'line' } },
      },
    },
    plugins: [valueLabels(text, labelSides(block))],
  };
}

/** Writes each value over its bar, over or under its point. */
function valueLabels(font: { readonly family: string; readonly size: number }, sides: ReturnType<typeof labelSides>): Plugin {
  return {
    id: 'valueLabels',
    afterDatasetsDraw(chart) {
      const { ctx, data } = chart;
      ctx.save();
      ctx.fillStyle = ink;
      ctx.font = `${font.size}px ${font.family}`;
      ctx.textAlign = 'center';
      for (const [index, dataset] of data.datasets.entries()) {
        const isBelow = sides[index] === 'below';
        ctx.textBaseline = isBelow ? 'top' : 'bottom';
        for (const [at, { x, y }] of chart.getDatasetMeta(index).data.entries()) {
          const value = dataset.data[at];
          if (typeof value === 'number') ctx.fillText(decimal(value), x, isBelow ? y + 7 : y - 4);
        }
      }
      ctx.restore();
    },
  };
}

/** A light ground with slanting lines: told from a solid bar in grey too. */
function hatch(colour: string): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = tile.height = 8;
  const ctx = tile.getContext('2d');
  if (!ctx) return colour;
  ctx.fillStyle = '#ffffff';
  ctx.fillRect(0, 0, 8, 8);
  ctx.strokeStyle = colour;
  ctx.lineWidth = 3;
  for (const shift of [-8, 0, 8]) {
    ctx.moveTo(shift, 8);
    ctx.lineTo(shift + 8, 0);
  }
  ctx.stroke();
  return ctx.createPattern(tile, 'repeat') ?? colour;
}

/** Width of the value axis and of a letter of a label, in pixels. */
const axis = 40;
const letter = 7;

/** «СОШ № 14: МА 5» in two lines, a long name in as many as its room asks for; words stay whole. */
function wrapped(label: string, letters: number): string | string[] {
  const lines = label.split(/(?<=:) /).flatMap((part) =>
    part.split(' ').reduce<string[]>((done, word) => {
      const last = done.at(-1);
      return last !== undefined && `${last} ${word}`.length <= letters ? [...done.slice(0, -1), `${last} ${word}`] : [...done, word];
    }, []),
  );
  return lines.length === 1 ? label : lines;
}
