import { Button, useComputedColorScheme } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { decimalText } from '../forms/numbers.ts';
import classes from '../results/ResultsChart.module.css';
import { drawFigure, paper, saveFigure, type Figure } from './figure.ts';
import styles from './FigureChart.module.css';

/** A figure under its caption; the same numbers stand in a table beside it. Saved as a picture; on paper always black on white. */
export function FigureChart({ figure, table }: { readonly figure: Figure; readonly table: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const scheme = useComputedColorScheme('light');
  useEffect(() => {
    if (!canvas.current) return;
    const element = canvas.current;
    const style = getComputedStyle(element);
    const onScreen = {
      text: style.getPropertyValue('--mantine-color-text'),
      line: style.getPropertyValue('--op-line'),
      font: style.fontFamily,
      isDark: scheme === 'dark',
    };
    let chart = drawFigure(element, figure, onScreen);
    const redraw = (look: typeof onScreen) => () => {
      chart.destroy();
      chart = drawFigure(element, figure, look);
    };
    const [before, after] = [redraw(paper), redraw(onScreen)];
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
      chart.destroy();
    };
  }, [figure, scheme]);
  return (
    <figure className={classes['figure']}>
      <figcaption className={styles.caption}>
        <span>
          {figure.title}. {table}
        </span>
        <Button
          variant="subtle"
          size="compact-sm"
          className="no-print"
          leftSection={<IconDownload size={16} aria-hidden />}
          aria-label={`Сохранить PNG: ${figure.title}`}
          onClick={() => saveFigure(figure)}
        >
          Сохранить PNG
        </Button>
      </figcaption>
      <div className={classes['canvas']}>
        <canvas ref={canvas} role="img" aria-label={`${figure.title}. ${described(figure)}`} />
      </div>
    </figure>
  );
}

function described({ categories, series, unit }: Figure): string {
  return series
    .map(({ name, values }) => {
      const said = values.flatMap((value, index) => (value === null ? [] : `${categories[index]} – ${decimalText(value)}${unit}`));
      return `${name}: ${said.length === 0 ? 'нет данных' : said.join(', ')}`;
    })
    .join('; ');
}
