import { useEffect, useLayoutEffect, useState, type RefObject } from 'react';

/** Width of a portrait sheet, 210 mm, and of one on its side, 297 mm, in CSS pixels. */
const sheet = { upright: 794, wide: 1123 };

/** How small a sheet must be drawn to fit its place, of which it is the only child. */
export function useZoom(paper: RefObject<HTMLElement | null>, isWide = false): number {
  const width = isWide ? sheet.wide : sheet.upright;
  const [zoom, setZoom] = useState(1);
  useLayoutEffect(() => {
    const place = paper.current;
    const drawn = place?.firstElementChild;
    if (!place || !(drawn instanceof HTMLElement)) return;
    // The place is measured without the sheet: a long document is laid out once, as it will stand.
    drawn.style.display = 'none';
    drawn.style.zoom = String(fitted(place, width));
    drawn.style.display = '';
  }, [paper, width]);
  useEffect(() => {
    const place = paper.current;
    if (!place) return;
    const observer = new ResizeObserver(([entry]) => entry && setZoom(Math.min(1, entry.contentRect.width / width)));
    observer.observe(place);
    return () => observer.disconnect();
  }, [paper, width]);
  return zoom;
}

function fitted(place: HTMLElement, width: number): number {
  const { paddingLeft, paddingRight } = getComputedStyle(place);
  return Math.min(1, (place.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)) / width);
}
