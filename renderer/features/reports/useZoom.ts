import { useEffect, useState, type RefObject } from 'react';

/** Width of a portrait sheet, 210 mm, and of one on its side, 297 mm, in CSS pixels. */
const sheet = { upright: 794, wide: 1123 };

/** How small a sheet must be drawn to fit its place. */
export function useZoom(paper: RefObject<HTMLElement | null>, isWide = false): number {
  const [zoom, setZoom] = useState(1);
  useEffect(() => {
    const place = paper.current;
    if (!place) return;
    const width = isWide ? sheet.wide : sheet.upright;
    const observer = new ResizeObserver(([entry]) => entry && setZoom(Math.min(1, entry.contentRect.width / width)));
    observer.observe(place);
    return () => observer.disconnect();
  }, [paper, isWide]);
  return zoom;
}
