import { layoutOf, textWidth } from '../../../shared/reports/layout.ts';
import { sheetsOf } from '../../../shared/reports/layout/sheets.ts';
import type { ReportTree } from '../../../shared/reports/tree.ts';
import { drawChart } from './drawChart.ts';
import { fontStack } from './fontStack.ts';
import { pixels } from './pixels.ts';

/** Dots for each pixel: about 290 to the inch. */
const sharpness = 3;

/** The figures of a document as PNG on white, by the id of their block. */
export function chartPictures(tree: ReportTree): Readonly<Record<string, string>> {
  const layout = layoutOf(tree);
  const font = fontStack(layout);
  return Object.fromEntries(
    sheetsOf(tree).flatMap(({ orientation, blocks }) =>
      blocks.flatMap((block) => {
        if (block.kind !== 'chart') return [];
        const canvas = document.createElement('canvas');
        canvas.width = pixels(textWidth(layout, orientation));
        canvas.height = pixels(layout.figure);
        const clear = drawChart(canvas, block, { font, sharpness });
        onWhite(canvas);
        const url = canvas.toDataURL('image/png');
        clear();
        return [[block.id, url] as const];
      }),
    ),
  );
}

function onWhite(canvas: HTMLCanvasElement): void {
  const ctx = canvas.getContext('2d');
  if (!ctx) return;
  ctx.save();
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.globalCompositeOperation = 'destination-over';
  ctx.fillStyle = '#ffffff';
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  ctx.restore();
}
