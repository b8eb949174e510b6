import { useLayoutEffect, useRef } from 'react';
import { chartDescription, type Chart } from '../../../shared/reports/chartDescription.ts';
import { pixels } from './pixels.ts';
import classes from './ReportView.module.css';

export type ChartFigureProps = {
  readonly block: Chart;
  /** Its caption is not to be parted from the next block by a page's end. */
  readonly isKept: boolean;
  readonly font: string;
  /** Width of the text in mm. */
  readonly width: number;
  /** Height of a figure in mm. */
  readonly height: number;
  /** Dots for each pixel: more on paper than on a screen. */
  readonly sharpness: number;
  /** Told when the figure is drawn; print waits for it. */
  readonly onDrawing: ((drawn: Promise<void>) => void) | undefined;
};

/** A figure with its caption; Chart.js is loaded when the first one is shown. */
export function ChartFigure({ block, isKept, font, width, height, sharpness, onDrawing }: ChartFigureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    let clear = (): void => undefined;
    let isGone = false;
    const drawn = import('./drawChart.ts').then(({ drawChart }) => {
      if (!isGone && canvas.current) clear = drawChart(canvas.current, block, { font, sharpness });
    });
    onDrawing?.(drawn);
    return () => {
      isGone = true;
      clear();
    };
  }, [block, font, sharpness, onDrawing]);
  return (
    <figure className={`${classes['figure']} ${isKept ? classes['kept'] : ''}`}>
      <canvas ref={canvas} role="img" aria-label={chartDescription(block)} width={pixels(width)} height={pixels(height)} />
      <figcaption>{block.caption}</figcaption>
    </figure>
  );
}
