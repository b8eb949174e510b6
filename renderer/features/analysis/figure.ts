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
  Title,
  type ChartConfiguration,
  type Plugin,
} from 'chart.js';
import { decimalText } from '../forms/numbers.ts';
import { hatch } from '../results/hatch.ts';

Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale, LineController, LineElement, PointElement, Title);

/** A figure of numbers by category; null: none. */
export type Figure = {
  readonly title: string;
  readonly form: 'bars' | 'lines';
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  readonly unit: string;
};

export type Look = { readonly text: string; readonly line: string; readonly font: string; readonly isDark: boolean };

export const paper: Look = { text: '#000000', line: '#d0d0d0', font: 'Golos Text Variable, sans-serif', isDark: false };

const colors = { light: ['#274f96', '#8a6d1f', '#17693a', '#6d93d3'], dark: ['#8fadde', '#d9b45c', '#84d6a0', '#b6caea'] };
const shapes = ['circle', 'rect', 'triangle', 'rectRot'] as const;
const dashes = [[], [8, 4], [2, 3], [12, 3]];

/** Draws it: series differ by hatching, dash and marker, values are written where there is room. `isFixed`: in the size of the canvas. */
export function drawFigure(canvas: HTMLCanvasElement, figure: Figure, look: Look, isFixed = false): Chart {
  return new Chart(canvas, configuration(figure, look, isFixed));
}

/** Saves the figure with its title as a picture, black on white. */
export function saveFigure(figure: Figure): void {
  const canvas = document.createElement('canvas');
  canvas.width = 1200;
  canvas.height = 640;
  const chart = drawFigure(canvas, figure, paper, true);
  savePicture(canvas, figure.title);
  chart.destroy();
}

export function savePicture(canvas: HTMLCanvasElement, name: string): void {
  canvas.toBlob((blob) => {
    if (!blob) return;
    const url = URL.createObjectURL(blob);
    const link = document.createElement('a');
    link.href = url;
    link.download = `${name.replaceAll(/[\\/:*?"<>|]+/g, '-')}.png`;
    link.click();
    URL.revokeObjectURL(url);
  });
}

function configuration({ title, form, categories, series, unit }: Figure, look: Look, isFixed: boolean): ChartConfiguration {
  const font = { family: look.font, size: isFixed ? 18 : 13 };
  const palette = colors[look.isDark ? 'dark' : 'light'];
  const type = form === 'bars' ? 'bar' : 'line';
  const text = look.text;
  return {
    type,
    data: {
      labels: [...categories],
      datasets: series.map(({ name, values }, index) => {
        const color = palette[index % palette.length]!;
        return {
          label: name,
          data: [...values],
          backgroundColor: type === 'bar' ? hatch(index, color) : color,
          borderColor: color,
          borderWidth: type === 'bar' ? 1 : 2,
          borderDash: type === 'bar' ? [] : dashes[index % dashes.length]!,
          pointStyle: shapes[index % shapes.length]!,
          pointRadius: 5,
          spanGaps: true,
          maxBarThickness: 44,
        };
      }),
    },
    options: {
      animation: false,
      responsive: !isFixed,
      maintainAspectRatio: false,
      events: [],
      layout: { padding: { top: 18, right: 12 } },
      scales: {
        x: { offset: true, ticks: { color: text, font, autoSkip: false, maxRotation: 60 }, grid: { display: false } },
        y: {
          min: 0,
          grace: '10%',
          ticks: { color: text, font, maxTicksLimit: 6, callback: (value) => `${decimalText(Number(value))}${unit}` },
          grid: { color: look.line },
        },
      },
      plugins: {
        title: { display: isFixed, text: title, color: text, font: { ...font, size: 20 } },
        legend: {
          display: series.length > 1,
          position: 'bottom',
          labels: { color: text, font, usePointStyle: type === 'line', ...(type === 'line' ? { boxHeight: 7 } : { boxWidth: 26 }) },
        },
      },
    },
    plugins: [...(isFixed ? [ground] : []), values({ text, font })],
  };
}

const ground: Plugin = {
  id: 'ground',
  beforeDraw({ ctx, width, height }) {
    ctx.save();
    ctx.fillStyle = '#ffffff';
    ctx.fillRect(0, 0, width, height);
    ctx.restore();
  },
};

function values({ text, font }: { readonly text: string; readonly font: { readonly family: string; readonly size: number } }): Plugin {
  return {
    id: 'values',
    afterDatasetsDraw(chart) {
      const { ctx, data } = chart;
      ctx.save();
      ctx.fillStyle = text;
      ctx.font = `${font.size - 1}px ${font.family}`;
      ctx.textAlign = 'center';
      ctx.textBaseline = 'bottom';
      const taken: { readonly x: number; readonly y: number }[] = [];
      for (const [index, dataset] of data.datasets.entries())
        for (const [at, { x, y }] of chart.getDatasetMeta(index).data.entries()) {
          const value = dataset.data[at];
          const isFree = taken.every((other) => Math.abs(other.x - x) > font.size * 2 || Math.abs(other.y - y) > font.size);
          if (typeof value !== 'number' || !isFree) continue;
          taken.push({ x, y });
          ctx.fillText(decimalText(Math.round(value * 100) / 100), x, y - 5);
        }
      ctx.restore();
    },
  };
}
