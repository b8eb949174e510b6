/** A fill told apart without colour: plain, diagonal, crossed, dotted, by place in the series. */
export function hatch(index: number, color: string): CanvasPattern | string {
  if (index % 4 === 0) return color;
  const tile = document.createElement('canvas');
  tile.width = 8;
  tile.height = 8;
  const pen = tile.getContext('2d');
  if (!pen) return color;
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, 8, 8);
  pen.strokeStyle = color;
  pen.fillStyle = color;
  pen.lineWidth = 2.5;
  if (index % 4 === 3) pen.fillRect(2, 2, 4, 4);
  else draw(pen, index % 4 === 2);
  return pen.createPattern(tile, 'repeat') ?? color;
}

function draw(pen: CanvasRenderingContext2D, isCrossed: boolean): void {
  pen.beginPath();
  for (const shift of [-8, 0, 8]) {
    pen.moveTo(shift, 8);
    pen.lineTo(shift + 8, 0);
    if (isCrossed) {
      pen.moveTo(shift, 0);
      pen.lineTo(shift + 8, 8);
    }
  }
  pen.stroke();
}
