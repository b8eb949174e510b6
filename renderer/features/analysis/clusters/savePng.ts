import { savePicture } from '../figure.ts';

const scale = 2;

/** Saves a drawing as a picture, black on white, with its title above it. */
export function savePng(svg: SVGSVGElement, title: string): void {
  const { width, height } = svg.viewBox.baseVal;
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const style = document.createElementNS('http://www.w3.org/2000/svg', 'style');
  style.textContent = 'line,path{stroke:#000;stroke-width:1.5}text{fill:#000;font:14px "Golos Text",sans-serif}';
  copy.prepend(style);
  const url = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' }));
  const picture = new Image();
  picture.onload = () => {
    const canvas = document.createElement('canvas');
    canvas.width = width * scale;
    canvas.height = (height + 40) * scale;
    const ctx = canvas.getContext('2d');
    if (ctx) {
      ctx.fillStyle = '#ffffff';
      ctx.fillRect(0, 0, canvas.width, canvas.height);
      ctx.scale(scale, scale);
      ctx.fillStyle = '#000000';
      ctx.font = '600 18px "Golos Text Variable", sans-serif';
      ctx.fillText(title, 8, 26);
      ctx.drawImage(picture, 0, 40, width, height);
      savePicture(canvas, title);
    }
    URL.revokeObjectURL(url);
  };
  picture.src = url;
}
