import { ImageRun, Paragraph } from 'docx';
import { ChartRun, type ChartRunOptions } from 'docx/charts';
import { chartDescription, type Chart } from '../../../shared/reports/chartDescription.ts';
import { axisTop, labelSides } from '../../../shared/reports/chartScale.ts';
import type { Layout } from '../../../shared/reports/layout.ts';
import { kept, textRuns } from './runs.ts';
import type { Setting } from './setting.ts';
import { pixels, points } from './units.ts';

/** Dark against light, so that the series differ in grey too. */
const colours = ['B7CCE2', '1F4E79', '7F7F7F', '000000'];
const shapes = ['circle', 'square', 'triangle', 'diamond'] as const;
/** Numbers as in Russian, with a comma: Word goes by the system's separator, LibreOffice by the language of the format. */
const numberFormat = '[$-419]General';
const dashes = ['solid', 'dash', 'shortDot', 'longDash'] as const;

/** A native chart that Word edits with its data, or its picture, and the caption below it. */
export function chart(block: Chart, { layout, width, keepNext, nextId, pictures }: Setting): readonly Paragraph[] {
  const drawing = { layout, width, id: nextId() };
  const picture = pictures.get(block.id);
  return [
    new Paragraph({
      style: 'Figure',
      keepNext: true,
      spacing: { before: points(6) },
      children: [picture ? pictureOf(block, picture, drawing) : new ChartRun(optionsOf(block, drawing))],
    }),
    new Paragraph({
      style: 'Figure',
      ...kept(keepNext),
      spacing: { after: points(10) },
      children: textRuns(block.caption),
    }),
  ];
}

type Drawing = { readonly layout: Layout; readonly width: number; readonly id: number };

function pictureOf(block: Chart, data: Uint8Array, { layout, width, id }: Drawing): ImageRun {
  const title = oneLine(block.caption);
  return new ImageRun({
    type: 'png',
    data,
    transformation: { width: pixels(width), height: pixels(layout.figure) },
    altText: { id: String(id), name: block.id, title, description: oneLine(chartDescription(block)) },
  });
}

function optionsOf(block: Chart, { layout, width, id }: Drawing): ChartRunOptions {
  const text = { name: layout.font, size: 10, color: '000000' };
  const lines = block.form === 'lines';
  const top = axisTop(block);
  const sides = labelSides(block);
  const colourOf = (index: number): string => colours[(block.series.length === 1 ? index + 1 : index) % colours.length]!;
  const shared = {
    categories: block.categories.map(oneLine),
    font: { name: layout.font, color: '000000' },
    valueAxis: { minimum: 0, ...(top === null ? {} : { maximum: top }), numberFormat, font: text },
    categoryAxis: { font: text },
    transformation: { width: pixels(width), height: pixels(layout.figure) },
    altText: { id: String(id), name: block.id, title: oneLine(block.caption), description: oneLine(chartDescription(block)) },
    chartArea: { border: 'none' },
  } as const;
  const legend = block.series.length > 1 ? ({ position: 'bottom', font: text } as const) : false;
  if (!lines)
    return {
      ...shared,
      legend,
      type: 'column',
      gapWidth: 60,
      overlap: 0,
      series: block.series.map(({ name, values }, index) => ({ name: oneLine(name), values, color: colourOf(index) })),
      dataLabels: { value: true, position: 'outsideEnd', numberFormat, font: text },
    };
  return {
    ...shared,
    legend,
    type: 'line',
    series: block.series.map(({ name, values }, index) => ({
      name: oneLine(name),
      values,
      color: colourOf(index),
      markers: { shape: shapes[index % shapes.length]!, size: 8 },
      line: { dash: dashes[index % dashes.length]!, width: 2 },
      dataLabels: { value: true, position: sides[index]!, numberFormat, font: text },
    })),
  };
}

const oneLine = (text: string): string => text.replaceAll('\n', ' ');
